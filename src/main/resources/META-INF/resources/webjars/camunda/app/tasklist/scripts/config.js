export default {
  app: {name: 'Tasklist', vendor: 'Cordon'},
  dateFormat: {normal: 'D MMMM YYYY, HH:mm', long: 'dddd D MMMM YYYY, HH:mm'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../pages/session', '../../../pages/directory/way', 'scripts/cordon-acts', 'scripts/cordon-forms', 'scripts/cordon-list']
};
