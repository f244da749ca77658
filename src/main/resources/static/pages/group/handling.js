/* Shows who may see a fact of a group, or a contribution, and to whom it is released. Its supplier can change that here. */
import { api } from '/pages/api.js';
import { el } from '/pages/dom.js';
import { changeForm, rule } from '/pages/operation/handling.js';
import { textsIn } from '/pages/texts.js';

/** The form, folded. It reads the present handling when it is opened. */
export function handling(path, reference, t, refresh) {
  const details = el('details', {}, el('summary', {}, t('handling')));
  details.addEventListener('toggle', async () => {
    if (!details.open || details.children.length > 1) {
      return;
    }
    const h = await textsIn(t.language, 'operation-handling');
    try {
      const kept = await api.get(`${path}/handling`);
      details.append(el('div', { class: 'quietly' }, rule(kept, h)),
        changeForm({ path, reference, handling: kept }, { t: h, api, refresh }, () => { details.open = false; }));
    } catch (refused) {
      details.append(el('p', { class: 'notice bad', role: 'alert' }, refused.message));
    }
  });
  return details;
}
