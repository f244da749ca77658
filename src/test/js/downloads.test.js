import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pretend } from './fake-dom.js';

const COORDINATOR = { user: 'coordinator', groups: ['coordinator'], language: 'fr' };
const APPROVED = { number: 'HYDRA-2016-R1', asOf: '2016-06-23T23:59:59Z', approvedAt: '2016-07-01T08:00:00Z', approvedBy: 'coordinator' };
pretend({ '/api/me': COORDINATOR });
const { section } = await import('/pages/operation/results.js');
const { textsIn } = await import('/pages/texts.js');
const ENDS = ['.pdf', '.xlsx', '.csv', '-countries.csv'];

/** Returns the section of results as a reader with these groups sees it. */
async function results(me) {
  const root = document.createElement('section');
  const t = await textsIn('fr', 'operation-results');
  await section(root, { operation: { reference: 'HYDRA-2016', phase: 'CLOSED' }, me, t,
    api: { get: async (path) => (path.endsWith('/frozen') ? { items: [APPROVED] } : { status: 'ACCEPTED' }) } });
  return /** @type {any} */ (root);
}
const addresses = (root) => root.all('a').map((link) => link.href || link.getAttribute('href'));

test('all documents are in one control, and each keeps its address', async () => {
  const root = await results(COORDINATOR);
  const [control, ...others] = root.all('details').filter((one) => one.all('a').length);

  assert.equal(others.length, 0);
  assert.equal(control.all('summary')[0].textContent, 'Télécharger');
  assert.deepEqual(addresses(control), addresses(root));
  assert.deepEqual(addresses(control).sort(), ['&number=1&count=PUBLISHED', '&number=1&count=COMPLETE', ''].flatMap((query) => ENDS.map((end) => `/api/operations/HYDRA-2016/results${end}?lang=fr${query}`)).sort());
});

test('the documents of a control are named by their results and their count', async () => {
  const said = (await results(COORDINATOR)).all('details')[0].textContent;

  assert.match(said, /HYDRA-2016-R1.*Publiés.*PDFXLSXCSV.*complet.*PDFXLSXCSV.*provisoires.*PDFXLSXCSV/s);
});

test('a country has the published documents alone', async () => {
  const root = await results({ user: 'ncb-fr', groups: ['ncb-FR'], country: 'FR' });

  assert.deepEqual(addresses(root), ENDS.map((end) => `/api/operations/HYDRA-2016/results${end}?lang=fr&number=1`));
});
