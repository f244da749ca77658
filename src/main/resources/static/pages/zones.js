/*
 * The time zones of the world by country. The zones of a country come from the file zone.tab of the IANA time zone database, which is in
 * the public domain. Zones whose clocks have agreed for years are offered once, so that most countries have one zone and nobody has to
 * choose.
 */
import {localeOf, offset} from './clock.js';

/** Years back from now in which two zones must have shown the same time to count as one. */
const ALIKE = 3;
/** Patterns that find the place in the name of a time zone, by language; the name of a whole country's zone has no city. */
const CITY = {en: /^(.+) Time$/, fr: /^heure : (.+)$/, es: /^hora de (.+)$/, ar: /^توقيت (.+)$/};

let world = null;

const two = (number) => String(number).padStart(2, '0');

function clockOf(zone, now) {
  const shown = [];
  for (let months = -12 * ALIKE; months <= 6; months += 6) {
    shown.push(offset(new Date(Date.UTC(now.getUTCFullYear(), months, 15, 12)), zone));
  }
  return shown.join();
}

/** Whether the browser knows the zone: an older browser may not know a recent one. */
function known(zone) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}));
  } catch (unknown) {
    if (unknown instanceof RangeError) {
      return false;
    }
    throw unknown;
  }
}

/**
 * Resolves to functions in the words of t. of(country) returns the zones of a country as [{zone, label}], the largest first. country(zone)
 * returns a country's code, or nothing. countries is [{code, name}], all countries with a zone in the order of their names. label(zone)
 * returns "Lisbon (UTC+01)".
 */
export async function zonesIn(t) {
  world = world || fetch('/pages/zones.json').then((response) => {
    if (!response.ok) {
      throw new Error('Nothing at /pages/zones.json');
    }
    return response.json();
  }).catch((unreachable) => {
    world = null;
    throw unreachable;
  });
  const all = await world;
  const now = new Date();
  const made = {};
  const owner = {};
  Object.entries(all).forEach(([code, zones]) => zones.forEach((zone) => { owner[zone] = owner[zone] || code; }));

  function city(zone) {
    const code = owner[zone];
    if (code && all[code].length > 1) {
      const named = new Intl.DateTimeFormat(localeOf(t.language), {timeZone: zone, timeZoneName: 'shortGeneric'}).formatToParts(now)
        .find((part) => part.type === 'timeZoneName').value;
      const [, found] = CITY[t.language].exec(named) || [];
      if (found && found !== t.country(code)) {
        return found;
      }
    }
    return zone.split('/').pop().replace(/_/g, ' ');
  }

  function label(zone) {
    const minutes = offset(now, zone);
    const size = Math.abs(minutes);
    const ahead = minutes === 0 ? '' : (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + (size % 60 ? ':' + two(size % 60) : '');
    // Isolated, so that a sentence from right to left does not take the offset apart.
    return city(zone) + ' \u2066(UTC' + ahead + ')\u2069';
  }

  function of(code) {
    if (!made[code]) {
      const seen = new Set();
      made[code] = (all[code] || []).filter(known).filter((zone) => {
        const clock = clockOf(zone, now);
        return !seen.has(clock) && seen.add(clock);
      }).map((zone) => ({zone, label: label(zone)}));
    }
    return made[code];
  }

  const countries = t.named(Object.keys(all));
  return {of, label, countries, country: (zone) => owner[zone]};
}
