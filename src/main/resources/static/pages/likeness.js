/*
 * Puts the matcher's findings on a pair into sentences of the area "common". Each finding is a code with the words of both sides. A part of
 * a name is shown in capitals, as the matcher compared it.
 */
const AGAINST = new Set(['NAMES_DIFFER', 'FATHER_AND_SON', 'PARTS_MISSING', 'BORN_SAME_YEAR', 'BORN_APART', 'OTHER_NATIONALITY']);

/** Returns the sentences for the two being one, and those against it or on missing data. */
export function likeness(findings, t) {
  const sentences = (wanted) => findings.filter(({ reason }) => AGAINST.has(reason) === wanted).map((finding) => sentence(finding, t));
  return { yes: sentences(false), no: sentences(true) };
}

function sentence({ reason: code, one, other }, t) {
  if (code.startsWith('BORN_')) {
    return t(`likeness.${code}`, { one: day(one, t), other: day(other, t) });
  }
  if (code.endsWith('_NATIONALITY')) {
    return t(`likeness.${code}`, { one: countries(one, t), other: countries(other, t) });
  }
  if (code === 'SAME_NAME' && one !== other) {
    return t('likeness.SAME_NAME.forms', { one, other });
  }
  return t(`likeness.${code}`, { one: one || other, other });
}

const day = (date, t) => t.day(date.replaceAll('/', '-'));
const countries = (codes, t) => t.list(codes.split(' ').map((code) => t.country(code)));
