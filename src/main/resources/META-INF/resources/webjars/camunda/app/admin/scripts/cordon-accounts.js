/* Passwords are set by their owners alone. Where Admin asks for a password or an address, this script says where it is set instead. */
import {me, textsIn} from '/pages/texts.js';

const {language, user} = await me().catch(() => ({language: 'en'}));
const t = await textsIn(language, 'accounts');

function notice(before, sentence, path, link) {
  if (before.previousElementSibling && before.previousElementSibling.classList.contains('cordon-accounts')) {
    return;
  }
  const said = document.createElement('p');
  said.className = 'cordon-accounts';
  said.lang = t.language;
  said.dir = t.direction;
  const way = document.createElement('a');
  way.href = path;
  way.textContent = link;
  said.append(sentence, ' ', way);
  before.before(said);
}

function show() {
  document.querySelectorAll('a[href="#/user-create"]').forEach((link) => link.setAttribute('href', '/accounts'));
  const create = document.forms.namedItem('createUserForm');
  if (create) {
    notice(create, t('admin.create'), '/accounts', t('title'));
  }
  const password = document.forms.namedItem('updateCredentialsForm');
  if (password) {
    const own = decodeURIComponent(location.hash).startsWith(`#/users/${user}?`);
    notice(password, t(own ? 'admin.own' : 'admin.password'), own ? '/account' : '/accounts', own ? t('admin.account') : t('title'));
  }
  const address = document.forms.namedItem('editProfileForm') && document.getElementById('inputEmail');
  if (address) {
    address.disabled = true;
    notice(address, t('admin.email'), '/accounts', t('title'));
  }
}

show();
new MutationObserver(show).observe(document.body, {childList: true, subtree: true});
export default [];
