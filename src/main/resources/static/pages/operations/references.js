/*
 * The shapes of references: something in an operation, as TERRA-2027-T4K7QX, a country's participation, as TERRA-2027-FR, and something of
 * no operation, as Q-4K7QX2M9PD.
 */
const REFERENCE = /^(?:[A-Z]{3,16}(?:-\d{4})?-(?:[A-Z][0-9A-Z]{5}|[A-Z]{2})|[A-Z]-[0-9A-Z]{10})$/;

/**
 * Returns the reference that somebody has typed in full, in any case; empty if the text is none. The title of an operation may look like a
 * reference, so a reference in none of the known operations counts only if no operation was found.
 *
 * @param codes of the known operations
 * @param found the number of operations found by the same text
 */
export function referenceIn(typed, codes, found) {
  const text = typed.trim().toUpperCase();
  const isKnown = codes.some((code) => text === code || REFERENCE.test(text) && text.startsWith(`${code}-`));
  return isKnown || !found && REFERENCE.test(text) ? text : '';
}
