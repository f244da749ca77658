/*
 * Sends a person who is no longer signed in from a webapp's own sign-in, which is closed, to Cordon's sign-in. The page is loaded anew at
 * the place
 * where the person was, so that the sign-in leads back there.
 */
let place = location.hash;
// A webapp goes to its sign-in once for each answer that finds nobody signed in; a second load would take the place of the page that is
// coming. A person who chooses to stay, because something is not kept yet, is led away at the next such answer.
const LEAVING = 3000;
let leaves = false;

addEventListener('hashchange', () => {
  if (leaves) {
    return;
  }
  if (location.hash.startsWith('#/login')) {
    leaves = true;
    history.replaceState(null, '', location.pathname + place);
    location.reload();
    setTimeout(() => {
      leaves = false;
    }, LEAVING);
  } else {
    place = location.hash;
  }
});

// A person who signs out on purpose leaves no place behind for the next person.
addEventListener('click', event => {
  if (event.target.closest('.logout')) {
    place = '';
  }
}, true);

// A person's own account is Cordon's page: there he sees his sessions, ends them and changes his password.
addEventListener('click', event => {
  if (event.target.closest('.account .profile a')) {
    event.preventDefault();
    location.assign('/account');
  }
}, true);
