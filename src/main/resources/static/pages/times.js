// Adds the reader's local time beside each time in its own zone, if the two differ.
import {localeOf} from './clock.js';

const format = new Intl.DateTimeFormat(localeOf(document.documentElement.lang), {day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});

for (const time of document.querySelectorAll('time[datetime]')) {
  const at = new Date(time.dateTime);
  const own = time.dateTime.match(/([+-])(\d\d):(\d\d)$/);
  const ownOffset = own ? Number(own[1] + 1) * (Number(own[2]) * 60 + Number(own[3])) : 0;
  if (!Number.isNaN(at.getTime()) && -at.getTimezoneOffset() !== ownOffset) {
    const theirs = document.createElement('span');
    theirs.className = 'quiet';
    theirs.textContent = ' (' + document.body.dataset.yours.replace('{time}', format.format(at)) + ')';
    time.after(theirs);
  }
}
