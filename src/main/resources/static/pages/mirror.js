/*
 * Swaps left and right in a page's style sheets for a language that is read from right to left. The webapps' own sheets are written for one
 * direction, and they stay as they are delivered. Rules with start and end turn by themselves.
 */
const PAIRS = [['left', 'right']].concat(['margin', 'padding', 'scroll-margin', 'scroll-padding'].map((box) => [box + '-left', box + '-right']),
  ['width', 'style', 'color'].map((part) => ['border-left-' + part, 'border-right-' + part]),
  ['top', 'bottom'].map((side) => ['border-' + side + '-left-radius', 'border-' + side + '-right-radius']));
const SIDES = ['float', 'clear', 'text-align'];
const OTHER = {left: 'right', right: 'left'};

/** Swaps the sides as soon as the page's style sheets are loaded. */
export function mirror() {
  if (document.readyState === 'complete') {
    Array.from(document.styleSheets).forEach(turn);
  } else {
    addEventListener('load', mirror, {once: true});
  }
}

function turn(sheet) {
  Array.from(sheet.cssRules).forEach((rule) => {
    if (rule.styleSheet) {
      turn(rule.styleSheet);
    } else if (rule.cssRules && !rule.style) {
      turn(rule);
    } else if (rule.style) {
      turnStyle(rule.style);
    }
  });
}

function turnStyle(style) {
  PAIRS.forEach(([left, right]) => {
    const [one, other] = [left, right].map((name) => ({ value: style.getPropertyValue(name), priority: style.getPropertyPriority(name) }));
    if (one.value !== other.value || one.priority !== other.priority) {
      set(style, left, other);
      set(style, right, one);
    }
  });
  SIDES.forEach((name) => {
    const other = OTHER[style.getPropertyValue(name)];
    if (other) {
      style.setProperty(name, other, style.getPropertyPriority(name));
    }
  });
}

function set(style, name, { value, priority }) {
  if (value) {
    style.setProperty(name, value, priority);
  } else {
    style.removeProperty(name);
  }
}
