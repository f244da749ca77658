import assert from 'node:assert/strict';
import { test } from 'node:test';

const listening = { addEventListener() {}, removeEventListener() {} };
globalThis.document = { documentElement: {}, cookie: '', visibilityState: 'hidden', ...listening };
globalThis.window = listening;
let holder = null;
globalThis.fetch = async () => Response.json({ language: 'en', holder, handovers: [] });
const { deskOf } = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-desk.js');

/** Returns the desk of a task, and the list of data that Tasklist was told to read again. */
function sitDown(claim) {
  const read = [];
  const scope = { f: {}, $watch() {}, $on() {}, $applyAsync() {}, taskData: { changed: (what) => read.push(what) } };
  const view = { user: 'ncb-fr', ready: true, closed: () => true, t: (key) => key };
  const desk = deskOf(scope, { task: '7', claim, name: 'screen-batch', view, run: (work) => work(), told: () => null, reread: async () => null });
  return { desk, read };
}

test('a task is taken without Tasklist having a button for it, and Tasklist reads it again once', async () => {
  holder = null;
  const { desk, read } = sitDown(async () => { holder = 'ncb-fr'; });
  await desk.hold.look();

  await desk.take();

  assert.equal(desk.hold.holder, 'ncb-fr');
  assert.deepEqual([desk.error, desk.taking, read], [null, false, ['task', 'taskList']]);
});

test('a task that a colleague has taken meanwhile is said to be his', async () => {
  holder = null;
  const { desk } = sitDown(async () => {
    holder = 'ncb-fr-2';
    throw new Error('Not taken: ncb-fr-2 holds this task now.');
  });

  await desk.take();

  assert.equal(desk.hold.holder, 'ncb-fr-2');
  assert.deepEqual([desk.error, desk.taking], ['Not taken: ncb-fr-2 holds this task now.', false]);
});
