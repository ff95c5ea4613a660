import { readNotice } from '../pipeline.js';
import { serveExtraction } from './serve-extraction.js';

/** The program a child of the pool runs. */
serveExtraction(readNotice);
