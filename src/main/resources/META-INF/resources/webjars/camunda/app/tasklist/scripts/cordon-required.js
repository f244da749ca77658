/* Marks the required and the wrong fields of a form, for the eye and for screen readers. */

const blank = (value) => (value && typeof value === 'object' && !(value instanceof Date) ? !Object.values(value).some(Boolean) : !value && value !== false);

/**
 * Watches which fields of a form are required.
 *
 * @param {string[]} always fields that are required though they are filled in beforehand
 * @return {(lacking: {field: string}[]) => void} to be called with the missing fields whenever they may have changed
 */
export function requiredOf($scope, view, always) {
  const required = new Set(always);
  let marking = null;

  /** A field that was missing once stays required until it may be left blank. */
  return (lacking) => {
    lacking.forEach(({field}) => required.add(field));
    required.forEach((field) => {
      if (blank($scope.f[field]) && !lacking.some((one) => one.field === field) && !always.includes(field)) {
        required.delete(field);
      }
    });
    view.marked = [...required].some((field) => field !== 'decisions');
    marking = marking || setTimeout(() => {
      marking = null;
      mark(required);
    });
  };
}

/** Marks on each field whether it is required and whether it is wrong. */
function mark(required) {
  const page = document.querySelector('form[name=cordonForm]');
  if (!page) {
    return;
  }
  const places = [...required].map((field) => page.querySelector('#f-' + field)).filter(Boolean).map((field) => field.closest('[role=radiogroup]') || field);
  const marks = places.map((place) => (place.id && page.querySelector('label[for=' + place.id + ']')) || place);
  page.querySelectorAll('.cordon-required').forEach((place) => place.classList.toggle('cordon-required', marks.includes(place)));
  marks.forEach((place) => place.classList.add('cordon-required'));
  page.querySelectorAll('[aria-required]').forEach((field) => places.includes(field) || field.removeAttribute('aria-required'));
  places.filter((field) => field.matches('input, select, textarea, [role=radiogroup]')).forEach((field) => field.setAttribute('aria-required', 'true'));
  page.querySelectorAll('[aria-invalid]:not(.cordon-wrong)').forEach((field) => field.removeAttribute('aria-invalid'));
  page.querySelectorAll('.cordon-wrong').forEach((field) => field.setAttribute('aria-invalid', 'true'));
}
