import { duty } from '/pages/duty.js';
import { me, textsIn } from '/pages/texts.js';

/*
 * <cordon-duty country="FR">: shows who is on duty there now, beside a country in a form of Tasklist. It stays empty for a party that is no
 * country.
 */
class Duty extends HTMLElement {
  static observedAttributes = ['country'];

  async attributeChangedCallback(name, before, now) {
    if (before !== now) {
      this.replaceChildren(...(/^[A-Z]{2}$/.test(now || '') ? [duty(now, await textsIn((await me()).language), '_blank')] : []));
    }
  }
}

customElements.define('cordon-duty', Duty);
