export { buildOutline, seriesOf } from './build-outline.js';
export { letteredFamilies, type Marker, type MarkerFamily } from './marker.js';
export type { Irregularity, OutlineLine, OutlineNode } from './outline.js';
export { printOutline } from './print-outline.js';
export { readMarkers } from './read-marker.js';
