/* The longest time of a contribution that is still sent, in seconds. */
const LONGEST = 86400;

/**
 * Measures how long a contribution takes. It starts when the form is opened or first touched. "seconds" returns the seconds since then, or
 * undefined after more than a day or before the start. Until the form is touched again it returns the same number, so that sending twice
 * makes one act.
 */
export function clock() {
  let opened;
  let told;
  return {
    open: () => {
      opened = opened || Date.now();
      told = undefined;
    },
    seconds: () => {
      const passed = opened && Math.max(1, Math.round((Date.now() - opened) / 1000));
      told = told || (passed <= LONGEST ? passed : undefined);
      return told;
    },
  };
}
