/** The most signs of an item's words that a line shows. */
const SHORT = 60;

/** Returns what an item on the table says, in short, before its reference; the reference alone if the table does not say it to the reader. */
export function called(reference, items) {
  const { text, place } = items.find(({ item }) => item === reference) || {};
  const words = (text || place || '').trim().replace(/\s+/g, ' ');
  return [words.length > SHORT ? `${words.slice(0, SHORT).trim()}…` : words, reference].filter(Boolean).join(' · ');
}
