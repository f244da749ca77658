import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withdraw } from '/pages/operation/withdrawal.js';

/** Returns a server that withdraws each target once, and gives no answer after a number of requests. */
function server(waiting, silentAfter) {
  let left = silentAfter;
  return {
    get: async () => ({ items: waiting.map((target) => ({ target })) }),
    post: async (path, { reason }) => {
      const target = path.split('/')[2];
      assert.equal(reason, 'Nobody wants them.');
      if (!waiting.includes(target)) {
        throw new Error(`${target} is withdrawn already.`);
      }
      if (left-- === 0) {
        throw new Error('Cordon does not answer.');
      }
      waiting.splice(waiting.indexOf(target), 1);
    },
  };
}

test('a withdrawal of many that was cut short is gone on with where it was', async () => {
  const waiting = ['T1', 'T2', 'T3'];
  const targets = [...waiting];
  const api = server(waiting, 2);
  await assert.rejects(withdraw(targets, 'Nobody wants them.', 'TERRA', api), /does not answer/);
  assert.deepEqual(waiting, ['T3']);
  await withdraw(targets, 'Nobody wants them.', 'TERRA', server(waiting, Infinity));
  assert.deepEqual(waiting, []);
});
