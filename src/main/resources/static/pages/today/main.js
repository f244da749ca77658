import { texts } from '/pages/texts.js';
import { showToday } from './today.js';

/* The "today" panel as a page of its own. */
const t = await texts('today');
document.title = `${t('title')} · Cordon`;
await showToday(document.getElementById('today'), { level: 1 });
