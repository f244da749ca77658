/* Groups returns of contributions. Equal returns make one line with their number and the time of the last one. */

/**
 * @param returns the returns in the order in which they happened
 * @param ofOne   returns the key that returns of one line share
 */
export function together(returns, ofOne) {
  const lines = new Map();
  returns.forEach((one) => lines.set(ofOne(one), { ...one, times: (lines.get(ofOne(one))?.times || 0) + 1 }));
  return [...lines.values()];
}

export const said = ({ kind, times }, t) => [t(`return.${kind}`), times > 1 && t.count('returns.times', times)].filter(Boolean).join(' · ');
