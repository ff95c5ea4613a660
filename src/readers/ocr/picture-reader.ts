import type { GlyphLine } from './glyph-line.js';
import type { GreyPicture } from './grey-picture.js';
import type { NumberReader } from './restore-circled.js';

/** What a page is read with. */
export interface PictureReader {
  readonly readLines: (picture: GreyPicture) => Promise<readonly GlyphLine[]>;
  readonly readNumber: NumberReader;
}
