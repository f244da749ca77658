/** How a group is called: a bureau by its country, a partner by its name. */
export function groupWord(t, group) {
  if (group.startsWith('ncb-')) {
    return t('group.bureau', { country: t.country(group.slice('ncb-'.length)) });
  }
  return t.has(`group.${group}`) ? t(`group.${group}`) : group.replace(/^partner-/, '');
}
