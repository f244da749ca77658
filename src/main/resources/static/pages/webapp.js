/*
 * Sets the language of a webapp of the engine: the reader's, if the webapp has words in it. The webapp's configuration calls this before
 * the webapp starts, because the webapp itself would look at the browser alone.
 */
import {mirror} from './mirror.js';
import {LANGUAGES, me} from './texts.js';

/** Returns the setting "locales" of a webapp with words in these languages. The page gets the language and its direction. */
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
