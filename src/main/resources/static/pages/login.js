// The part behind # names the open task. It never reaches the server, so the form takes it along to the page after the sign-in.
const form = document.getElementById('login');
form.addEventListener('submit', () => {
    form.action = form.action.split('#')[0] + location.hash;
});
for (const language of document.querySelectorAll('.languages a')) {
    language.addEventListener('click', () => {
        language.href = language.href.split('#')[0] + location.hash;
    });
}
