/** Returns the name of a group: for a bureau that of its country, for a partner its own. */
export function groupWord(t, group) {
  if (group.startsWith('ncb-')) {
    return t('group.bureau', { country: t.country(group.slice('ncb-'.length)) });
  }
  return t.has(`group.${group}`) ? t(`group.${group}`) : group.replace(/^partner-/, '');
}
