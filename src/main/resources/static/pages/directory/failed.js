import { el } from '/pages/dom.js';

/**
 * Steps that were given up after retries, mostly mail to a bureau without a contact. An administrator can retry them. Hidden while there
 * are none.
 */
export function failed({ t, api }) {
  const said = el('p', { role: 'status' });
  const button = el('button', { type: 'button', onclick: again }, t('failed.again'));
  const root = el('section', { class: 'card importer', hidden: true }, el('div', { class: 'line' }, said, button));
  look();
  return root;

  async function look() {
    try {
      const { steps } = await api.get('/failed-work');
      root.hidden = !steps;
      said.textContent = t.count('failed', steps);
    } catch (refused) {
      say(refused.message);
    }
  }

  async function again() {
    button.disabled = true;
    try {
      const { steps } = await api.post('/failed-work/retry');
      say(t.count('failed.tried', steps));
      button.hidden = true;
    } catch (refused) {
      say(refused.message);
    }
    button.disabled = false;
  }

  function say(sentence) {
    root.hidden = false;
    said.textContent = sentence;
  }
}
