import { normaliseLine, type LayoutHints } from '../../text/index.js';
import { createTableRow } from '../table-row.js';
import { countVisible, type Block } from './block.js';
import { collapseSpace } from './collapse-space.js';
import { blockElements } from './element-kinds.js';
import type { HtmlElement, HtmlText } from './html-tree.js';
import { numberListItems } from './list-marker.js';
import { boldOf, centredOf, fontSizeOf } from './style-values.js';
import { isLayoutTable, placeCells, strayChildren } from './table-cells.js';

/** What the elements around a text say about it. */
interface Surroundings {
  readonly owner: HtmlElement;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly fontSize: number | null;
  readonly headingLevel: number | null;
  readonly link: 'none' | 'page' | 'file';
  readonly preformatted: boolean;
  /** Inside Word's own number (`mso-list: Ignore`). */
  readonly marker: boolean;
}

interface Run {
  readonly raw: string;
  readonly surroundings: Surroundings;
}

const FILE_LINK = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar|7z|txt|jpe?g|png|tiff?)(?:[?#]|$)/iu;

function linkOf(element: HtmlElement, inherited: Surroundings['link']): Surroundings['link'] {
  const target = element.name === 'a' ? element.attributes.get('href')?.trim() : undefined;
  if (target === undefined || target === '' || /^(?:#|javascript:)/iu.test(target)) return inherited;
  return FILE_LINK.test(target) ? 'file' : 'page';
}

function enter(element: HtmlElement, around: Surroundings): Surroundings {
  const { style } = element;
  const heading = /^h([1-6])$/u.exec(element.name)?.[1];
  return {
    owner: blockElements.has(element.name) ? element : around.owner,
    bold: boldOf(element, style) ?? around.bold,
    centred: centredOf(element, style) ?? around.centred,
    fontSize: fontSizeOf(style) ?? around.fontSize,
    headingLevel: heading === undefined ? around.headingLevel : Number(heading),
    link: linkOf(element, around.link),
    preformatted: element.name === 'pre' || (style.get('white-space')?.startsWith('pre') ?? around.preformatted),
    marker: around.marker || /^ignore$/u.test(style.get('mso-list') ?? ''),
  };
}

/** One value shared by all runs, else null. */
function shared<Value>(runs: readonly Run[], valueOf: (surroundings: Surroundings) => Value): Value | null {
  const [first] = runs;
  if (first === undefined) return null;
  const value = valueOf(first.surroundings);
  return runs.every((run) => valueOf(run.surroundings) === value) ? value : null;
}

function hintsOf(runs: readonly Run[], markerLength: number): LayoutHints {
  const printed = runs.filter((run) => run.raw.trim() !== '');
  const headingLevel = shared(printed, (around) => around.headingLevel);
  const fontSize = shared(printed, (around) => around.fontSize);
  return {
    ...(headingLevel === null ? {} : { headingLevel }),
    ...(shared(printed, (around) => around.bold) === true ? { bold: true } : {}),
    ...(shared(printed, (around) => around.centred) === true ? { centred: true } : {}),
    ...(fontSize === null ? {} : { fontSize }),
    ...(markerLength === 0 ? {} : { automaticMarkerLength: markerLength }),
  };
}

/** Collects the paragraphs of one stretch of the page: the page itself, or one cell of a table. */
class BlockCollector {
  readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private pendingMarker = '';

  constructor(private readonly tables: { count: number }) {}

  visit(element: HtmlElement, around: Surroundings): void {
    if (element.name === 'br') {
      this.endParagraph();
      return;
    }
    const inside = enter(element, around);
    const isBlock = inside.owner === element;
    if (isBlock) this.endParagraph();
    if (element.name === 'table' && !isLayoutTable(element)) this.visitTable(element, inside);
    else if (element.name === 'ol') this.visitNumberedList(element, inside);
    else this.visitChildren(element, inside);
    if (isBlock) this.endParagraph();
  }

  visitChildren(element: HtmlElement, inside: Surroundings): void {
    for (const child of element.children) this.visitChild(child, inside);
  }

  endParagraph(): void {
    const runs = this.runs;
    this.runs = [];
    const [first] = runs;
    if (first === undefined) return;
    const typed = joinRuns(runs.filter((run) => run.surroundings.marker));
    const rest = joinRuns(runs.filter((run) => !run.surroundings.marker));
    if (typed + rest === '') return;
    const marker = this.pendingMarker + typed;
    this.pendingMarker = '';
    const links = runs.filter((run) => run.surroundings.link !== 'none');
    this.blocks.push({
      text: marker + rest,
      hints: hintsOf(runs, marker.length),
      owner: first.surroundings.owner,
      linkLength: links.reduce((sum, run) => sum + countVisible(run.raw), 0),
      linksToFile: links.some((run) => run.surroundings.link === 'file'),
    });
  }

  private visitChild(child: HtmlElement | HtmlText, inside: Surroundings): void {
    if (child.kind === 'element') {
      this.visit(child, inside);
      return;
    }
    if (!inside.preformatted) {
      this.runs.push({ raw: child.text, surroundings: inside });
      return;
    }
    child.text.split(/\r\n?|\n/u).forEach((line, index) => {
      if (index > 0) this.endParagraph();
      this.runs.push({ raw: line, surroundings: inside });
    });
  }

  private visitNumberedList(list: HtmlElement, inside: Surroundings): void {
    const markers = numberListItems(list);
    for (const child of list.children) {
      this.endParagraph();
      this.pendingMarker = (child.kind === 'element' ? markers.get(child.index) : undefined) ?? '';
      this.visitChild(child, inside);
    }
    this.endParagraph();
    this.pendingMarker = '';
  }

  private visitTable(table: HtmlElement, inside: Surroundings): void {
    for (const child of strayChildren(table)) this.visitChild(child, inside);
    this.endParagraph();
    const number = this.tables.count;
    this.tables.count += 1;
    for (const row of placeCells(table)) {
      const parts: Block[] = [];
      const cells = row.cells.map(({ element, column }) => {
        if (element === null) return { lines: [], column, continues: true };
        const collector = new BlockCollector(this.tables);
        collector.visit(element, inside);
        parts.push(...collector.blocks);
        return { lines: collector.blocks.map((block) => block.text), column };
      });
      const paragraph = createTableRow(cells, number, null);
      if (paragraph === undefined) continue;
      const linkLength = parts.reduce((sum, part) => sum + part.linkLength, 0);
      const linksToFile = parts.some((part) => part.linksToFile);
      this.blocks.push({
        text: paragraph.text,
        hints: {},
        owner: row.element,
        linkLength,
        linksToFile,
        row: paragraph,
      });
    }
  }
}

function joinRuns(runs: readonly Run[]): string {
  return normaliseLine(collapseSpace(runs.map((run) => run.raw).join('')));
}

/**
 * The page as paragraphs in document order: block elements and <br> end one, white space is collapsed as HTML does, the
 * numbers of ordered lists are written out, rows of data tables are one paragraph each, layout tables disappear.
 */
export function collectBlocks(root: HtmlElement): readonly Block[] {
  const collector = new BlockCollector({ count: 0 });
  const nothing: Surroundings = {
    owner: root, bold: false, centred: false, fontSize: null, headingLevel: null, link: 'none', preformatted: false, marker: false,
  }; // prettier-ignore
  collector.visitChildren(root, nothing);
  collector.endParagraph();
  return collector.blocks;
}
