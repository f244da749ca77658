/* What the pages of products say of them. */
import { el } from '/pages/dom.js';

/** How far it has come. */
export const state = (product, t) => el('span', { class: product.state === 'RECALLED' || product.state === 'GIVEN_UP' ? 'mark bad' : 'mark' }, t(`productState.${product.state}`));
