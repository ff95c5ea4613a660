export { readLeadingStatus, readStatusPhrase, type LeadingStatus } from './read-status.js';
