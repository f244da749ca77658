/* Lets Node resolve the imports of the pages: the server serves /pages/... from the folder static. */
import { register } from 'node:module';

const SCRIPTS = new URL('../../main/resources/', import.meta.url).href;

register(`data:text/javascript,${encodeURIComponent(`
  export async function resolve(specifier, context, next) {
    const found = await next(specifier.startsWith('/pages/') ? ${JSON.stringify(SCRIPTS)} + 'static' + specifier : specifier, context);
    return found.url.startsWith(${JSON.stringify(SCRIPTS)}) ? { ...found, format: 'module' } : found;
  }`)}`);
