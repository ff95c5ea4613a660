export { describeConfidence } from './describe-confidence.js';
export { openPicture } from './open-picture.js';
export type { RecognisedPage } from './place-lines.js';
export { readImage } from './read-image.js';
export { createRecogniser, type Recogniser } from './recogniser.js';
export type { Picture } from './turn-grey.js';
