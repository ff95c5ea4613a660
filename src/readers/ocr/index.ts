export { describeConfidence } from './describe-confidence.js';
export { openPicture } from './picture/open-picture.js';
export { readImage } from './read-image.js';
export { type RecognisedPage, scalePage } from './recognised-page.js';
export { createRecogniser, type Recogniser } from './recogniser.js';
export type { Picture } from './picture/turn-grey.js';
