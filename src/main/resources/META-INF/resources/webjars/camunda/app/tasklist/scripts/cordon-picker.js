/*
 * Countries picked from the directory, by region or by name: what the part "cordon/countries.html" shows. Who is picked stands in f.countries by code, where
 * the draft of the form keeps it.
 */
import {me} from '/pages/texts.js';
import {named} from './cordon-codes.js';
import {countries} from './cordon-server.js';

/**
 * Puts a picker into the scope as `picker`. Options:
 *   others   true if the officer's own country is left out, and the General Secretariat may be picked as well
 *   all      true if all countries may be picked at once
 *   changed  () => called after the choice has changed
 */
export function picker($scope, {others = false, all = false, changed = () => {}} = {}) {
  /** @type {any} */
  const here = {others, all, changed, search: '', countries: [], secretariat: [], partners: [], regions: []};
  const picked = (country) => Boolean($scope.f.countries[country.code]);
  const of = (region) => here.countries.filter((country) => country.region === region);
  const isFound = ({name, code}) => {
    const typed = here.search.trim().toLowerCase();
    return name.toLowerCase().includes(typed) || code.toLowerCase() === typed;
  };
  return Object.assign($scope.picker = here, {
    found: (region) => (region ? of(region) : here.countries).filter(isFound),
    chosen: () => here.countries.concat(here.secretariat, here.partners).filter(picked),
    counts: (region) => ({n: of(region).filter(picked).length, total: of(region).length}),
    pick: (list, yes) => {
      list.forEach(({code}) => { $scope.f.countries[code] = yes; });
      changed();
    },
    /** Enter takes the one that is found. */
    enter: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        const only = here.found();
        if (here.search && only.length === 1) {
          here.pick(only, true);
          here.search = '';
        }
      }
    },
    /** Reads the directory; to be awaited before a form is ready. */
    load: async (t) => {
      const [list, who] = await Promise.all([countries(), me()]);
      here.countries = named(list, t).filter(({code}) => !others || code !== who.country);
      here.secretariat = others && who.country ? [{code: 'IPSG', name: t('party.IPSG'), zone: 'Europe/Paris'}] : [];
      here.regions = [...new Set(here.countries.map(({region}) => region))].sort();
    }
  });
}
