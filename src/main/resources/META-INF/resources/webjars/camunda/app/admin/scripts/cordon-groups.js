/*
 * Shows the names of Cordon's groups in the reader's language: the engine stores a single name for all readers. The id in a row identifies
 * the group; the name is in the cell after the id.
 */
import {me, textsIn} from '/pages/texts.js';
import {reword} from '/pages/reword.js';

const BUREAU = 'ncb-';
const {language} = await me().catch(() => ({language: 'en'}));
const [english, t] = await Promise.all([textsIn('en', 'groups'), textsIn(language, 'groups')]);
const isGroup = (id) => /^ncb-[A-Z]{2}$/.test(id) || english.has('group.' + id);
const cellOfId = (row) => [...row.cells].find((cell) => isGroup(cell.textContent.trim()));

function change(text, cell) {
  const id = cell.textContent.trim();
  const now = text.data.trim();
  const bureau = id.startsWith(BUREAU);
  const wanted = bureau ? t('group.bureau', {country: t.country(id.slice(BUREAU.length))}) : t('group.' + id);
  const isName = bureau ? text.parentElement.closest('td') === cell.nextElementSibling : now === english('group.' + id);
  if (now && isName && now !== wanted) {
    text.data = text.data.replace(now, () => wanted);
  }
}

reword(({parentElement}) => {
  const row = parentElement && parentElement.closest('tr');
  const cell = row && cellOfId(row);
  if (cell) {
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      change(texts.currentNode, cell);
    }
  }
});
export default [];
