/* What is wrong with a form: what the server refused and what is still missing, beside the fields and above them. */

/** What a field is called in the sentences of this form; nothing where it has no name. */
export const labelled = (t, field) => (t.has('label.' + field) ? t('label.' + field) : '');

/**
 * The field of a form that a reason is about: by its own name, or within the variable, the draft or the list in which it is sent, as in group.name,
 * content.f.name and source[0]. Nothing where the form has no such field.
 */
export function fieldOf(t, field) {
  const names = String(field || '').replace(/\[.*/, '').split('.');
  return [field, ...names.map((name, place) => names.slice(place).join('.')), names[0]].find((name) => name && labelled(t, name)) || '';
}

/**
 * A refusal that came through the engine: its sentence and reasons are Cordon's own. Null for what the engine says by itself, which Tasklist tells: only what
 * Cordon refuses has a name for its code.
 */
export function refusalOf(t, failure) {
  // No answer, or none by Cordon itself.
  if (failure.status === 503) {
    return {message: t('error.unreachable'), reasons: [], outdated: false};
  }
  // The server only says to sign in; what was typed is kept meanwhile.
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

/** A reason beside its field, in words. */
export function told(view, {field, reason, code, values}) {
  const {t} = view;
  const label = labelled(t, field);
  const named = (other) => {
    const name = labelled(t, other);
    return name ? name.charAt(0).toLowerCase() + name.slice(1) : other;
  };
  // What a reason names, in words: a date by its field, countries by their codes.
  const why = t.has('refused.' + code)
    ? t('refused.' + code, Object.assign({}, values, {date: named((values || {}).field), countries: view.spelt((values || {}).countries, 'countries')})) : reason;
  // English reasons go on from the name of their field.
  return !label ? why : t.language === 'en' && /^[a-z]/.test(why) ? label + ' ' + why : label + t('colon') + why;
}

/** Goes to a field, or to the table. */
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
 * Adds to a view what its form says of the wrong ones among its fields.
 *
 * @param [table] whose rows are decided in the form
 * @return {{show: (refused: any, quietly?: boolean) => void, focusWrong: () => void}}
 */
export function refusalsOf(view, table) {
  /** Goes to the first field with which something is wrong, or to what is said above where no field is meant. */
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

  /** Shows a refusal: its sentence above, its reasons beside their fields; quietly while the officer is still typing. */
  function show(refused, quietly) {
    view.refusal = refused.message;
    view.reasons = (refused.reasons || []).map((given) => ({field: given.field, text: told(view, given)}));
    if (!quietly) {
      focusWrong();
    }
  }

  Object.assign(view, {
    refusal: null, reasons: [], lacking: [], tried: false,
    // What the server has said of a field need not be said once more.
    wrong: () => view.reasons.concat(view.tried ? view.lacking.filter(({field}) => !view.reasons.some((reason) => reason.field === field)) : [])
      .filter(({text}, i, all) => all.findIndex((other) => other.text === text) === i),
    at: (field) => {
      const said = (list) => list.filter((entry) => entry.field === field).map((entry) => entry.text).join(view.t('form.between'));
      const needed = view.tried ? said(view.lacking) : '';
      return said(view.reasons) || (needed ? view.t('form.neededHere', {what: needed}) : null);
    },
    go: (field) => go(field, table)
  });
  return {show, focusWrong};
}
