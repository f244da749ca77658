/* The network as files for other programs. Each says who took it, and that is noted. */
import { el } from '/pages/dom.js';

/** @param path of the file below /api @param query which of it, or nothing for all */
export const files = (path, query, t) => [['entities.csv', t('file.entities')], ['links.csv', t('file.links')], ['graphml', 'GraphML'], ['gexf', 'GEXF']]
  .map(([ending, name]) => [el('a', { href: `/api${path}/network.${ending}${query}` }, name), ' ']);
