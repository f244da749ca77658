/* What became of contributions: what did so several times is one line, with how often, and when it last did. */

/**
 * @param returns in the order in which they happened
 * @param ofOne   what has to be the same of those that are one line
 */
export function together(returns, ofOne) {
  const lines = new Map();
  returns.forEach((one) => lines.set(ofOne(one), { ...one, times: (lines.get(ofOne(one))?.times || 0) + 1 }));
  return [...lines.values()];
}

export const said = ({ kind, times }, t) => [t(`return.${kind}`), times > 1 && t.count('returns.times', times)].filter(Boolean).join(' · ');
