/* The second step of the sign-in, and the recovery codes. */

// The part behind # names the open task. A browser never sends it to the server, so each form carries it to the next page.
for (const form of document.querySelectorAll('main form')) {
  form.addEventListener('submit', () => {
    form.action = form.action.split('#')[0] + location.hash;
  });
}
for (const language of document.querySelectorAll('.languages a')) {
  language.addEventListener('click', () => {
    language.href = language.href.split('#')[0] + location.hash;
  });
}

const codes = document.getElementById('codes');
if (codes) {
  const text = [...codes.querySelectorAll('code')].map((code) => code.textContent + '\n').join('');
  const copy = document.getElementById('copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    document.getElementById('said').textContent = copy.dataset.done;
  });
  copy.hidden = !navigator.clipboard;
  document.getElementById('save').href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  document.getElementById('take').hidden = false;
}
