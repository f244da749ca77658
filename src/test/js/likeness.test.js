import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness } from '/pages/likeness.js';

const t = Object.assign((key, values) => `${key} ${values.one} ${values.other}`, { day: (date) => `<${date}>`, list: (all) => all.join('+'), country: (code) => code.toLowerCase() });

test('what speaks for it stands apart from what speaks against it', () => {
  const { yes, no } = likeness([{ reason: 'SAME_NAME', one: 'ADA', other: 'ADA' }, { reason: 'NAMES_DIFFER', one: 'VALE', other: 'MARSH' }], t);
  assert.deepEqual(yes, ['likeness.SAME_NAME ADA ADA']);
  assert.deepEqual(no, ['likeness.NAMES_DIFFER VALE MARSH']);
});

test('dates, countries and forms of a name are said in the reader\'s language', () => {
  const { yes, no } = likeness([{ reason: 'SAME_NAME', one: 'MEHMET', other: 'MUHAMMAD' }, { reason: 'BORN_APART', one: '1980/05/03', other: '1981' },
    { reason: 'OTHER_NATIONALITY', one: 'RU UA', other: 'KZ' }], t);
  assert.deepEqual(yes, ['likeness.SAME_NAME.forms MEHMET MUHAMMAD']);
  assert.deepEqual(no, ['likeness.BORN_APART <1980-05-03> <1981>', 'likeness.OTHER_NATIONALITY ru+ua kz']);
});

test('what one of the two has not is said by what the other has', () => {
  assert.deepEqual(likeness([{ reason: 'PARTS_MISSING', one: '', other: 'PAVLOVICH' }], t).no, ['likeness.PARTS_MISSING PAVLOVICH PAVLOVICH']);
});
