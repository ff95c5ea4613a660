export { readOfd } from './read-ofd.js';
