/** What the pages' modules build with: text is always text, never markup. */

/** An element with attributes (`on...` are listeners, `class`, properties such as `value` and `disabled` included) and children. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element && name !== 'list' && name !== 'form') {
      element[name] = value;
    } else if (name === 'class') {
      element.className = value;
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Words of people one after the other, each in its own direction. */
export const apart = (words) => words.map((one, place) => [place ? ' · ' : '', el('bdi', {}, one)]);

/** An instant in the reader's words and zone; pointed at, in UTC, where that says something else. */
export function time(instant, t) {
  const [here, there] = [t.when(instant), t.when(instant, 'UTC')];
  return el('time', here === there ? { dateTime: instant } : { dateTime: instant, title: there }, here);
}
