/* How long it takes to contribute. */
const LONGEST = 86400;

/** Begins when the form is opened or first touched; says how many seconds ago that was, or nothing where there is nothing honest to say. */
export function clock() {
  let opened;
  return {
    open: () => {
      opened = opened || Date.now();
    },
    seconds: () => {
      const passed = opened && Math.max(1, Math.round((Date.now() - opened) / 1000));
      return passed <= LONGEST ? passed : undefined;
    },
  };
}
