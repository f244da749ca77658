import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, together } from '/pages/analysis-file/returns.js';

const t = Object.assign((key) => key, { count: (key, n) => `${n} ${key}` });

test('what became of a contribution several times is one line, as of the last of them', () => {
  const lines = together([{ kind: 'MATCHED', at: 1 }, { kind: 'CITED', at: 2 }, { kind: 'MATCHED', at: 3 }], ({ kind }) => kind);
  assert.deepEqual(lines, [{ kind: 'MATCHED', at: 3, times: 2 }, { kind: 'CITED', at: 2, times: 1 }]);
  assert.deepEqual(lines.map((line) => said(line, t)), ['return.MATCHED · 2 returns.times', 'return.CITED']);
});
