import { el } from '/pages/dom.js';

/* Acts on the countries of an operation. Texts typed for them are kept when the page is drawn anew. */

/** @type {{filter: string, owing: boolean, order: {by: string, down: boolean}, open: string | null, reasons: Record<string, string>, officer: string, chosen: string[], until: string}} */
export const kept = { filter: '', owing: false, order: { by: 'country', down: false }, open: null, reasons: {}, officer: '', chosen: [], until: '' };

export function invite(button, countries, until, { t, api, path, refresh }, trouble) {
  return attempt(button, trouble, t, async () => {
    const answer = await api.post(path, { countries, until: until ? new Date(until).toISOString() : null });
    kept.chosen = [];
    kept.until = '';
    const said = t('invited', { countries: t.countries(countries) });
    return refresh(answer.withoutContact.length
      ? `${said} ${t('withoutContact', { countries: t.countries(answer.withoutContact) })}` : said);
  });
}

export function remind(button, countries, { t, api, path, refresh }, trouble) {
  return attempt(button, trouble, t, async () => {
    const answer = await api.post(`${path}/reminders`, countries ? { countries } : {});
    const said = answer.reminded.length ? [t('remindedNow', { countries: t.countries(answer.reminded) })] : [];
    said.push(...notReminded(answer.notReminded, t));
    return refresh(said.join(' ') || t('nobodyToRemind'));
  });
}

/**
 * Returns one sentence for each reason why countries were not reminded. For those reminded lately it says when a reminder is possible
 * again.
 */
function notReminded(left, t) {
  const because = (why) => left.filter((one) => one.why === why);
  return ['NOT_INVITED', 'OWES_NOTHING', 'REMINDED_RECENTLY'].filter((why) => because(why).length).map((why) => {
    const some = because(why);
    const until = some.map((one) => one.until || '').sort().pop();
    return t(`notReminded.${why}`, { countries: t.countries(some.map(({ country }) => country)), time: t.when(until) });
  });
}

export function alertBox() {
  return el('p', { class: 'notice bad', role: 'alert', hidden: true });
}

/** Does an act. A refusal is shown in the box, and typed texts are kept. */
export async function attempt(button, box, t, act) {
  button.disabled = true;
  box.hidden = true;
  try {
    await act();
  } catch (failure) {
    box.textContent = failure.message;
    box.hidden = false;
    button.disabled = false;
  }
}
