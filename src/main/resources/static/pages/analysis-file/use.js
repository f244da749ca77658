import { field } from '/pages/acting.js';
import { HANDLING_CODES, SOURCE_EVALUATIONS } from '/pages/codes.js';
import { el } from '/pages/dom.js';

/** The fields for the handling and the grades of a contribution, and the chosen values. */
export function use(t) {
  const ungiven = ['', t('notGiven')];
  const source = choice('sourceEvaluation', [ungiven, ...SOURCE_EVALUATIONS.map((one) => [one, t.word(one)])]);
  const information = choice('informationEvaluation', [ungiven, ...['1', '2', '3', '4'].map((one) => [one, one])]);
  const code = choice('handlingCode', HANDLING_CODES.map((one) => [one, t.word(one)]));
  const notFor = el('input', { id: 'notFor', dir: 'ltr' });
  return {
    fields: [pair([source, 'use.source'], [information, 'use.information']), pair([code, 'use.handlingCode'], [notFor, 'use.notFor'])],
    chosen: () => ({ handlingCode: code.value, sourceEvaluation: source.value || undefined, informationEvaluation: information.value || undefined,
      notFor: notFor.value.toUpperCase().split(/[\s,;]+/).filter(Boolean) }),
  };

  function pair(...inputs) {
    return el('div', { class: 'pair' }, inputs.map(([input, words]) => field(input, t(words), `handling.${input.id}`)));
  }
}

function choice(id, options) {
  return el('select', { id }, options.map(([value, text]) => el('option', { value }, text)));
}
