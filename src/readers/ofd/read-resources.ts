import type { ReadLimits } from '../read-options.js';
import type { ZipPackage } from '../zip/index.js';
import { resolveLocation, walkXml } from './walk-xml.js';

/** What documents and pages draw with, by id. */
export interface OfdResources {
  /** Ids of the bold fonts. */
  readonly boldFonts: Set<string>;
  /** Picture id → its part. */
  readonly pictures: Map<string, string>;
}

const BOLD_NAME = /bold|black|heavy|黑体|小标宋/iu;

/** One resource part (GB/T 33190-2016 §7.9) added to `resources`. The part may be missing: then it tells nothing. */
export function readResources(zip: ZipPackage, part: string, limits: ReadLimits, resources: OfdResources): void {
  let base = '';
  let picture: string | null = null;
  walkXml(zip, part, limits, {
    open: (name, attribute) => {
      if (name === 'Res') base = attribute('BaseLoc') ?? '';
      if (name === 'MultiMedia') picture = attribute('Type') === 'Image' ? (attribute('ID') ?? '') : null;
      if (name !== 'Font') return;
      const bold = attribute('Bold') === 'true' || BOLD_NAME.test(attribute('FontName') ?? '');
      if (bold) resources.boldFonts.add(attribute('ID') ?? '');
    },
    close: (name, text) => {
      if (name !== 'MediaFile' || picture === null) return;
      // Files lie below BaseLoc; some writers give their whole way from the part's folder instead.
      const folder = resolveLocation(part, base === '' ? '' : `${base}/`);
      const below = resolveLocation(folder === '' ? '' : `${folder}/`, text.trim());
      resources.pictures.set(picture, zip.has(below) ? below : resolveLocation(part, text.trim()));
    },
  });
}
