/*
 * The countries and other parties that the part "cordon/countries.html" offers, by region. The chosen ones stand in f.countries by code,
 * where the draft of the form keeps them.
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
  const here = {others, all, changed, countries: [], secretariat: [], partners: []};
  const picked = ({code}) => Boolean($scope.f.countries[code]);
  const offered = () => here.countries.concat(here.secretariat, here.partners);
  let last = [];
  return Object.assign($scope.picker = here, {
    offered,
    chosen: () => offered().filter(picked),
    /** Tells or takes the chosen codes. Angular compares lists by identity, so the list stays the same one while its codes do. */
    codes: (taken) => {
      if (taken) {
        offered().filter((one) => picked(one) !== taken.includes(one.code)).forEach((one) => { $scope.f.countries[one.code] = !picked(one); });
        changed();
      }
      const now = here.chosen().map(({code}) => code);
      last = now.join() === last.join() ? last : now;
      return last;
    },
    pick: (list, yes) => {
      list.forEach(({code}) => { $scope.f.countries[code] = yes; });
      changed();
    },
    /** Whether no invitation can reach one of the chosen countries. */
    unreached: () => !others && here.chosen().some(({hasContact}) => !hasContact),
    /** Reads the directory; to be awaited before a form is ready. */
    load: async (t) => {
      const [list, who] = await Promise.all([countries(), me()]);
      const group = ({region}) => t(region ? 'code.' + region : 'pick.parties');
      here.countries = named(list, t).filter(({code}) => !others || code !== who.country).sort((one, other) => t.compare(group(one), group(other)));
      here.secretariat = others && who.country ? [{code: 'IPSG', name: t('party.IPSG'), zone: 'Europe/Paris'}] : [];
      here.group = group;
      here.label = (country) => (others || country.hasContact ? country.name : country.name + ' · ' + t('pick.noContact'));
    }
  });
}
