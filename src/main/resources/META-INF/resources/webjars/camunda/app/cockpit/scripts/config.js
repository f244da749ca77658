export default {
  app: {name: 'Cockpit', vendor: 'Cordon'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../pages/session']
};
