import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { pretend } from './fake-dom.js';

const SHOWN = 6000;
const receipts = {
  '/api/me': { language: 'en', user: 'ncb-fr', groups: ['ncb-FR'] },
  '/api/receipts/1': { id: '1', act: 'INVITATION_ANSWERED', reference: 'TERRA-FR' },
  '/api/receipts/2': { id: '2', act: 'IDENTITY_ANSWERED', reference: 'TERRA-A7' },
  '/api/receipts/3': { id: '3', act: 'ARREST_REPORTED_BY_HAND', reference: 'TERRA-A8' },
  '/api/receipts/4': { id: '4', act: 'INVITATION_ANSWERED', reference: 'TERRA-FR', givenTime: { said: '2031-05-02T08:04:00Z', taken: '2031-05-02T08:00:00Z' } },
  '/api/receipts/5': { id: '5', act: 'INVITATION_ANSWERED', reference: 'TERRA-FR', told: [{ recipient: 'ncb-IT', country: 'IT', state: 'FAILED' }] },
};
const body = pretend(receipts);
const main = document.createElement('main');
document.body.append(main);
const kept = new Map();
let told = null;
Object.assign(globalThis, {
  HTMLElement: class {}, customElements: { define() {} }, location: { pathname: '/today' }, MutationObserver: class { observe() {} },
  addEventListener: (kind, listener) => { told = kind === 'cordon-receipt' ? listener : told; },
  sessionStorage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) },
});
await import('/pages/given.js');

const region = () => body.all('div').find((one) => one.getAttribute('role') === 'status');
const message = () => body.all('section').find((one) => one.className.includes('cordon-receipt'));
const event = (kind) => message().dispatchEvent(new Event(kind));

/** Does an act, and waits until its receipt is shown. */
async function act(id) {
  const before = message();
  told({ detail: id });
  while (!message() || message() === before) {
    await new Promise(setImmediate);
  }
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  message()?.all('button')[0].dispatchEvent(new Event('click'));
});

test('an act is told in one line that is announced politely and goes after six seconds', async () => {
  const waiting = region();
  assert.equal(waiting.textContent, '');
  await act('1');

  assert.ok(waiting.contains(message()));
  assert.match(message().textContent, /^Invitation answered: TERRA-FR/);
  assert.deepEqual(message().children.map((child) => child.className), ['receipt-line']);
  mock.timers.tick(SHOWN - 1);
  assert.ok(message());
  mock.timers.tick(1);
  assert.equal(message(), undefined);
  assert.equal(kept.size, 0);
});

test('the time stands still while the pointer is over the message', async () => {
  await act('1');
  mock.timers.tick(SHOWN - 1000);
  event('pointermove');
  mock.timers.tick(10 * SHOWN);
  assert.ok(message());
  event('pointerleave');
  mock.timers.tick(999);
  assert.ok(message());
  mock.timers.tick(1);
  assert.equal(message(), undefined);
});

test('a pointer that rests where the message appears does not stop its time', async () => {
  await act('1');
  event('pointerenter');
  mock.timers.tick(SHOWN);
  assert.equal(message(), undefined);
});

test('the time stands still while the focus is within the message, even if the pointer leaves', async () => {
  await act('1');
  event('pointermove');
  event('focusin');
  event('pointerleave');
  mock.timers.tick(10 * SHOWN);
  assert.ok(message());
  event('focusout');
  mock.timers.tick(SHOWN);
  assert.equal(message(), undefined);
});

test('a message can be closed', async () => {
  await act('1');
  message().all('button')[0].dispatchEvent(new Event('click'));
  assert.equal(message(), undefined);
});

test('the next act has its own six seconds', async () => {
  await act('1');
  mock.timers.tick(SHOWN - 1000);
  await act('2');
  mock.timers.tick(SHOWN - 1);
  assert.match(message().textContent, /Identity answered: TERRA-A7/);
  mock.timers.tick(1);
  assert.equal(message(), undefined);
});

test('a report stays, because files can be attached to it', async () => {
  await act('3');
  mock.timers.tick(10 * SHOWN);
  assert.match(message().textContent, /TERRA-A8 reported: an arrest/);
  assert.equal(message().all('cordon-files')[0].getAttribute('items'), 'arrests/TERRA-A8');
  assert.ok(main.contains(/** @type {any} */ (message())));
  assert.equal(JSON.parse(kept.get('cordon.receipt')).until, undefined);
});

test('a time that was not taken as it was given stays', async () => {
  await act('4');
  mock.timers.tick(10 * SHOWN);
  assert.match(message().textContent, /ahead of Cordon’s clock/);
});

test('a message that was not delivered stays', async () => {
  await act('5');
  mock.timers.tick(10 * SHOWN);
  assert.match(message().textContent, /Not delivered to Italy/);
});

test('going to another page within the six seconds shows the line there again, and later does not', async () => {
  kept.set('cordon.receipt', JSON.stringify({ id: '1', user: 'ncb-fr', until: Date.now() + 1 }));
  await import('/pages/given.js?soon');
  assert.match(message().textContent, /TERRA-FR/);
  mock.timers.tick(SHOWN);

  kept.set('cordon.receipt', JSON.stringify({ id: '1', user: 'ncb-fr', until: Date.now() - 1 }));
  await import('/pages/given.js?later');
  assert.equal(message(), undefined);
  assert.equal(kept.size, 0);
});
