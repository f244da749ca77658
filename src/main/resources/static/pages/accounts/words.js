/** Returns the name of a group: for a bureau that of its country, for a post of specialists its reference, for a partner its own. */
export function groupWord(t, group) {
  if (group.startsWith('ncb-')) {
    return t('group.bureau', { country: t.country(group.slice('ncb-'.length)) });
  }
  if (group.startsWith('post-')) {
    return t('group.post', { reference: group.slice('post-'.length) });
  }
  return t.has(`group.${group}`) ? t(`group.${group}`) : group.replace(/^partner-/, '');
}

/** Returns the groups with their names: first those that are no bureau, then the bureaus, each in the order of the names. */
export function ordered(t, groups) {
  const [bureaus, others] = [true, false].map((isBureau) => groups.filter((group) => group.startsWith('ncb-') === isBureau));
  return [others, bureaus].flatMap((some) => t.named(some, (group) => groupWord(t, group)));
}
