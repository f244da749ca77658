/*
 * The sections of the help, and their readers. A section is named after its form, or has a title of its own. Its words are <section>.lead
 * and the steps <section>.1, .2 and so on in the area "help". Its picture is pictures/<language>/<screen>.png.
 */

import { isOfPost } from '/pages/texts.js';

const COUNTRY = ['answer-invitation', 'nominate', 'correct-nominations', 'confirm-targets', 'report-arrest', 'share-lead', 'confirm-identity', 'follow-extradition',
  'assess-lead', 'give-feedback', 'answer-release', 'confirm-entry'];
const SESSIONS = ['convene-session', 'answer-seat', 'report-action'];
const TRANSFERS = ['propose-transfer', 'answer-transfer'];
const QUESTIONS = ['ask-question', 'answer-question', 'answer-back', 'declare-contact', 'answer-contact', 'issue-alert', 'open-alert', 'confirm-copies-gone', 'register-group', 'confirm-group', ...TRANSFERS, ...SESSIONS, 'confirm-specialist', 'accounts-of-posts', 'assess-product', 'consider-target'];
const FILES = ['order-file', 'review-file'];
const PRODUCTS = ['write-product', 'read-product', 'mend-product', 'settle-product'];
const COORDINATOR = ['launch-operation', 'chase-silent', 'screen-batch', 'freeze-list', 'open-phase', 'end-phase', 'approve-results', 'decide-unattended'];

/** The sections of each role, in the order of its work. */
export const SECTIONS = {
  country: ['first', 'tasks', ...COUNTRY, ...QUESTIONS, 'operation', 'persons', 'receipts', 'figures', 'language'],
  coordinator: ['first', 'tasks', ...COORDINATOR, ...SESSIONS, ...FILES, 'assess-product', 'operation', 'persons', 'receipts', 'figures', 'language'],
  compliance: ['first', 'tasks', 'review-flagged', 'review-group', 'approve-file', 'suspend', 'receipts', 'language'],
  manager: ['first', 'figures', 'operation', 'language'],
  administrator: ['first', 'accounts', 'directory', 'failed', 'language'],
  guest: ['first', ...PRODUCTS, 'assess-product', 'figures', 'language'],
  specialist: ['first', 'language'],
};

/** The screen that a section shows, with the role where it differs by role. The browser tests take the pictures in each language. */
export const PICTURES = {
  ...Object.fromEntries([...COUNTRY, ...COORDINATOR, 'review-flagged'].map((form) => [form, form])),
  'first.country': 'tasks-of-a-country', 'first.coordinator': 'tasks-of-the-coordinator', 'first.compliance': 'today-of-compliance', 'first.manager': 'cockpit',
  'first.administrator': 'first-of-the-administrator', operation: 'operation', directory: 'directory', persons: 'case-file', receipts: 'receipts',
  figures: 'results', language: 'account',
};

/**
 * The process of each section on an act that starts by hand: its title is the process's name. Other sections have the name of their task.
 */
const PROCESSES = { 'report-arrest': 'arrest-handling', 'share-lead': 'lead-handling', 'launch-operation': 'infra-operation', 'ask-question': 'question-asking', 'declare-contact': 'contact-declaring', 'issue-alert': 'alert-issuing', 'register-group': 'group-register', 'propose-transfer': 'group-transfer', 'convene-session': 'session-convening', 'order-file': 'analysis-file', 'write-product': 'product-making' };

export function titleOf(section, t) {
  const process = PROCESSES[section];
  const task = section.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return [section, `process.${process}`, `task.userTask_${task}`].filter(t.has).map((key) => t(key))[0];
}

/** Returns the role in which the reader reads the help. */
export function roleOf(reader) {
  const { country, groups } = reader;
  const of = { 'camunda-admin': 'administrator', coordinator: 'coordinator', compliance: 'compliance', manager: 'manager' };
  const other = isOfPost(reader) ? 'specialist' : 'guest';
  return country ? 'country' : groups.map((group) => of[group]).find(Boolean) || other;
}

/** Returns the address of the help on a form, for this reader. */
export function helpOn(section, reader) {
  const own = roleOf(reader);
  const role = SECTIONS[own].includes(section) ? own : Object.keys(SECTIONS).find((other) => SECTIONS[other].includes(section));
  return role ? `/help/${role}#${section}` : '/help';
}
