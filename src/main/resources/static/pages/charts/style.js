/*
 * The colours of charts. Readers who do not see red and green can tell arrested, located and at large apart (after Okabe and Ito). In black
 * and white the three differ in darkness. charts.css has the same colours for legends.
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
/** The colours of a map's classes, from few to many. */
export const SCALE = ['#cfe1f2', '#93c3df', '#4b97c9', '#1864aa', '#083370'];
export const LAND = '#e8ebee';
export const BORDER = '#ffffff';

/** Whether the screen is as narrow as a telephone's. */
export const isNarrow = () => matchMedia('(max-width: 47.99rem)').matches;

let used = false;

/** Adds the style sheet of charts to the page. */
export function use() {
  if (!used) {
    used = true;
    document.head.append(el('link', { rel: 'stylesheet', href: '/pages/charts/charts.css' }));
  }
}
