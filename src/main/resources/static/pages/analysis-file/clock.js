/* How long it takes to contribute. */
const LONGEST = 86400;

/**
 * Begins when the form is opened or first touched; says how many seconds ago that was, or nothing where there is nothing honest to say. Until the form is
 * touched again it says the same, so that what is sent twice is one act.
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
