/* Puts the "today" panel above Admin's first page whenever Admin draws it anew. Admin has no plugin point of that width. */
import {showToday} from '/pages/today/today.js';

function show() {
  const first = document.querySelector('.dashboard > .section-content');
  if (!first || first.parentElement.querySelector('.cordon-today')) {
    return;
  }
  const today = document.createElement('section');
  // The class is set at once, because the observer looks for it as soon as the element is in the page.
  today.className = 'cordon-today';
  first.before(today);
  showToday(today);
}

show();
new MutationObserver(show).observe(document.body, {childList: true, subtree: true});
export default [];
