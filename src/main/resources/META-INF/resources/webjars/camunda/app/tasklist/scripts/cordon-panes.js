/*
 * Folds the list on a wide screen, and keeps it folded until the officer opens it again. Shows either the list or the task on a narrow
 * screen (cordon-narrow.css). The address decides which, so that a link in a mail opens the form and the browser's back button leads to the
 * list. A task also has a link back to the list.
 */
import {FOLDED} from '/pages/inbox/inbox.js';
import {me, textsIn} from '/pages/texts.js';

const {language} = await me().catch(() => ({language: 'en'}));
const t = await textsIn(language, 'tasklist');
const page = document.documentElement;

function fold(isFolded) {
  page.classList.toggle('cordon-folded', isFolded);
  document.querySelector('.cordon-fold')?.setAttribute('aria-expanded', String(!isFolded));
}

/** The button stands in the layout, because it is needed while the list is folded as well. */
function foldButton() {
  const layout = document.querySelector('.three-cols-layout');
  if (layout && !layout.querySelector('.cordon-fold')) {
    const button = document.createElement('button');
    Object.assign(button, {type: 'button', className: 'cordon-fold', title: t('button.list'), onclick: () => {
      const isFolded = !page.classList.contains('cordon-folded');
      window.sessionStorage.setItem(FOLDED, String(isFolded));
      fold(isFolded);
    }});
    button.setAttribute('aria-label', t('button.list'));
    layout.prepend(button);
    fold(window.sessionStorage.getItem(FOLDED) === 'true');
  }
}

/** The address without the task. */
const list = () => window.location.hash.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '') || '#/';

function look() {
  foldButton();
  const pane = /[?&]task=[^&]/.test(window.location.hash) ? 'task' : 'list';
  if (page.dataset.pane !== pane) {
    page.dataset.pane = pane;
    window.scrollTo(0, 0);
  }
  const content = document.querySelector('.column.task-details > .content');
  if (content && !content.querySelector(':scope > .cordon-back')) {
    const back = document.createElement('a');
    back.className = 'cordon-back';
    back.textContent = t('button.back');
    content.prepend(back);
  }
  const back = document.querySelector('.cordon-back');
  if (back && back.getAttribute('href') !== list()) {
    back.setAttribute('href', list());
  }
}

look();
window.addEventListener('hashchange', look);
window.addEventListener('popstate', look);
// The webapp also goes from one task to another without a click or a change of the address.
new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
export default [];
