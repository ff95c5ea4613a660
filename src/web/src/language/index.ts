export { chooseLanguage, language, t, tOr } from './language';
