/* Says the names of Cordon's groups in the reader's words: the engine keeps one for everybody. The row tells by its id which group it is. */
import {me, textsIn} from '/pages/texts.js';
import {reword} from '/pages/reword.js';

const BUREAU = 'ncb-';
/** The engine keeps the names of bureaus as they were given when it was set up (EngineAccountsSetup). */
const KEPT = 'Bureau of ';
const {language} = await me().catch(() => ({language: 'en'}));
const [english, t] = await Promise.all([textsIn('en', 'groups'), textsIn(language, 'groups')]);
const groupOf = (row) => [...row.cells].map((cell) => cell.textContent.trim()).find((id) => /^ncb-[A-Z]{2}$/.test(id) || english.has('group.' + id));

function change(text, id) {
  const now = text.data.trim();
  const bureau = id.startsWith(BUREAU);
  if (bureau ? now.startsWith(KEPT) : now === english('group.' + id)) {
    text.data = text.data.replace(now, () => (bureau ? t('group.bureau', {country: t.country(id.slice(BUREAU.length))}) : t('group.' + id)));
  }
}

reword(({parentElement}) => {
  const row = parentElement && parentElement.closest('tr');
  const id = row && groupOf(row);
  if (id) {
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      change(texts.currentNode, id);
    }
  }
});
export default [];
