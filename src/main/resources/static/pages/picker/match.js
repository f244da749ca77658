import { LANGUAGES } from '/pages/texts.js';

/* Finds the choices that match typed words: by name in the reader's language, by code, and by a country's name in the other languages. */

const names = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
const known = new Map();
/** The best rank is 0: the code itself. The other ranks follow, and NONE means that nothing matches. */
const [CODE, OWN, OTHER, WORD, WITHIN, NONE] = [0, 1, 2, 3, 4, 5];

/** Returns words without accents, capitals and punctuation. */
export const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Returns the code in a value of a select. Angular writes "string:FR", and an account's group of a bureau is "ncb-fr". */
export const codeOf = (value) => value.replace(/^string:/, '').replace(/^ncb-/, '').toUpperCase();

/** Returns the names of a country in the languages of Cordon, or nothing if the code is not that of a country. */
function namesOf(code) {
  if (!known.has(code)) {
    known.set(code, /^[A-Z]{2}$/.test(code) ? names.map((language) => language.of(code)).filter(Boolean).map(plain) : []);
  }
  return known.get(code);
}

function rank({ value, label }, typed) {
  const code = codeOf(value);
  const own = plain(label);
  const all = [own, ...namesOf(code)];
  return code.toLowerCase() === typed ? CODE : own.startsWith(typed) ? OWN : all.some((name) => name.startsWith(typed)) ? OTHER
    : all.some((name) => name.includes(` ${typed}`)) ? WORD : all.some((name) => name.includes(typed)) ? WITHIN : NONE;
}

/** Returns the choices that match, the best first; choices that match equally well stay in their order. */
export function found(choices, typed) {
  const words = plain(typed);
  return !words ? choices : choices.map((choice) => ({ choice, rank: rank(choice, words) })).filter((one) => one.rank < NONE)
    .sort((one, other) => one.rank - other.rank).map(({ choice }) => choice);
}

/** Returns the choices by their groups, as [name, choices], in the order of the first choice of each group. */
export function grouped(choices) {
  const groups = new Map();
  choices.forEach((choice) => groups.set(choice.group, [...(groups.get(choice.group) || []), choice]));
  return [...groups];
}
