import type { ReadLimits } from '../read-options.js';
import type { ZipPackage } from '../zip/index.js';
import { createStyle, type Style, type Styles } from '../word/index.js';
import { paragraphPropertySetters, runPropertySetters } from './properties.js';
import { streamPart } from './stream-part.js';

/** Reads styles.xml; a package without one has no styles. */
export function readStyles(pack: ZipPackage, name: string | undefined, limits: ReadLimits): Styles {
  const byId = new Map<string, Style>();
  const defaults = createStyle('');
  let defaultParagraphStyle: string | undefined;
  let current: Style | undefined = defaults;
  const handlers = {
    open: (tag: { name: string; attribute: (name: string) => string | undefined }): void => {
      if (tag.name === 'w:style') {
        current = createStyle(tag.attribute('w:styleId') ?? '');
        byId.set(current.id, current);
        const isDefault = tag.attribute('w:default') === '1' || tag.attribute('w:default') === 'true';
        if (isDefault && tag.attribute('w:type') === 'paragraph') defaultParagraphStyle = current.id;
      } else if (tag.name === 'w:tblStylePr') current = undefined;
      else if (current === undefined) return;
      else if (tag.name === 'w:name') current.name = tag.attribute('w:val') ?? '';
      else if (tag.name === 'w:basedOn') current.basedOn = tag.attribute('w:val') ?? '';
      else {
        paragraphPropertySetters.get(tag.name)?.(current.paragraph, tag);
        runPropertySetters.get(tag.name)?.(current.run, tag);
      }
    },
    close: (closed: string): void => {
      if (closed === 'w:style') current = undefined;
    },
    text: (): void => undefined,
  };
  if (name !== undefined) streamPart(pack, name, handlers, limits);
  return { byId, defaultParagraphStyle, defaults };
}
