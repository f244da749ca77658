/*
 * The colours of charts, from the tokens. A chart is drawn on a canvas, which knows no tokens, so each is asked for its value by day; by night
 * the picture is inverted (dark.css). charts.css takes the same tokens for legends.
 */
import { el } from '/pages/dom.js';

const asked = el('i', { hidden: '' });
asked.style.colorScheme = 'light';
document.head.append(asked);

function colour(token) {
  asked.style.color = `var(--${token})`;
  return getComputedStyle(asked).color;
}

export const TONES = {
  arrested: colour('chart-arrested'), located: colour('chart-located'), atLarge: colour('chart-at-large'), withdrawn: colour('chart-withdrawn'),
  deceased: colour('chart-deceased'), good: colour('chart-arrested'), wait: colour('chart-wait'), bad: colour('chart-bad'), off: colour('chart-off'),
};
export const INK = colour('ink');
export const SOFT = colour('quiet');
export const LINE = colour('line');
export const PHASE = colour('chart-phase-shade');
export const PALE = colour('plain-bg');
export const ON_DARK = colour('on-act');
/** The colours of a map's classes, from few to many. */
export const SCALE = [1, 2, 3, 4, 5].map((step) => colour(`chart-scale-${step}`));
export const LAND = colour('chart-land');
export const BORDER = colour('chart-border');

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
