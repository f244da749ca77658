/*
 * Names Tasklist's buttons that are only a picture, and its dialogues, for screen readers. Tasklist draws them anew at any time, so each is
 * named as soon as it appears.
 */
import {textsIn, me} from '/pages/texts.js';

const {language} = await me().catch(() => ({language: 'en'}));
const t = await textsIn(language, 'tasklist');

/**
 * The elements without a name, and the name that each gets.
 *
 * @type {Array<[string, (element: any) => string]>}
 */
const UNNAMED = [
  ['a.sort-direction', (link) => t(link.classList.contains('glyphicon-menu-up') ? 'button.ascending' : 'button.descending')],
  ['button.unclaim[uib-tooltip]', (button) => button.getAttribute('uib-tooltip')],
  ['.modal[role=dialog]', (dialogue) => (dialogue.querySelector('.modal-header') || dialogue).textContent.trim()]
];

function name() {
  UNNAMED.forEach(([which, words]) => document.querySelectorAll(which).forEach((element) => {
    if (element.getAttribute('aria-label') !== words(element)) {
      element.setAttribute('aria-label', words(element));
    }
  }));
  // The field opens a list of proposals and declares so (aria-expanded). A plain field may not; a combobox may.
  document.querySelectorAll('input.main-field[aria-expanded]:not([role])').forEach((field) => field.setAttribute('role', 'combobox'));
}

name();
new MutationObserver(name).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'aria-expanded']});
export default [];
