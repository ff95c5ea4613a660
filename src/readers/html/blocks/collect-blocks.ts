import { normaliseLine, type LayoutHints } from '../../../text/index.js';
import { createTableRow } from '../../table-row.js';
import { countVisible, type ArticleBlock } from './block.js';
import { blockElements } from '../page/element-kinds.js';
import { listGeneratedTexts } from '../styles/generated-content.js';
import type { HtmlElement, HtmlText } from '../page/html-tree.js';
import { joinBrokenLines } from './join-broken-lines.js';
import { numberListItems } from './list-marker.js';
import { boldOf, centredOf, fontSizeOf } from '../styles/style-values.js';
import { isLayoutTable, placeCells, strayChildren } from './table-cells.js';

/** White space that is not collapsed, behind what is. */
const INDENT = /^[ \t\n\r\f]*[\u00a0\u2002\u2003\u3000]/u;
const BLOCK_DISPLAY = /^(?:block|flex|grid|list-item|table|table-row|flow-root)$/u;
const TABLE_PART = /^(?:table|t[rdh]|tbody|thead|tfoot|caption)$/u;

/** What the elements around a text say about it. */
interface Surroundings {
  readonly owner: HtmlElement;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly fontSize: number | null;
  readonly headingLevel: number | null;
  readonly link: 'none' | 'page' | 'file';
  readonly preformatted: boolean;
  /** A number the author did not type: Word's own (`mso-list: Ignore`), or a style sheet's. */
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

/** Whether an element starts and ends a paragraph: by its kind, or as its style says. Parts of tables stay what they are. */
function isBlock({ name, style }: HtmlElement): boolean {
  const display = style.get('display') ?? '';
  if (BLOCK_DISPLAY.test(display)) return true;
  return blockElements.has(name) && (display !== 'inline' || TABLE_PART.test(name));
}

function enter(element: HtmlElement, around: Surroundings): Surroundings {
  const { style } = element;
  const heading = /^h([1-6])$/u.exec(element.name)?.[1];
  return {
    owner: isBlock(element) ? element : around.owner,
    bold: boldOf(element, style) ?? around.bold,
    centred: centredOf(element, style) ?? around.centred,
    fontSize: fontSizeOf(style) ?? around.fontSize,
    headingLevel: heading === undefined ? around.headingLevel : Number(heading),
    link: linkOf(element, around.link),
    preformatted: style.get('white-space')?.startsWith('pre') ?? (element.name === 'pre' || around.preformatted),
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
  readonly blocks: ArticleBlock[] = [];
  private runs: Run[] = [];
  private pendingMarker = '';
  private afterBreak = false;

  constructor(private readonly page: { tables: number; readonly generated: ReadonlyMap<number, string> }) {}

  visit(element: HtmlElement, around: Surroundings): void {
    if (element.name === 'br') {
      this.endParagraph();
      this.afterBreak = true;
      return;
    }
    const inside = enter(element, around);
    const isOwner = inside.owner === element;
    if (isOwner) this.startBlock();
    const generated = this.page.generated.get(element.index);
    if (generated !== undefined) this.runs.push({ raw: generated, surroundings: { ...inside, marker: true } });
    if (element.name === 'table' && !isLayoutTable(element)) this.visitTable(element, inside);
    else if (element.name === 'ol' || element.name === 'ul') this.visitNumberedList(element, inside);
    else this.visitChildren(element, inside);
    if (isOwner) this.startBlock();
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
      afterBreak: this.afterBreak,
      indented: INDENT.test(runs.map((run) => run.raw).join('')),
    });
    this.afterBreak = false;
  }

  /** A block element begins or ends. */
  private startBlock(): void {
    this.endParagraph();
    this.afterBreak = false;
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
      if (index > 0) {
        this.endParagraph();
        this.afterBreak = true;
      }
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
    const number = this.page.tables;
    this.page.tables += 1;
    for (const row of placeCells(table)) {
      const parts: ArticleBlock[] = [];
      const cells = row.cells.map(({ element, column }) => {
        if (element === null) return { lines: [], column, continues: true };
        const collector = new BlockCollector(this.page);
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
        afterBreak: false,
        indented: false,
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
 * numbers of ordered lists are written out, lines broken at a fixed width are joined, rows of data tables are one paragraph each, layout tables disappear.
 */
export function collectBlocks(root: HtmlElement): readonly ArticleBlock[] {
  const collector = new BlockCollector({ tables: 0, generated: listGeneratedTexts(root) });
  const nothing: Surroundings = {
    owner: root, bold: false, centred: false, fontSize: null, headingLevel: null, link: 'none', preformatted: false, marker: false,
  }; // prettier-ignore
  collector.visitChildren(root, nothing);
  collector.endParagraph();
  return joinBrokenLines(collector.blocks);
}

/** Han characters, Chinese punctuation and full-width forms: scripts written without spaces. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/u;

/**
 * White space the way HTML shows it: any run is one space. A line break of the source file beside a Chinese character
 * is none (CSS Text 3 §4.1.3, segment breaks; Word wraps its HTML in the middle of sentences).
 */
export function collapseSpace(raw: string): string {
  return raw.replace(/[ \t\n\r\f]+/gu, (run, offset: number) => {
    if (!/[\n\r]/u.test(run)) return ' ';
    return WIDE.test(raw.charAt(offset - 1)) || WIDE.test(raw.charAt(offset + run.length)) ? '' : ' ';
  });
}
