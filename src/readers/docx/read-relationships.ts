import type { ReadLimits } from '../read-options.js';
import type { ZipPackage } from '../zip/index.js';
import { streamPart } from './stream-part.js';

/** Where one part points: the last word of the relationship type (`styles`, `header`, …) and the part's name. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** `word/document.xml` + `../customXml/item1.xml` → `customXml/item1.xml` (ECMA-376-2 §6.4). */
function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = source.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/**
 * The relationships of a part ('' for the package itself), in file order. External ones (linked pictures, templates,
 * hyperlinks) are left out here and so never followed.
 */
export function readRelationships(pack: ZipPackage, source: string, limits: ReadLimits): readonly Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const relationships: Relationship[] = [];
  streamPart(
    pack,
    `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`,
    {
      open: (tag) => {
        const type = tag.attribute('Type');
        const target = tag.attribute('Target');
        if (tag.name !== 'rel:Relationship' || type === undefined || target === undefined) return;
        if (tag.attribute('TargetMode') === 'External') return;
        relationships.push({
          id: tag.attribute('Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: resolveTarget(source, target),
        });
      },
      close: () => undefined,
      text: () => undefined,
    },
    limits,
  );
  return relationships;
}
