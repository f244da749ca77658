/*
 * Puts the task that is due first at the top of the list, and says what comes next where Tasklist would only say that it found nothing.
 * Tasklist has neither a setting for its order nor a plugin point for its words, so both are changed in place.
 */
import {me, texts} from '/pages/texts.js';
import {countries} from './cordon-server.js';

const DUE_FIRST = 'sorting=' + encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));

if (!window.location.hash.includes('sorting=')) {
  const hash = window.location.hash || '#/';
  window.history.replaceState(null, '', hash + (hash.includes('?') ? '&' : '?') + DUE_FIRST);
}

const t = await texts('tasklist');
const OWN_WORDS = ['NO_MATCHING_TASK', 'SELECT_TASK_IN_LIST', 'CLICK_PROCESS_TO_START', 'PROCESS_START_OK', 'PROCESS_START_ERROR', 'COMPLETE_ERROR', 'UNCLAIM_TASK'];

/**
 * Puts Tasklist's words where it looks for them first. It asks for some of them before they have arrived and then shows bare keys; and a few
 * of them are Cordon's own.
 */
async function bringWords() {
  const path = '/camunda/app/tasklist/locales/';
  const key = path + '_locales_data_' + t.language + '_' + window.bust;
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  const words = kept[key] ? JSON.parse(kept[key]) : await (await window.fetch(path + t.language + '.json')).json();
  OWN_WORDS.forEach((word) => { words.labels[word] = t(word); });
  kept[key] = JSON.stringify(words);
  window.localStorage.setItem('camunda-web', JSON.stringify(kept));
}

await bringWords();

/** The words for whoever is signed in and has nothing to do. */
async function words() {
  const {groups, country} = await me().catch(() => ({groups: []}));
  const role = ['coordinator', 'compliance'].find((group) => groups.includes(group)) || (country ? 'officer' : 'other');
  const own = country && (await countries().catch(() => [])).find((entry) => entry.code === country);
  const bureau = own ? t('bureau', {city: own.bureau.replace('NCB ', '')}) : t('yourBureau');
  return [t('empty')].concat(['1', '2'].map((n) => 'empty.' + role + '.' + n).filter(t.has).map((key) => t(key, {bureau})));
}

function box([title, ...sentences]) {
  const element = document.createElement('div');
  element.className = 'cordon-empty';
  element.setAttribute('role', 'status');
  const heading = document.createElement('h3');
  heading.textContent = title;
  element.append(heading);
  sentences.forEach((sentence) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    element.append(paragraph);
  });
  return element;
}

let said = null;

function replace() {
  const home = document.querySelector('.navbar-brand[href="#/"]');
  if (home) {
    home.setAttribute('href', '#/?' + DUE_FIRST);
  }
  const none = document.querySelector('.tasks-list [cam-tasks] .well');
  const wide = document.querySelector('.task-details .no-task.well');
  const some = document.querySelector('.tasks-list li.task');
  if (!wide || !(none || some)) {
    return;
  }
  const state = none ? 'empty' : 'choose';
  if (wide.dataset.cordon === state) {
    return;
  }
  wide.dataset.cordon = state;
  wide.className = 'no-task well cordon-empty';
  if (some) {
    wide.replaceChildren(...box([t('choose'), t('choose.1')]).childNodes);
    return;
  }
  said = said || words();
  said.then((text) => {
    if (wide.dataset.cordon === 'empty') {
      wide.replaceChildren(...box(text).childNodes);
    }
  });
}

new MutationObserver(replace).observe(document.body, {childList: true, subtree: true});
export default [];
