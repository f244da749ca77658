/*
 * Translates the names of tasks, of processes and of the filter, which the engine keeps in English, and the models' sentences on each task.
 */
import {sentences} from './texts.js';

/** Returns a function that translates a text of the engine, such as "Nominate targets · LANTERN-FR", or returns null for any other text. */
export async function names(language) {
  const [english, own] = await Promise.all([sentences('names', 'en'), sentences('names', language)]);
  const known = new Map(Object.keys(english).map((key) => [english[key], own[key]]));
  return (text) => {
    const [name, reference] = text.replace(/\s+/g, ' ').trim().split(' · ');
    return !known.has(name) ? null : known.get(name) + (reference ? ' · ' + reference : '');
  };
}
