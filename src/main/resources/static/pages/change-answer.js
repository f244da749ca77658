/* Sends the changed answer of a country that had declined, and shows a refusal beside the fields. */
import { client } from './client.js';

const form = document.getElementById('changeAnswer');
const refusal = document.getElementById('refusal');
const button = form.querySelector('button');
const request = client({ base: '', words: () => form.dataset.failed });

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  refusal.hidden = true;
  try {
    await request('PUT', form.dataset.url, { accepted: true, liaisonOfficer: form.elements.liaisonOfficer.value });
    form.hidden = true;
    document.getElementById('accepted').hidden = false;
  } catch (failure) {
    refusal.textContent = failure.message;
    refusal.hidden = false;
    button.disabled = false;
  }
});
