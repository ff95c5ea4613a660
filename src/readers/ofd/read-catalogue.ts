import { UnreadableError } from '../../text/index.js';
import type { ReadLimits } from '../read-options.js';
import type { ZipPackage } from '../zip/index.js';
import { type OfdResources, readResources } from './read-resources.js';
import { resolveLocation, walkRequiredXml } from './walk-xml.js';

/** The size of a page in millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where the pages of a document are, and what they share. */
export interface OfdCatalogue {
  /** Parts of the pages, in order. */
  readonly pages: readonly string[];
  /** Template id → its part. */
  readonly templates: ReadonlyMap<string, string>;
  readonly resources: OfdResources;
  readonly size: PageSize;
}

const A4: PageSize = { width: 210, height: 297 };

/** `0 0 210 297` (ST_Box) → a size; null where it is none. */
export function readSize(box: string): PageSize | null {
  const [, , width = 0, height = 0] = box.trim().split(/\s+/u).map(Number);
  return width > 0 && height > 0 ? { width, height } : null;
}

/**
 * OFD.xml and Document.xml (GB/T 33190-2016 §7.4, §7.5) of all documents of the package → their pages.
 * @throws UnreadableError `encrypted-file`, `corrupt-file`, `too-much-content`
 */
export function readCatalogue(zip: ZipPackage, limits: ReadLimits): OfdCatalogue {
  if (zip.names.some((name) => /(?:^|\/)encryptions?\.xml$/iu.test(name))) {
    throw new UnreadableError('encrypted-file', 'The OFD is encrypted (GM/T 0099).');
  }
  const roots: string[] = [];
  walkRequiredXml(zip, 'OFD.xml', limits, {
    close: (name, text) => {
      if (name === 'DocRoot') roots.push(resolveLocation('OFD.xml', text.trim()));
    },
  });
  if (roots.length === 0) throw new UnreadableError('corrupt-file', 'The OFD names no document.');
  const pages: string[] = [];
  const templates = new Map<string, string>();
  const resources: OfdResources = { boldFonts: new Set(), pictures: new Map() };
  let size = A4;
  for (const root of roots) {
    walkRequiredXml(zip, root, limits, {
      open: (name, attribute) => {
        const location = resolveLocation(root, attribute('BaseLoc') ?? '');
        if (name === 'Page') pages.push(location);
        if (name === 'TemplatePage') templates.set(attribute('ID') ?? '', location);
        if (pages.length > limits.maxPages) {
          throw new UnreadableError('too-much-content', `The OFD has more than ${limits.maxPages} pages.`);
        }
      },
      close: (name, text) => {
        if (name === 'PhysicalBox') size = readSize(text) ?? size;
        if (name === 'PublicRes' || name === 'DocumentRes') {
          readResources(zip, resolveLocation(root, text.trim()), limits, resources);
        }
      },
    });
  }
  return { pages, templates, resources, size };
}
