export default {
  app: {name: 'Welcome', vendor: 'Cordon'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../pages/session']
};
