/*
 * Shows the inbox in the place of Tasklist's own list, and the "today" panel where Tasklist would only say that no task is chosen. Tasklist
 * has no plugin point for either, so both are put there once it has drawn them.
 */
import {placeInbox} from '/pages/inbox/inbox.js';
import {texts} from '/pages/texts.js';
import {hasToday, showToday} from '/pages/today/today.js';

const t = await texts('tasklist');
/** The number of news beside the inbox. All of them stand on the page of the day. */
const FEW = 3;
const OWN_WORDS = ['NO_MATCHING_TASK', 'SELECT_TASK_IN_LIST', 'PROCESS_START_OK', 'PROCESS_START_ERROR', 'COMPLETE_ERROR', 'UNCLAIM_TASK', 'SEARCH_PLACEHOLDER', 'NAME',
  'FORM', 'DESCRIPTION', 'LIKE'];

/**
 * Puts Tasklist's words into its cache before it reads them. Otherwise Tasklist asks for some words before they have arrived and shows bare
 * keys. A few words are replaced by Cordon's own.
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

const today = await hasToday();

/** Returns the text for a reader who has no "today" panel, because no task can be for him. */
function other() {
  const title = document.createElement('h3');
  title.textContent = t('empty');
  const sentence = document.createElement('p');
  sentence.textContent = t('empty.other.1');
  return [title, sentence];
}

/** Acts whenever the place is shown, now or later. Tasklist hides it behind an open task, and its content may be outdated after that. */
function whenShown(place, act) {
  let shown = false;
  const look = () => {
    const before = shown;
    shown = !place.classList.contains('ng-hide');
    if (shown && !before) {
      act();
    }
  };
  new MutationObserver(look).observe(place, {attributes: true, attributeFilter: ['class']});
  look();
}

function list() {
  const column = document.querySelector('.column.tasks-list > .content');
  if (column && !column.querySelector('.cordon-inbox')) {
    placeInbox(column);
  }
}

function replace() {
  list();
  const wide = document.querySelector('.task-details .no-task.well');
  const known = document.querySelector('.tasks-list [cam-tasks] .well, .tasks-list li.task');
  if (!wide || !known || wide.dataset.cordon) {
    return;
  }
  wide.dataset.cordon = 'today';
  wide.className = 'no-task well cordon-empty';
  if (today) {
    wide.replaceChildren();
    whenShown(wide.parentElement, () => showToday(wide, {beside: true, few: FEW}));
  } else {
    wide.setAttribute('role', 'status');
    wide.replaceChildren(...other());
  }
}

new MutationObserver(replace).observe(document.body, {childList: true, subtree: true});
export default [];
