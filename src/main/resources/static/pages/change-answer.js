// Sends the changed answer of a country that had declined, and shows a refusal beside what was typed.
const form = document.getElementById('changeAnswer');
const refusal = document.getElementById('refusal');
const button = form.querySelector('button');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  refusal.hidden = true;
  try {
    const response = await fetch(form.dataset.url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', [form.dataset.csrfHeader]: form.dataset.csrfToken },
      body: JSON.stringify({ accepted: true, liaisonOfficer: form.elements.liaisonOfficer.value }),
    });
    if (!response.ok) {
      throw new Error(await reason(response));
    }
    form.hidden = true;
    document.getElementById('accepted').hidden = false;
  } catch (failure) {
    refusal.textContent = failure.message;
    refusal.hidden = false;
    button.disabled = false;
  }
});

async function reason(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return form.dataset.failed;
  }
}
