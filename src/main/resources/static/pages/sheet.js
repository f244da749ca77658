import { el } from '/pages/dom.js';
import { me, texts } from '/pages/texts.js';

/*
 * A page on paper, as a reader hands it to a judge: the handling first, every folded text open, each time in full, and at the foot who printed
 * the sheet and when. The page is put back after printing. The rules for its look are in print.css.
 */
const SENT = 'form, button, input, select, textarea, label, .acts, .act, summary, h2, h3, [hidden], .printless';

/** Prepares the page when it is printed. The page marks its handling with data-handling, and puts nothing else in these elements. */
export async function onPaper(main) {
  const reader = await me();
  const t = await texts();
  let undo = [];
  const put = (element, place) => {
    main[place](element);
    undo.push(() => element.remove());
  };
  addEventListener('beforeprint', () => {
    if (undo.length) {
      return;
    }
    main.querySelectorAll('details:not([open])').forEach((folded) => {
      // A part that is read when somebody opens it stays folded: to print is not to look at it.
      if (hasWords(folded)) {
        folded.open = true;
        undo.push(() => { folded.open = false; });
      }
    });
    main.querySelectorAll('section, .card').forEach((part) => {
      if (!hasWords(part)) {
        part.classList.add('printless');
        undo.push(() => part.classList.remove('printless'));
      }
    });
    main.querySelectorAll('time[title]').forEach((time) => {
      const short = time.textContent;
      time.textContent = time.title;
      undo.push(() => { time.textContent = short; });
    });
    const laid = distinct(main.querySelectorAll('[data-handling]'));
    if (laid.length) {
      put(el('div', { class: 'sheet-handling' }, el('strong', {}, t('sheet.handling')), laid.map((one) => el('div', {}, [...one.cloneNode(true).childNodes]))), 'prepend');
    }
    const { reference } = main.dataset;
    put(el('footer', { class: 'sheet-foot' }, el('bdi', {}, reference || document.title), el('span', {}, t('sheet.printed', { time: t.when(new Date().toISOString()), who: reader.user })),
      reference ? el('bdi', {}, `${location.host}/go/${reference}`) : ''), 'append');
  });
  addEventListener('afterprint', () => {
    undo.reverse().forEach((one) => one());
    undo = [];
  });
}

/** Whether an element says something when its headings and fields are left out. */
function hasWords(element) {
  const rest = element.cloneNode(true);
  rest.querySelectorAll(SENT).forEach((one) => one.remove());
  return Boolean(rest.textContent.trim()) || Boolean(rest.querySelector('img, svg, canvas'));
}

/** Returns the first of the elements that say the same. */
function distinct(elements) {
  return [...new Map([...elements].reverse().map((one) => [one.textContent, one])).values()].reverse();
}

const main = document.querySelector('main');
if (main) {
  await onPaper(main);
}
