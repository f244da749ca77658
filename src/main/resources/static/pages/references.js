/*
 * The shapes of references: something in an operation, as TERRA-2027-T4K7QX, a country's participation, as TERRA-2027-FR, something of no
 * operation, as Q-4K7QX2M9PD, and an answer within such a thing, as X-4K7QX2M9PD-857V2.
 */
const REFERENCE = /^(?:[A-Z]{3,16}(?:-\d{4})?-(?:[A-Z][0-9A-Z]{5}|[A-Z]{2})|[A-Z]-[0-9A-Z]{10}(?:-[0-9A-Z]{5})?)$/;
/** The code of an operation with its year. A code without a year looks like a name. */
const OPERATION = /^[A-Z]{3,16}-\d{4}$/;

/**
 * Returns the reference that somebody has typed in full where names are typed as well; empty if the text is none. Words in small letters
 * and without a digit, such as a double name, are no reference.
 */
export function referenceAmongNames(typed) {
  const text = typed.trim();
  const code = text.toUpperCase();
  return (text === code || /\d/.test(text)) && (REFERENCE.test(code) || OPERATION.test(code)) ? code : '';
}

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
