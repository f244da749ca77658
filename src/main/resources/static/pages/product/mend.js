import { el } from '/pages/dom.js';

/* The form by which the author of a product changes it, or gives it up. */
const LANGUAGES = ['en', 'fr', 'es', 'ar'];

/** @param {any} product @param {any} use the page's words and path, and its functions that make fields and buttons */
export function mending(product, { t, acting, area, field }) {
  const { details: more, texts } = product;
  const of = (language) => texts.find((text) => text.language === language) || { title: '', text: '' };
  const purpose = area('purpose', more.purpose || '');
  const audience = el('input', { id: 'audience', dir: 'ltr', 'aria-describedby': 'audience-hint', maxLength: 400, value: more.audience.map((one) => one.country).join(' ') });
  const citations = el('textarea', { id: 'citations', rows: 2, dir: 'ltr', value: more.citations.join(' ') });
  const written = LANGUAGES.map((language) => ({ language, title: el('input', { id: `title-${language}`, maxLength: 100, dir: 'auto', value: of(language).title }), text: area(`text-${language}`, of(language).text) }));
  const proposed = area('proposals-of', (product.proposals || []).map((one) => [one.country, one.name, one.reason].join('; ')).join('\n'));
  const split = (input) => input.value.split(/[\s,;]+/).filter(Boolean);
  const body = () => ({ purpose: purpose.value.trim() || undefined, audience: split(audience), citations: split(citations), proposals: lines(proposed),
    texts: Object.fromEntries(written.filter(({ title, text }) => title.value.trim() || text.value.trim()).map(({ language, title, text }) => [language, { title: title.value.trim(), text: text.value.trim() }])) });
  return el('section', { class: 'card', id: 'mending' }, el('h2', {}, t('mending')), el('p', {}, t('mending.lead')),
    field(purpose, 'purpose'), field(audience, 'audience'), el('p', { class: 'quietly', id: 'audience-hint' }, t('audience.hint')), field(citations, 'citations'),
    written.map(({ language, title, text }) => [field(title, `title.${language}`, `texts.${language}.title`), field(text, `text.${language}`, `texts.${language}.text`)]),
    field(proposed, 'proposal.fields', 'proposals'),
    acting('mending.send', 'mending', body, 'mending.done'),
    acting('givingUp', 'giving-up', () => undefined, 'givingUp.done'));
}

/** Reads the country, the name and the reason from each line. */
function lines(input) {
  return input.value.split('\n').map((line) => line.split(';').map((part) => part.trim())).filter(([country]) => country)
    .map(([country, name, ...reason]) => ({ country: country.toUpperCase(), name: name || '', reason: reason.join('; ') }));
}
