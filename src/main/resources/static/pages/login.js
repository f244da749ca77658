// The part behind # names the open task. A browser never sends it to the server, so the form carries it to the page after the sign-in.
const form = document.getElementById('login');
const [account, password] = ['username', 'password'].map((id) => document.getElementById(id));
const ACCOUNT = 'cordon-account';

form.addEventListener('submit', () => {
    form.action = form.action.split('#')[0] + location.hash;
    sessionStorage.setItem(ACCOUNT, account.value);
});
// The focus goes to the password after a wrong one, because the account is filled in already.
if (document.querySelector('.notice.bad')) {
    account.value = sessionStorage.getItem(ACCOUNT) || '';
    (account.value ? password : account).focus();
}
sessionStorage.removeItem(ACCOUNT);

const provider = document.getElementById('provider');
if (provider) {
    provider.addEventListener('click', () => {
        provider.search = location.hash ? '?at=' + encodeURIComponent(location.hash) : '';
    });
}
for (const language of document.querySelectorAll('.languages a')) {
    language.addEventListener('click', () => {
        language.href = language.href.split('#')[0] + location.hash;
    });
}

// Shows the progress while the demo's operations are still being played.
const said = document.getElementById('demoProgress');
const EVERY = 2000;
async function tell(waited) {
    const response = await fetch('/demo/progress');
    const {playing, operations} = response.ok ? await response.json() : {operations: []};
    const ready = operations.filter((one) => one.ready).map((one) => one.operation);
    if (playing || waited) {
        said.textContent = (playing ? said.dataset.playing : said.dataset.ready).replace('%s', ready.join(', ') || said.dataset.none);
        said.hidden = false;
    }
    if (playing) {
        setTimeout(tell, EVERY, true);
    }
}
if (said) {
    tell(false);
}
