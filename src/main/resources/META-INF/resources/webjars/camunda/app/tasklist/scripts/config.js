import {texts} from '/pages/texts.js';
import {locales} from '/pages/webapp.js';

export default {
  app: {name: (await texts('tasklist'))('app'), vendor: 'Cordon'},
  dateFormat: {normal: 'LL, LT', long: 'dddd LL, LT'},
  locales: await locales(),
  customScripts: ['../../../pages/session', '../../../pages/directory/way', 'scripts/cordon-acts', 'scripts/cordon-forms', 'scripts/cordon-list', 'scripts/cordon-names']
};
