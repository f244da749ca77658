/*
 * Shows the names of tasks and processes in the reader's language wherever Tasklist shows them. Tasklist has no plugin point for them, so
 * they are changed in place each time that Tasklist writes them.
 */
import {me, textsIn} from '/pages/texts.js';
import {names} from '/pages/names.js';
import {reword} from '/pages/reword.js';

const {language} = await me().catch(() => ({language: 'en'}));

const [say, t] = await Promise.all([names(language), textsIn(language, 'tasklist')]);
// Tasklist's clock has one plural form for every number. In a language with several forms it uses the one for many.
const spans = ['minute', 'hour', 'day', 'month', 'year'].filter((unit) => t.has('span.' + unit + '.many'))
  .map((unit) => [new RegExp(t('span.' + unit + '.many', {n: '(\\d+)'}) + '$'), 'span.' + unit]);
const counted = (said) => spans.reduce((text, [many, key]) => text.replace(many, (whole, n) => t.count(key, Number(n))), said);
// A start form is headed "Report: Report an arrest". The name alone is enough, also in English.
reword((text) => {
  // A diagram keeps the words it was drawn with.
  if (text.parentElement && text.parentElement.closest('svg')) {
    return;
  }
  const now = text.data.trim();
  const said = say(now) || say(now.split(': ').pop()) || counted(now);
  if (said !== now) {
    text.data = text.data.replace(now, () => said);
  }
});

export default [];
