import type { Section } from '../notice/index.js';

/** Titles of a section and of those it stands in, outermost first. A parent that is missing ends the walk. */
export function sectionTitles(
  sections: ReadonlyMap<string, Pick<Section, 'parentId' | 'title'>>,
  sectionId: string | null,
): readonly string[] {
  const titles: string[] = [];
  const seen = new Set<string>();
  for (let id = sectionId; id !== null && !seen.has(id);) {
    seen.add(id);
    const section = sections.get(id);
    if (section === undefined) break;
    titles.unshift(section.title);
    id = section.parentId;
  }
  return titles;
}
