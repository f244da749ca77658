/* The errors of a form, shown beside the fields and above them: reasons of the server, and fields that are still missing. */

/** Returns the name of a field in the sentences of this form, or an empty text if it has none. */
export const labelled = (t, field) => (t.has('label.' + field) ? t('label.' + field) : '');

/**
 * Returns the field of a form that a reason is about. The reason may name the field itself, or its path in the variable, draft or list in
 * which it is sent, as in group.name, content.f.name and source[0]. Returns an empty text if the form has no such field.
 */
export function fieldOf(t, field) {
  const names = String(field || '').replace(/\[.*/, '').split('.');
  return [field, ...names.map((name, place) => names.slice(place).join('.')), names[0]].find((name) => name && labelled(t, name)) || '';
}

/**
 * Returns a refusal that came through the engine, with Cordon's own sentence and reasons. Returns null for an error of the engine itself,
 * which Tasklist shows; only refusals of Cordon have a text as their code.
 */
export function refusalOf(t, failure) {
  // There is no answer, or none from Cordon itself.
  if (failure.status === 503) {
    return {message: t('error.unreachable'), reasons: [], outdated: false};
  }
  // The server only asks to sign in. The draft is kept meanwhile.
  if (failure.status === 401) {
    return {message: t('error.401'), reasons: [], outdated: false};
  }
  const body = (failure.response && failure.response.body) || {};
  if (body.type && typeof body.code !== 'string') {
    return null;
  }
  const reasons = (body.reasons || []).map((given) => Object.assign({}, given, {field: fieldOf(t, given.field)})).filter(({field}) => field);
  return {message: reasons.length ? t('form.notTaken') : body.detail || String(failure.message), reasons, outdated: body.refusal === 'OUTDATED'};
}

/** Returns a reason with the name of its field, in words. */
export function told(view, {field, reason, code, values}) {
  const {t} = view;
  const label = labelled(t, field);
  const named = (other) => {
    const name = labelled(t, other);
    return name ? name.charAt(0).toLowerCase() + name.slice(1) : other;
  };
  // The values of a reason in words: a date by the name of its field, countries by their names.
  const why = t.has('refused.' + code)
    ? t('refused.' + code, Object.assign({}, values, {date: named((values || {}).field), countries: view.spelt((values || {}).countries, 'countries')})) : reason;
  // An English reason that begins in lower case continues the sentence after the field's name.
  return !label ? why : t.language === 'en' && /^[a-z]/.test(why) ? label + ' ' + why : label + t('colon') + why;
}

/** Moves the focus to a field, or to the table. */
function go(field, table) {
  if (field === 'decisions' && table) {
    table.go();
    return;
  }
  const element = document.getElementById('f-' + field);
  if (element) {
    Object.assign(element.closest('details') || {}, {open: true});
    element.scrollIntoView({block: 'center'});
    element.focus({preventScroll: true});
  }
}

/**
 * Adds functions to a view that show refusals and wrong fields.
 *
 * @param f       the values that the officer fills in
 * @param [table] the table whose rows are decided in the form
 * @return {{show: (refused: any, quietly?: boolean) => void, focusWrong: () => void, forgetChanged: () => void}}
 */
export function refusalsOf(view, f, table) {
  const valueOf = (field) => JSON.stringify(f[field]);

  /** Moves the focus to the first wrong field, or to the summary above if no field is wrong. */
  function focusWrong() {
    setTimeout(() => {
      const places = view.wrong().filter(({field}) => field).map(({field}) => ({field, element: document.getElementById('f-' + field)})).filter(({element}) => element);
      const [first] = places.sort((one, other) => (one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
      if (first) {
        view.go(first.field);
        return;
      }
      const summary = document.getElementById('cordon-summary');
      if (summary) {
        summary.scrollIntoView({block: 'nearest'});
        summary.focus();
      }
    }, 50);
  }

  /**
   * Shows a refusal: its sentence above, its reasons beside their fields. If "quietly", it does not move the focus, because the officer is
   * still typing.
   */
  function show(refused, quietly) {
    view.refusal = refused.message;
    view.reasons = (refused.reasons || []).map((given) => ({field: given.field, text: told(view, given), value: valueOf(given.field)}));
    if (!quietly) {
      focusWrong();
    }
  }

  /** Forgets the server's reasons about fields that have another value since, or that are none of the form's own. */
  function forgetChanged() {
    view.reasons = view.reasons.filter(({field, value}) => value !== undefined && value === valueOf(field));
  }

  Object.assign(view, {
    refusal: null, reasons: [], lacking: [], tried: false,
    // A field with a reason of the server is not listed as missing as well.
    wrong: () => view.reasons.concat(view.tried ? view.lacking.filter(({field}) => !view.reasons.some((reason) => reason.field === field)) : [])
      .filter(({text}, i, all) => all.findIndex((other) => other.text === text) === i),
    at: (field) => {
      const said = (list) => list.filter((entry) => entry.field === field).map((entry) => entry.text).join(view.t('form.between'));
      const needed = view.tried ? said(view.lacking) : '';
      return said(view.reasons) || (needed ? view.t('form.neededHere', {what: needed}) : null);
    },
    go: (field) => go(field, table)
  });
  return {show, focusWrong, forgetChanged};
}
