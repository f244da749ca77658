/*
 * Sends whoever is no longer signed in from a webapp's own sign-in, which is closed, to Cordon's. The page is loaded anew at the place
 * where the person was, so that he is back there afterwards.
 */
let place = location.hash;

addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/login')) {
    history.replaceState(null, '', location.pathname + place);
    location.reload();
  } else {
    place = location.hash;
  }
});

// Who leaves on purpose leaves no place behind for the next person.
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
