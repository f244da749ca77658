/*
 * The sections of the help, and the readers for whom each is. A section is named by the form that it is about, or has a title of its own;
 * its words are <section>.lead and the
 * steps <section>.1, .2 and so on in the area "help", its picture is pictures/<language>/<screen>.png.
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

/** The sections of each role, in the order in which its work comes. */
export const SECTIONS = {
  country: ['first', 'tasks', ...COUNTRY, ...QUESTIONS, 'operation', 'persons', 'receipts', 'figures', 'language'],
  coordinator: ['first', 'tasks', ...COORDINATOR, ...SESSIONS, ...FILES, 'assess-product', 'operation', 'persons', 'receipts', 'figures', 'language'],
  compliance: ['first', 'tasks', 'review-flagged', 'review-group', 'approve-file', 'suspend', 'receipts', 'language'],
  manager: ['first', 'figures', 'operation', 'language'],
  administrator: ['first', 'accounts', 'directory', 'failed', 'language'],
  guest: ['first', ...PRODUCTS, 'assess-product', 'figures', 'language'],
  specialist: ['first', 'language'],
};

/** Which screen shows a section, where it differs by role with the role behind it; the browser tests take them, in each language. */
export const PICTURES = {
  ...Object.fromEntries([...COUNTRY, ...COORDINATOR, 'review-flagged'].map((form) => [form, form])),
  'first.country': 'tasks-of-a-country', 'first.coordinator': 'tasks-of-the-coordinator', 'first.compliance': 'today-of-compliance', 'first.manager': 'cockpit',
  'first.administrator': 'first-of-the-administrator', operation: 'operation', directory: 'directory', persons: 'case-file', receipts: 'receipts',
  figures: 'results', language: 'account',
};

/** What starts by hand is called as its process, what is done in a task as that task. */
const PROCESSES = { 'report-arrest': 'arrest-handling', 'share-lead': 'lead-handling', 'launch-operation': 'infra-operation', 'ask-question': 'question-asking', 'declare-contact': 'contact-declaring', 'issue-alert': 'alert-issuing', 'register-group': 'group-register', 'propose-transfer': 'group-transfer', 'convene-session': 'session-convening', 'order-file': 'analysis-file', 'write-product': 'product-making' };

export function titleOf(section, t) {
  const process = PROCESSES[section];
  const task = section.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return [section, `process.${process}`, `task.userTask_${task}`].filter(t.has).map((key) => t(key))[0];
}

/** The role in which the reader reads the help. */
export function roleOf(reader) {
  const { country, groups } = reader;
  const of = { 'camunda-admin': 'administrator', coordinator: 'coordinator', compliance: 'compliance', manager: 'manager' };
  const other = isOfPost(reader) ? 'specialist' : 'guest';
  return country ? 'country' : groups.map((group) => of[group]).find(Boolean) || other;
}

/** The place in the help that is about a form, for this reader. */
export function helpOn(section, reader) {
  const own = roleOf(reader);
  const role = SECTIONS[own].includes(section) ? own : Object.keys(SECTIONS).find((other) => SECTIONS[other].includes(section));
  return role ? `/help/${role}#${section}` : '/help';
}
