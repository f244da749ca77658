/* The server's lists of codes, in its order: CodesOfPagesTest writes them from its enums. */

/** Of an operation, and its being called off. */
export const PHASES = [
  'PREPARATION',
  'NOMINATION',
  'CONFIRMATION',
  'OPERATIONAL',
  'FOLLOW_UP',
  'CLOSED',
  'CANCELLED',
];

/** In which countries can be invited, or take part after all. */
export const OPEN_PHASES = [
  'PREPARATION',
  'NOMINATION',
  'CONFIRMATION',
  'OPERATIONAL',
];

/** In which nothing more can happen to an operation. */
export const LAST_PHASES = [
  'CLOSED',
  'CANCELLED',
];

/** Of a pursuit, in its order, then its ends. */
export const TARGET_STATES = [
  'AWAITING_CONFIRMATION',
  'AT_LARGE',
  'LOCATED',
  'IDENTITY_PENDING',
  'ARRESTED',
  'EXTRADITION',
  'SUSPENDED',
  'SURRENDERED',
  'RETURNED_OTHERWISE',
  'WITHDRAWN',
  'DECEASED',
  'IN_CUSTODY',
  'RETENTION_ENDED',
  'JOINED',
];

/** How far a nomination has come. */
export const NOMINATION_STATUSES = [
  'SUBMITTED',
  'RETURNED',
  'UNDER_REVIEW',
  'ACCEPTED',
  'REFUSED',
  'ADMITTED',
  'NOT_SCREENED',
  'WITHDRAWN',
];

/** That count for a country's quota. */
export const COUNTED_NOMINATIONS = [
  'SUBMITTED',
  'RETURNED',
  'UNDER_REVIEW',
  'ACCEPTED',
  'ADMITTED',
];

/** Why compliance suspends a target. */
export const SUSPENSION_REASONS = [
  'ARTICLE_2',
  'ARTICLE_3',
  'REFUGEE_PROTECTION',
  'CCF_MEASURE',
  'NOTICE_REVIEWED',
  'IDENTITY_DOUBTED',
  'OTHER',
];

/** Why an item was not used. */
export const NOT_USED_BECAUSE = [
  'KNOWN',
  'TOO_LATE',
  'TOO_VAGUE',
  'WRONG',
  'NOT_COMPETENT',
  'NO_MEANS',
  'OTHER',
];

/** How an identity was confirmed. */
export const IDENTITY_METHODS = [
  'FINGERPRINT',
  'DNA',
  'FACE',
  'DOCUMENTS',
  'OTHER',
];

/** How an item may be used. */
export const HANDLING_CODES = [
  'H0',
  'H1',
  'H2',
  'H3',
];

/** How reliable its source is. */
export const SOURCE_EVALUATIONS = [
  'A',
  'B',
  'C',
  'X',
];

/** What changes in a target list. */
export const LIST_CHANGES = [
  'ADDED',
  'JOINED',
  'SPLIT',
  'WITHDRAWN',
];

/** Of a country about a target. */
export const ANSWERS = [
  'CONFIRM',
  'ASK',
  'DECLINE',
  'NOT_ANSWERED',
];

/** Of an operation. */
export const CRIME_THEMES = [
  'PEOPLE_SMUGGLING',
  'HUMAN_TRAFFICKING',
  'ENVIRONMENTAL_CRIME',
  'DRUGS',
  'MURDER_AND_VIOLENCE',
  'SEXUAL_OFFENCES',
  'CRIMES_AGAINST_CHILDREN',
  'ORGANISED_CRIME',
  'MONEY_LAUNDERING',
  'FRAUD',
  'CYBERCRIME',
  'TERRORISM',
  'FIREARMS',
  'WAR_CRIMES',
  'ANY_SERIOUS_CRIME',
];

/** For which somebody is wanted. */
export const OFFENCES = [
  'PEOPLE_SMUGGLING',
  'HUMAN_TRAFFICKING',
  'MURDER',
  'RAPE',
  'CHILD_ABUSE',
  'DRUGS',
  'FIREARMS',
  'ORGANISED_CRIME',
  'MONEY_LAUNDERING',
  'FRAUD',
  'KIDNAPPING',
  'ROBBERY',
  'TERRORISM',
  'ENVIRONMENTAL_CRIME',
  'CORRUPTION',
  'OTHER',
  'PRIVATE_DISPUTE',
  'FAMILY_MATTER',
  'UNFUNDED_CHEQUE',
  'ADMINISTRATIVE',
  'MILITARY',
  'POLITICAL',
  'RELIGIOUS',
];

/** To what end. */
export const WANTED_FOR = [
  'PROSECUTION',
  'SENTENCE',
];

/** What a question asks for. */
export const PURPOSES = [
  'IDENTIFY',
  'LOCATE',
  'DOCUMENT',
  'COMMUNICATION',
  'VEHICLE_OR_VESSEL',
  'ROUTE',
  'RECORD',
  'JUDICIAL',
  'OTHER',
];

/** How soon it needs an answer. */
export const URGENCIES = [
  'FLASH',
  'URGENT',
  'NORMAL',
  'ROUTINE',
];

/** Where it is asked as well. */
export const CHANNELS = [
  'I247',
  'SIENA',
  'LIAISON_OFFICER',
  'LETTER_OF_REQUEST',
  'OTHER',
];

/** Why it is not answered. */
export const REFUSAL_REASONS = [
  'NO_LEGAL_BASIS',
  'NO_JUDICIAL_AUTHORISATION',
  'ESSENTIAL_INTERESTS',
  'ONGOING_INVESTIGATION',
  'SAFETY_OF_A_PERSON',
  'DISPROPORTIONATE',
  'OTHER',
];

/** Why it is withdrawn. */
export const WITHDRAWAL_REASONS = [
  'ANSWERED_OTHERWISE',
  'NO_LONGER_NEEDED',
  'ASKED_ANEW',
  'ASKED_BY_MISTAKE',
  'OTHER',
];

/** What a bureau works on. */
export const CONTACT_KINDS = [
  'PERSON',
  'DOCUMENT',
  'TELEPHONE',
  'VESSEL',
  'GROUP',
];

/** Whether it is asked when another works on the same group, or is never to be named. */
export const CONTACT_NAMINGS = [
  'ASK',
  'NEVER',
];

/** Why it works on it. */
export const CONTACT_REASONS = [
  'INVESTIGATION',
  'FUGITIVE_SEARCH',
  'PROSECUTION',
  'DANGER_TO_LIFE',
  'OTHER',
];

/** Of which kind a document is. */
export const DOCUMENT_TYPES = [
  'PASSPORT',
  'IDENTITY_CARD',
  'DRIVING_LICENCE',
  'RESIDENCE_PERMIT',
  'VISA',
  'OTHER',
];

/** What an alert is. */
export const ALERT_KINDS = [
  'MODUS_OPERANDI',
  'WARNING',
];

/** Where on a route something is done. */
export const ROUTE_STAGES = [
  'SOURCE',
  'TRANSIT',
  'DESTINATION',
];

/** What a fact of a group tells. */
export const FACT_KINDS = [
  'ALIAS',
  'ROUTE',
  'COUNTRY_ROLE',
  'MODUS_OPERANDI',
  'PRICE',
  'VESSEL',
  'VEHICLE',
  'ACCOUNT',
  'TELEPHONE',
  'LINK',
  'PERSON',
];

/** Where on its way a group does something. */
export const LEGS = [
  'RECRUITMENT',
  'DOCUMENT',
  'TRANSIT',
  'SEA_CROSSING',
  'LAND_CROSSING',
  'RECEPTION',
  'MONEY',
];

/** Of which kind a unit of specialists is. */
export const UNITS = [
  'BORDER',
  'CUSTOMS',
  'INVESTIGATIVE',
  'FINANCIAL',
];

/** A route of irregular migration. */
export const ROUTES = [
  'WESTERN_AFRICAN',
  'WESTERN_MEDITERRANEAN',
  'CENTRAL_MEDITERRANEAN',
  'EASTERN_MEDITERRANEAN',
  'WESTERN_BALKAN',
  'APULIA_CALABRIA',
  'ALBANIA_GREECE',
  'EASTERN_BORDERS',
];

/** What a person is to an analysis file. */
export const PERSON_CATEGORIES = [
  'SUSPECT_OR_CONVICTED',
  'POSSIBLE_FUTURE_OFFENDER',
  'CONTACT',
  'VICTIM',
  'WITNESS',
  'INFORMANT',
];

/** Of which kinds the data of an analysis file are. */
export const DATA_CATEGORIES = [
  'IDENTITY',
  'DOCUMENTS',
  'CONTACT_DETAILS',
  'LINKS',
  'TRAVEL',
  'VEHICLES_AND_VESSELS',
  'MONEY',
  'ORGANISATIONS',
];

/** Of what a file of entities for an analysis file tells. */
export const SCHEMATA = [
  'Person',
  'Organization',
  'Company',
  'Address',
  'UserAccount',
  'Passport',
  'Identification',
  'Vessel',
  'Vehicle',
  'BankAccount',
  'Trip',
  'Migrants',
  'Event',
  'Note',
  'Payment',
  'Call',
  'Message',
  'Family',
  'Associate',
  'Membership',
  'Employment',
  'Ownership',
  'Directorship',
  'Representation',
  'UnknownLink',
];

/** What one of those for whom a product is says that it was worth. */
export const WORTHS = [
  'USEFUL',
  'ACTED_ON',
  'NOT_USEFUL',
];
