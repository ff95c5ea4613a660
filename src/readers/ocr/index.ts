/** In: a picture of print. Out: runs of text with their places and how sure they are; of an image file, its paragraphs. */
export { describeConfidence } from './recognised-page.js';
export { openPicture } from './picture/open-picture.js';
export { readImage, readPictureFiles } from './read-image.js';
export { type RecognisedPage, scalePage } from './recognised-page.js';
export { createRecogniser, type Recogniser } from './recogniser.js';
export type { GreyPicture } from './picture/grey-picture.js';
export { type Picture, turnGrey } from './picture/turn-grey.js';
