/* The functions that a form finds as "Cordon". Tasklist loads them once, before any form (scripts/config.js). */
import {liesInTheFuture, zoned, ZONE} from '/pages/clock.js';
import * as codes from '/pages/codes.js';
import {el} from '/pages/dom.js';
import {alerted} from './cordon-alert.js';
import {dropzone} from './cordon-dropzone.js';
import {editor} from './cordon-editor.js';
import {form} from './cordon-form.js';
import {named} from './cordon-codes.js';
import {byField, fullName, identity, noticeJson, person, rowReason, withFiles} from './cordon-notice.js';
import {picker} from './cordon-picker.js';
import {report} from './cordon-report.js';
import {all, countries, download, request} from './cordon-server.js';
import {table} from './cordon-table.js';
import '/pages/duty/element.js';
import '/pages/files/files.js';
import {likeness} from '/pages/likeness.js';
import '/pages/picker/picker.js';
import {me} from '/pages/texts.js';

window.Cordon = {form, likeness, codes, editor, alerted, picker, report, request, all, me, named, dropzone, identity, noticeJson, byField, rowReason, countries, download, zoned, liesInTheFuture, table, el, person, withFiles, fullName, ZONE};
