/*
 * Puts the task that is due first at the top of the list, and says what comes next where Tasklist would only say that it found nothing.
 * Tasklist has neither a setting for its order nor a plugin point for its words, so both are changed in place.
 */
const DUE_FIRST = 'sorting=' + encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));

if (!window.location.hash.includes('sorting=')) {
  const hash = window.location.hash || '#/';
  window.history.replaceState(null, '', hash + (hash.includes('?') ? '&' : '?') + DUE_FIRST);
}

const OWN_WORDS = {
  NO_MATCHING_TASK: 'No open task.',
  SELECT_TASK_IN_LIST: 'Reading your tasks …',
  CLICK_PROCESS_TO_START: 'Choose what you want to do.',
  PROCESS_START_OK: 'Done.',
  PROCESS_START_ERROR: 'Not taken yet',
  COMPLETE_ERROR: 'Not completed yet',
  UNCLAIM_TASK: 'Put back'
};

/**
 * Puts Tasklist's words where it looks for them first. It asks for some of them before they have arrived and then shows bare keys; and a few
 * of them are Cordon's own.
 */
async function bringWords() {
  const path = '/camunda/app/tasklist/locales/';
  const key = path + '_locales_data_en_' + window.bust;
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  const words = kept[key] ? JSON.parse(kept[key]) : await (await window.fetch(path + 'en.json')).json();
  Object.assign(words.labels, OWN_WORDS);
  kept[key] = JSON.stringify(words);
  window.localStorage.setItem('camunda-web', JSON.stringify(kept));
}

await bringWords();

const CHOOSE = ['Choose a task on the left.', 'The one that is due first stands at the top.'];
const COORDINATOR = ['Nothing is waiting for you.', 'When a country has nominated, when a deadline has passed or when an operation can go on, the task appears here and you get an e-mail.',
  'To begin a new operation, choose Start process, then Launch an operation.'];
const COMPLIANCE = ['Nothing is waiting for you.', 'When the screening flags a nomination for articles 2 or 3 of the Constitution or for refugee status, the task appears here and you get an e-mail.'];
const OTHERS = ['Nothing is waiting for you.', 'A task that is meant for you appears here.'];

function officer(bureau) {
  return ['Nothing is waiting for you.', 'When an operation invites ' + bureau + ', you get an e-mail and the task appears here.',
    'You can report an arrest or share a lead at any time: choose Start process.'];
}

let said = null;

/** The words for whoever is signed in. */
async function words() {
  const me = await window.Cordon.me().catch(() => ({groups: []}));
  const mine = me.groups;
  if (mine.includes('coordinator')) {
    return COORDINATOR;
  }
  if (mine.includes('compliance')) {
    return COMPLIANCE;
  }
  if (!me.country) {
    return OTHERS;
  }
  const list = await window.Cordon.countries().catch(() => []);
  const own = list.find((entry) => entry.code === me.country);
  return officer(own ? own.bureau : 'your bureau');
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
    wide.replaceChildren(...box(CHOOSE).childNodes);
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
