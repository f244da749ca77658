import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pretend } from './fake-dom.js';

pretend();
const { operationsPage, dashboard } = await import('/pages/cockpit/operations.js');
const { operationPage } = await import('/pages/cockpit/operation.js');

const figures = (arrested) => ({
  asOf: '2016-06-23T23:59:59.999Z', listVersion: 1, targets: 180, arrested, located: 31, atLarge: 149 - arrested, withdrawn: 0, deceased: 0,
  byCountry: [], byPhase: { before: { arrested: 0, located: 0 }, during: { arrested, located: 31 }, after: { arrested: 0, located: 0 } },
  newInformation: 60, wantingCountries: 31, participatingCountries: 44, arrestCountries: 12,
});

/** Returns an operation with 27 arrested persons, of whom 26 were approved, or none. */
const hydra = (approved) => ({
  reference: 'HYDRA-2016', title: 'Hydra', theme: 'PEOPLE_SMUGGLING', host: 'FR', phase: 'CLOSED', closedAt: '2016-08-01T00:00:00Z', approved,
  counts: { invited: 0, nominations: 0, nominationsByStatus: {} }, openTasks: 0, overdueTasks: 0, incidents: 0,
  standing: { results: figures(27), confirmed: 180, surrendered: 27, byDay: [] },
});
const APPROVED = { number: 'HYDRA-2016-R1', ...figures(26) };

const cardOf = (operation) => operationsPage([operation], () => {}, {}).flatMap((part) => part.all('article'))[0];
const shown = (part) => Object.fromEntries([...part.all('b'), ...part.all('span')].map((one) => [one.getAttribute('data-figure'), one.textContent]));
const documents = (part) => part.all('a').map((link) => link.getAttribute('href')).filter((path) => path.startsWith('/api/'));

test('a card shows the approved figures as approved, and the present ones as present', () => {
  const card = cardOf(hydra(APPROVED));

  assert.match(card.textContent, /Approved results HYDRA-2016-R1 as of .*: targets 180/);
  assert.equal(shown(card)['approved.arrested'], '26');
  assert.match(card.textContent, /Figures as of now: Arrested 27, At large 122/);
  assert.match(card.textContent, /Arrests and locations, as of now/);
});

test('a card links the approved documents', () => {
  assert.deepEqual(documents(cardOf(hydra(APPROVED))), ['pdf', 'xlsx', 'csv'].map((format) => `/api/operations/HYDRA-2016/results.${format}?lang=en&number=HYDRA-2016-R1`));
});

test('present figures that do not differ from the approved ones are not repeated', () => {
  assert.doesNotMatch(cardOf(hydra({ ...APPROVED, ...figures(27) })).textContent, /Figures as of now/);
});

test('a card without approved results shows the present figures and links their documents', () => {
  const card = cardOf(hydra(null));

  assert.match(card.textContent, /Targets on list 1: 180/);
  assert.equal(shown(card).arrested, '27');
  assert.doesNotMatch(card.textContent, /pproved|as of now/);
  assert.equal(documents(card)[0], '/api/operations/HYDRA-2016/results.pdf?lang=en');
});

test('the dashboard says which figures are approved, and what they are now', () => {
  const row = dashboard([hydra(APPROVED)]).all('tbody')[0];

  assert.match(row.textContent, /Approved results HYDRA-2016-R1/);
  assert.match(row.textContent, /26 \(now 27\)/);
});

test('the page of an operation says which figures are approved, and links their documents', () => {
  globalThis.window = /** @type {any} */ (new EventTarget());
  const { reference, counts, standing, approved, ...operation } = hydra(APPROVED);
  const page = operationPage({ operation: { reference, ...operation }, counts, standing, approved, countries: [], incidents: [], waiting: [] }, () => {}, {});
  const said = page.map((part) => part.textContent).join(' ');

  assert.match(said, /Approved results HYDRA-2016-R1 as of .*: targets 180, arrested 26/);
  assert.match(said, /Figures as of now: Arrested 27/);
  assert.match(said, /Targets on list 1: 180, as of now/);
  assert.equal(page.flatMap(documents)[0], '/api/operations/HYDRA-2016/results.pdf?lang=en&number=HYDRA-2016-R1');
});
