export default {
  app: {name: 'Admin', vendor: 'Cordon'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../pages/session', '../../../pages/directory/way']
};
