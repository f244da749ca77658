/*
 * The way from Tasklist and Admin to the country directory. The webapps have no plugin point in their head that both share, so the link
 * is put there whenever they draw it anew.
 */
import { me, textsIn } from '/pages/texts.js';

const t = await textsIn((await me()).language, 'directory');

function show() {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (!menu || menu.querySelector('.cordon-directory')) {
    return;
  }
  const link = document.createElement('a');
  link.href = '/directory';
  link.textContent = t('title');
  const item = document.createElement('li');
  item.className = 'cordon-directory';
  item.append(link);
  menu.prepend(item);
}

show();
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
export default [];
