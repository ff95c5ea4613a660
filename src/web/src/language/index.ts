export { chooseLanguage, language, t, tOr, type Language } from './language';
