/* Puts what matters today above Admin's first page, which has no plugin point of that width, whenever Admin draws it anew. */
import {showToday} from '/pages/today/today.js';

function show() {
  const first = document.querySelector('.dashboard > .section-content');
  if (!first || first.parentElement.querySelector('.cordon-today')) {
    return;
  }
  const today = document.createElement('section');
  // At once, for it is looked for again as soon as it stands there.
  today.className = 'cordon-today';
  first.before(today);
  showToday(today);
}

show();
new MutationObserver(show).observe(document.body, {childList: true, subtree: true});
export default [];
