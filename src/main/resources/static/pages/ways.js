/*
 * The ways from Tasklist and Admin to Cordon's own pages. The webapps have no plugin point in their head that both share, so the links are
 * put there whenever they draw it anew.
 */
import { me, textsIn } from '/pages/texts.js';

const reader = await me();
const ways = [...(reader.country ? [['/progress', 'progress']] : []), ['/directory', 'directory']];
const links = await Promise.all(ways.map(async ([path, area]) => [path, (await textsIn(reader.language, area))('title')]));

function show() {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (!menu || menu.querySelector('.cordon-way')) {
    return;
  }
  menu.prepend(...links.map(([path, title]) => {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    const item = document.createElement('li');
    item.className = 'cordon-way';
    item.append(link);
    return item;
  }));
}

show();
new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
export default [];
