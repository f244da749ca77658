import { el } from '/pages/dom.js';

/** Returns the options of a select of countries, by regions, each in the order of the names in the reader's language. */
export function choicesOfCountries(countries, t, chosen = []) {
  const regions = [...new Set(countries.map(({ region }) => region))].map((region) => ({ region, name: t(`code.${region}`) }));
  return regions.sort((one, other) => t.compare(one.name, other.name)).map(({ region, name }) => el('optgroup', { label: name },
    t.named(countries.filter((one) => one.region === region).map(({ code }) => code))
      .map((one) => el('option', { value: one.code, selected: chosen.includes(one.code) }, one.name))));
}

/** Returns a field that finds the choices of a select by typing. */
export function picking(select) {
  import('/pages/picker/picker.js');
  return el('cordon-picker', {}, select);
}
