/* The codes that a file holds as lists: what they are called in the reader's language, and which one he means by what he types. */
import {plain} from '/pages/picker/match.js';
import {countries} from './cordon-server.js';

/** ISO 639-2/B. */
const LANGUAGES = [
  'AAR ABK ACE ACH ADA ADY AFA AFH AFR AIN AKA AKK ALB ALE ALG ALT AMH ANG ANP APA ARA ARC ARG ARM ARN ARP ART ARW ASM AST ATH AUS AVA AVE AWA AYM AZE',
  'BAD BAI BAK BAL BAM BAN BAQ BAS BAT BEJ BEL BEM BEN BER BHO BIH BIK BIN BIS BLA BNT BOS BRA BRE BTK BUA BUG BUL BUR BYN CAD CAI CAR CAT CAU CEB CEL',
  'CHA CHB CHE CHG CHI CHK CHM CHN CHO CHP CHR CHU CHV CHY CMC CNR COP COR COS CPE CPF CPP CRE CRH CRP CSB CUS CZE DAK DAN DAR DAY DEL DEN DGR DIN DIV',
  'DOI DRA DSB DUA DUM DUT DYU DZO EFI EGY EKA ELX ENG ENM EPO EST EWE EWO FAN FAO FAT FIJ FIL FIN FIU FON FRE FRM FRO FRR FRS FRY FUL FUR GAA GAY GBA',
  'GEM GEO GER GEZ GIL GLA GLE GLG GLV GMH GOH GON GOR GOT GRB GRC GRE GRN GSW GUJ GWI HAI HAT HAU HAW HEB HER HIL HIM HIN HIT HMN HMO HRV HSB HUN HUP',
  'IBA IBO ICE IDO III IJO IKU ILE ILO INA INC IND INE INH IPK IRA IRO ITA JAV JBO JPN JPR JRB KAA KAB KAC KAL KAM KAN KAR KAS KAU KAW KAZ KBD KHA KHI',
  'KHM KHO KIK KIN KIR KMB KOK KOM KON KOR KOS KPE KRC KRL KRO KRU KUA KUM KUR KUT LAD LAH LAM LAO LAT LAV LEZ LIM LIN LIT LOL LOZ LTZ LUA LUB LUG LUI',
  'LUN LUO LUS MAC MAD MAG MAH MAI MAK MAL MAN MAO MAP MAR MAS MAY MDF MDR MEN MGA MIC MIN MIS MKH MLG MLT MNC MNI MNO MOH MON MOS MUL MUN MUS MWL MWR',
  'MYN MYV NAH NAI NAP NAU NAV NBL NDE NDO NDS NEP NEW NIA NIC NIU NNO NOB NOG NON NOR NQO NSO NUB NWC NYA NYM NYN NYO NZI OCI OJI ORI ORM OSA OSS OTA',
  'OTO PAA PAG PAL PAM PAN PAP PAU PEO PER PHI PHN PLI POL PON POR PRA PRO PUS QUE RAJ RAP RAR ROA ROH ROM RUM RUN RUP RUS SAD SAG SAH SAI SAL SAM SAN',
  'SAS SAT SCN SCO SEL SEM SGA SGN SHN SID SIN SIO SIT SLA SLO SLV SMA SME SMI SMJ SMN SMO SMS SNA SND SNK SOG SOM SON SOT SPA SRD SRN SRP SRR SSA SSW',
  'SUK SUN SUS SUX SWA SWE SYC SYR TAH TAI TAM TAT TEL TEM TER TET TGK TGL THA TIB TIG TIR TIV TKL TLH TLI TMH TOG TON TPI TSI TSN TSO TUK TUM TUP TUR',
  'TUT TVL TWI TYV UDM UGA UIG UKR UMB UND URD UZB VAI VEN VIE VOL VOT WAK WAL WAR WAS WEL WEN WLN WOL XAL XHO YAO YAP YID YOR YPK ZAP ZBL ZEN ZGH ZHA',
  'ZND ZUL ZUN ZXX ZZA'].join(' ').split(' ');

const EYES = ['BLA', 'BLU', 'BLUL', 'BRO', 'BROD', 'BROH', 'BROL', 'GRE', 'GRY', 'OTHC', 'OTHD', 'OTHL'];
const HAIR = ['BLA', 'BRO', 'BROF', 'GRY', 'GRYG', 'HAIB', 'HAID', 'OTHD', 'RED', 'REDA', 'WHI', 'YELB'];
const CODES = {eyes_colors_id: EYES, hairs_id: HAIR, languages_spoken_ids: LANGUAGES};
/** Fields that name parties: countries, partners, and the General Secretariat. */
const PARTIES = ['notFor', 'onlyFor', 'releasedTo'];
/** Issuers that are no country, and the code of whoever is none known. */
const SPECIAL = ['914', '916', '922', 'UNK'];
const PARTNER = /^partner-[A-Za-z0-9-]+$/i;

let directory = [];

/** To be awaited before the choices of countries are asked for. */
export const codesReady = () => countries().then((list) => { directory = list.map((country) => country.code); });

const languageNames = {};

function languageName(t, code) {
  languageNames[t.language] = languageNames[t.language] || new Intl.DisplayNames([t.language], {type: 'language', fallback: 'none'});
  return languageNames[t.language].of(code.toLowerCase());
}

/** What a code of a field is called; the code itself where nobody knows it. */
export function codeName(t, {key, kind}, code) {
  if (kind === 'countries' || kind === 'country') {
    return code === 'IPSG' ? t('party.IPSG') : /^[A-Z]{2}$/.test(code) || /^\d{3}$/.test(code) || code === 'UNK' ? t.country(code) : code.replace(/^partner-/, '');
  }
  if (t.has(key + '.' + code)) {
    return t(key + '.' + code);
  }
  return key === 'languages_spoken_ids' && LANGUAGES.includes(code) ? languageName(t, code) || code : code;
}

const made = new Map();

/** What can be chosen for a field, in the order of its names; families of languages have none and are left out. */
export function choicesOf(t, field) {
  const about = [t.language, field.key, directory.length].join(' ');
  if (!made.has(about)) {
    const codes = field.kind === 'countries' || field.kind === 'country' ? directory.concat(PARTIES.includes(field.key) ? ['IPSG'] : []) : CODES[field.key];
    made.set(about, t.named(codes, (code) => codeName(t, field, code)).filter(({code, name}) => name !== code));
  }
  return made.get(about);
}

/** Whether a field has so many choices that one searches. */
export const isLong = (field) => field.key !== 'eyes_colors_id' && field.key !== 'hairs_id';

export const codesIn = (text) => String(text || '').split(/[\s,;]+/).filter(Boolean);

/** The code that is meant by what was typed: a name, a code, or the beginning of one name alone; null for anything else. */
export function codeMeant(t, field, typed) {
  const said = plain(typed);
  const choices = choicesOf(t, field);
  const exactly = choices.find(({code, name}) => plain(name) === said || code.toLowerCase() === said);
  const beginning = said.length > 1 ? choices.filter(({name}) => plain(name).startsWith(said)) : [];
  if (exactly || beginning.length === 1) {
    return (exactly || beginning[0]).code;
  }
  const code = typed.trim().toUpperCase();
  if (field.kind === 'codes' ? CODES[field.key].includes(code) : SPECIAL.includes(code)) {
    return code;
  }
  return PARTIES.includes(field.key) && PARTNER.test(typed.trim()) ? 'partner-' + typed.trim().slice(8).toUpperCase() : null;
}

/** Adds what was typed to a list of codes: one name, or several codes between commas. Answers what is wrong with it, or nothing. */
export function addCode(t, n, field, typed) {
  const said = (typed.text || '').trim();
  const whole = said && codeMeant(t, field, said);
  const meant = !said ? [] : whole ? [whole] : said.split(/[,;]/).filter((part) => part.trim()).map((part) => codeMeant(t, field, part));
  if (meant.includes(null)) {
    return t('form.noSuchName', {typed: said});
  }
  n[field.key] = [...new Set(codesIn(n[field.key]).concat(meant))].join(', ');
  typed.text = null;
  return null;
}

/** Returns the directory in the order of the countries' names in the reader's language, each with this name. */
export function named(list, t) {
  const byCode = new Map(list.map((country) => [country.code, country]));
  return t.named([...byCode.keys()]).map((one) => Object.assign({}, byCode.get(one.code), one));
}
