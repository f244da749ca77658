/*
 * The names of tasks, processes and of the one filter, which the engine keeps in English, in another language; and what the models say
 * about each task.
 */
import {sentences} from './texts.js';

/** Answers a function that takes a text of the engine, as "Nominate targets · LANTERN-FR", and says it in that language; null for any other text. */
export async function names(language) {
  const [english, own] = await Promise.all([sentences('names', 'en'), sentences('names', language)]);
  const known = new Map(Object.keys(english).map((key) => [english[key], own[key]]));
  return (text) => {
    const [name, reference] = text.replace(/\s+/g, ' ').trim().split(' · ');
    return !known.has(name) ? null : known.get(name) + (reference ? ' · ' + reference : '');
  };
}
