/* The network as files for other programs. Each file names the account that took it, and the taking is recorded. */
import { el } from '/pages/dom.js';

/** @param path path of the file below /api @param query the part of the network, or an empty text for all */
export const files = (path, query, t) => [['entities.csv', t('file.entities')], ['links.csv', t('file.links')], ['graphml', 'GraphML'], ['gexf', 'GEXF']]
  .map(([ending, name]) => [el('a', { href: `/api${path}/network.${ending}${query}` }, name), ' ']);
