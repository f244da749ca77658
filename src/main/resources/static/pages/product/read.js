/* Functions that the pages of products share. */
import { el } from '/pages/dom.js';

/** Returns the state of a product. */
export const state = (product, t) => el('span', { class: product.state === 'RECALLED' || product.state === 'GIVEN_UP' ? 'mark bad' : 'mark' }, t(`productState.${product.state}`));

/** Returns the text of a product in a language, or else the first one. */
export const inLanguage = (texts, language) => texts.find((text) => text.language === language) || texts[0];
