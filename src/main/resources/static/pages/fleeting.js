/**
 * Ends a message after a time in milliseconds. The time stands still while the pointer is over the message or the focus is within it. A
 * pointer that already rests where the message appears does not count until it moves. Returns a function that stops the time for good.
 */
export function fleeting(message, time, end) {
  const holders = new Set();
  let left = time;
  let since = 0;
  let timer = null;
  let stopped = false;

  const go = () => {
    if (!timer && !holders.size && !stopped) {
      since = Date.now();
      timer = setTimeout(end, left);
    }
  };
  const halt = () => {
    if (timer) {
      clearTimeout(timer);
      timer = null;
      left -= Date.now() - since;
    }
  };
  for (const [holder, begin, over] of [['pointer', 'pointermove', 'pointerleave'], ['focus', 'focusin', 'focusout']]) {
    message.addEventListener(begin, () => { holders.add(holder); halt(); });
    message.addEventListener(over, () => { holders.delete(holder); go(); });
  }
  go();
  return () => { stopped = true; halt(); };
}
