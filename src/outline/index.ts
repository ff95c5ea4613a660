export { letteredFamilies, readMarkers, type Marker, type MarkerFamily } from '../language/index.js';
export { buildOutline, seriesOf } from './build-outline.js';
export type { Irregularity, OutlineLine, OutlineNode } from './outline.js';
export { printOutline } from './print-outline.js';
