/*
 * Sends a person who is no longer signed in to Cordon's sign-in, because a webapp's own sign-in is closed. The page is loaded anew at the
 * place where the person was, so that the sign-in leads back there.
 */
let place = location.hash;
// A webapp goes to its sign-in for each answer that finds nobody signed in. A second load would replace the page that is just loading. A
// person who chooses to stay, because something is not saved yet, is sent away at the next such answer.
const LEAVING = 3000;
let leaves = false;

// Whoever signs out by the head is led on by the head.
addEventListener('cordon-leaving', () => {
  leaves = true;
});

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
