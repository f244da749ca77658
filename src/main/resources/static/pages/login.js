// The part behind # names the open task. It never reaches the server, so the form takes it along to the page after the sign-in.
const form = document.getElementById('login');
const [account, password] = ['username', 'password'].map((id) => document.getElementById(id));
const ACCOUNT = 'cordon-account';

form.addEventListener('submit', () => {
    form.action = form.action.split('#')[0] + location.hash;
    sessionStorage.setItem(ACCOUNT, account.value);
});
// After a wrong password the account need not be typed again.
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
