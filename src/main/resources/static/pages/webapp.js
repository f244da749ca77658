/*
 * In which language a webapp of the engine speaks: the reader's, where it has words in that. Its configuration asks before the webapp
 * starts; what the webapp itself would look at is the browser alone.
 */
import {mirror} from './mirror.js';
import {LANGUAGES, me} from './texts.js';

/** The setting "locales" of a webapp that has words in these languages; the page takes on the language and its direction. */
export async function locales(languages = LANGUAGES) {
  // Falls back to English if the account cannot be read; the webapp then reports the failure itself.
  const {language} = await me().catch(() => ({language: 'en'}));
  const spoken = languages.includes(language) ? language : 'en';
  document.documentElement.lang = spoken;
  if (spoken === 'ar') {
    document.documentElement.dir = 'rtl';
    mirror();
  }
  return {availableLocales: [spoken], fallbackLocale: spoken};
}
