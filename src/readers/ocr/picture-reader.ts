import type { GlyphLine } from './ink/glyph-line.js';
import type { GreyPicture } from './picture/grey-picture.js';
import type { NumberReader } from './repair/restore-circled.js';

/** What a page is read with. */
export interface PictureReader {
  readonly readLines: (picture: GreyPicture) => Promise<readonly GlyphLine[]>;
  readonly readNumber: NumberReader;
}
