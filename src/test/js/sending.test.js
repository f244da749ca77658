import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { refusalsOf } from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-refusals.js';
import { sendFrom } from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-sending.js';

const ORDER = ['code', 'title', 'host'];
const words = Object.assign((key) => key, { has: () => false, language: 'en' });
globalThis.Node = { DOCUMENT_POSITION_PRECEDING: 2 };
globalThis.document = {
  getElementById: (id) => {
    const place = ORDER.indexOf(id.slice(2));
    return place < 0 ? null : { place, compareDocumentPosition: (other) => (other.place < place ? Node.DOCUMENT_POSITION_PRECEDING : 4) };
  },
};

let f;
let view;
let sheet;
let focused;
let events;

/** Sends the form, and returns the field that gets the focus. */
async function send() {
  events.submit();
  await new Promise((done) => setTimeout(done, 80));
  return focused;
}

function fill(options = {}) {
  events = {};
  focused = null;
  f = { code: 'x', title: '', host: 'Lyon' };
  view = { t: words, ready: true, busy: false, spelt: () => '' };
  sheet = { camForm: { on: (name, act) => { events[name] = act; } }, $scope: { f }, options, view, run: (work) => work(), desk: {},
    missing: () => ORDER.filter((field) => !f[field]).map((field) => ({ field, text: `the ${field}` })) };
  Object.assign(sheet, refusalsOf(view, f));
  view.go = (field) => { focused = field; };
  sendFrom(sheet);
}

beforeEach(() => fill());

test('the first field with an error gets the focus, be it wrong or missing', async () => {
  sheet.show({ message: null, reasons: [{ field: 'host', reason: 'is unknown' }, { field: 'code', reason: 'is taken' }] }, true);
  assert.equal(await send(), 'code');
  assert.deepEqual(view.wrong().map(({ field }) => field).sort(), ['code', 'host', 'title']);
});

test('a field that was changed since it was refused is no longer wrong', async () => {
  sheet.show({ message: null, reasons: [{ field: 'code', reason: 'is taken' }] }, true);
  f.code = 'TERRA';
  assert.equal(await send(), 'title');
});

test('a form that the server checks while it is filled in asks once more before it leads to the first error', async () => {
  fill({ recheck: async () => sheet.show({ message: null, reasons: [{ field: 'code', reason: 'is too short' }] }, true) });
  assert.equal(await send(), 'code');
  assert.equal(view.busy, false);
});
