// The secret of the link stands behind #, which a browser never sends to a server. Only the form carries it along, and it is removed from
// the address bar.
const secret = document.getElementById('secret');
const form = document.getElementById('set');

take();
addEventListener('hashchange', take);

function take() {
    if (location.hash.length > 1) {
        secret.value = location.hash.slice(1);
        history.replaceState(null, '', location.pathname);
        form.hidden = false;
        document.querySelectorAll('.notice.bad').forEach((said) => said.remove());
    }
    if (!secret.value) {
        form.hidden = true;
        document.getElementById('nothing').hidden = Boolean(document.querySelector('.notice.bad'));
    } else {
        document.getElementById('nothing').hidden = true;
    }
}
