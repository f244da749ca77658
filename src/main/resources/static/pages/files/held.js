/*
 * The files that were picked and are not attached yet: those of a form by the id of its task or by its name, those of a sent form by the
 * id of its receipt, those for an item by its path below /api. The memory of the page alone holds them: no draft, no store of the browser,
 * no variable of the engine.
 */

/** @typedef {{file: File, kind: string, why?: string}} Picked a file, what it is, and why it could not be attached */

/** @type {Map<string, Picked[]>} */
const piles = new Map();
/** @type {string | null} */
let sent = null;

/** Returns the files that were picked for a form or an item. */
export function pileOf(name) {
  if (!piles.has(name)) {
    piles.set(name, []);
  }
  return piles.get(name);
}

export const holdsAny = () => [...piles.values()].some((pile) => pile.length > 0);

/** Says which form is being sent, so that its files follow the act; null says that the form was refused and keeps its files. */
export function goesAlong(form) {
  sent = form;
}

/** Holds the files of the form that was sent for the receipt that has just confirmed the act. */
export function takeAlong(receipt) {
  if (sent !== null) {
    pileOf(receipt).push(...pileOf(sent).splice(0));
  }
  sent = null;
}
