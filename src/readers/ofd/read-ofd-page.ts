import { UnreadableError } from '../../text/index.js';
import type { LayoutPage, PositionedText, Ruling } from '../page/index.js';
import type { ReadLimits } from '../read-options.js';
import type { ZipPackage } from '../zip/index.js';
import { placeText, POINTS_A_MILLIMETRE, readDeltas, type TextObject } from './place-text.js';
import { readPaths } from './read-paths.js';
import { readSize, type OfdCatalogue, type PageSize } from './read-catalogue.js';
import { readResources } from './read-resources.js';
import type { DrawnPicture } from './recognise-pictures.js';
import { resolveLocation, walkXml } from './walk-xml.js';

/** What a page or a template shows. */
interface PageContent {
  readonly texts: readonly PositionedText[];
  readonly asides: readonly PositionedText[];
  readonly rulings: readonly Ruling[];
  readonly pictures: readonly DrawnPicture[];
  readonly templates: readonly string[];
  readonly size: PageSize | null;
}

/** Gives the pages of a document one by one; templates are read once. */
export function createPageReader(zip: ZipPackage, catalogue: OfdCatalogue, limits: ReadLimits) {
  const templates = new Map<string, PageContent>();
  const readTemplate = (id: string): PageContent[] => {
    const part = catalogue.templates.get(id);
    if (part === undefined) return [];
    const content = templates.get(id) ?? readContent(zip, part, catalogue, limits);
    templates.set(id, content);
    return [content];
  };
  /** @param index 0-based. @throws UnreadableError `corrupt-file` where the page is missing or damaged */
  return (index: number): { layout: LayoutPage; pictures: readonly DrawnPicture[] } => {
    const own = readContent(zip, catalogue.pages[index] ?? '', catalogue, limits);
    const contents = [...own.templates.flatMap(readTemplate), own];
    const size = own.size ?? catalogue.size;
    const layout = {
      number: index + 1,
      width: size.width * POINTS_A_MILLIMETRE,
      height: size.height * POINTS_A_MILLIMETRE,
      texts: contents.flatMap((content) => content.texts),
      asides: contents.flatMap((content) => content.asides),
      rulings: contents.flatMap((content) => content.rulings),
    };
    return { layout, pictures: contents.flatMap((content) => content.pictures) };
  };
}

const readNumbers = (value: string | undefined) => (value ?? '').trim().split(/\s+/u).filter(Boolean).map(Number);

/** One Content.xml (GB/T 33190-2016 §7.7): its text objects, straight lines and pictures, the templates it names. */
function readContent(zip: ZipPackage, part: string, catalogue: OfdCatalogue, limits: ReadLimits): PageContent {
  const texts: PositionedText[] = [];
  const asides: PositionedText[] = [];
  const rulings: Ruling[] = [];
  const pictures: { id: string; boundary: number[]; matrix: number[] }[] = [];
  const templates: string[] = [];
  let size: PageSize | null = null;
  let object: TextObject = { boundary: [], matrix: [], size: 0, bold: false };
  let turned = false;
  let code = { x: 0, y: 0, deltaX: '', deltaY: '' };
  const found = walkXml(zip, part, limits, {
    open: (name, attribute) => {
      if (name === 'Template') templates.push(attribute('TemplateID') ?? '');
      if (name === 'TextObject' || name === 'PathObject') {
        object = {
          boundary: readNumbers(attribute('Boundary')),
          matrix: readNumbers(attribute('CTM')),
          size: Number(attribute('Size') ?? 0),
          bold: Number(attribute('Weight') ?? 400) > 500 || catalogue.resources.boldFonts.has(attribute('Font') ?? ''),
        };
        // ReadDirection 0 is left to right (§11.3 table 41); a stamp's or a spine's text runs otherwise.
        turned = Number(attribute('ReadDirection') ?? 0) !== 0;
      }
      if (name === 'ImageObject') {
        const [boundary, matrix] = [readNumbers(attribute('Boundary')), readNumbers(attribute('CTM'))];
        pictures.push({ id: attribute('ResourceID') ?? '', boundary, matrix });
      }
      if (name === 'TextCode') {
        code = {
          // A text code without X or Y goes on where the one before stood (§11.3 table 46).
          x: Number(attribute('X') ?? code.x),
          y: Number(attribute('Y') ?? code.y),
          deltaX: attribute('DeltaX') ?? '',
          deltaY: attribute('DeltaY') ?? '',
        };
      }
    },
    close: (name, text) => {
      if (name === 'PhysicalBox') size = readSize(text);
      if (name === 'PageRes') readResources(zip, resolveLocation(part, text.trim()), limits, catalogue.resources);
      if (name === 'AbbreviatedData') rulings.push(...readPaths(object, text));
      if (name !== 'TextCode' || text.trim() === '') return;
      const [deltaX, deltaY] = [readDeltas(code.deltaX, text.length), readDeltas(code.deltaY, text.length)];
      const { runs, upright } = placeText(object, { x: code.x, y: code.y, deltaX, deltaY, text });
      (upright && !turned ? texts : asides).push(...runs);
    },
  });
  if (!found) throw new UnreadableError('corrupt-file', `The OFD lacks its page ${part}.`);
  const drawn = pictures.map(({ id, ...place }) => ({ ...place, part: catalogue.resources.pictures.get(id) }));
  return { texts, asides, rulings, pictures: drawn, templates, size };
}
