/*
 * The colours of charts. Arrested, located and at large stay apart for eyes that do not tell red from green, and in black and white by how dark they are
 * (after Okabe and Ito); charts.css says the same for legends.
 */
import { el } from '/pages/dom.js';

export const TONES = {
  arrested: '#00795c', located: '#e69f00', atLarge: '#0b5394', withdrawn: '#9aa3ad', deceased: '#4a515a',
  good: '#00795c', wait: '#b9c2cc', bad: '#a5340f', off: '#7b8591',
};
export const INK = '#20262e';
export const SOFT = '#5a6572';
export const LINE = '#dfe4ea';
export const PHASE = 'rgba(11, 83, 148, 0.09)';
/** From few to many. */
export const SCALE = ['#cfe1f2', '#93c3df', '#4b97c9', '#1864aa', '#083370'];
export const LAND = '#e8ebee';
export const BORDER = '#ffffff';

/** Whether there is no more room than a telephone has. */
export const isNarrow = () => matchMedia('(max-width: 47.99rem)').matches;

let used = false;

/** Lets the page take on the looks of charts. */
export function use() {
  if (!used) {
    used = true;
    document.head.append(el('link', { rel: 'stylesheet', href: '/pages/charts/charts.css' }));
  }
}
