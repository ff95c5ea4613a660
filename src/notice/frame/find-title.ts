import { findDates, isOrganisationName } from '../../language/index.js';
import { cutLine, type Line } from '../lines/index.js';
import { isNoise } from './is-noise.js';

/** A notice's title: the lines it is printed on, in order; empty where the text carries none. */
export interface Title {
  readonly lines: readonly Line[];
  /** Lines that repeat the title. */
  readonly repeats: readonly Line[];
  /** Index of the first line behind the title (0 where there is none). */
  readonly next: number;
}

const TITLE_END =
  /(?:通报|通告|公告|公示|公开|报告|的?函|清单|台账|摘编|情况|进展|方案|一览表|汇总表?|统计表|公开表|情况表|说明|简报|回复|答复)(?:\((?:[^()]{1,16})\))?$/u;
const TITLE_TOPIC = /整改|巡[视察]|审计|督[察查]|销号|未巡先改|边督边改|自查自纠|审议意见|民主生活会/u;
const DATE_BEHIND =
  /(?<![\s([【])[\s([【]*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?[\s)\]】]*$/u;
/** A column name before the title (上级巡视：中共…). */
const COLUMN_BEFORE = /^[^:,。“”《》]{2,10}:\s*(?=中共|关于|.{2,12}(?:党组|党委|委员会))/u;
/** The title stands within the first lines, behind navigation at most (1–15 lines of frame). */
const LAST_TITLE_LINE = 30;
const LONGEST_TITLE = 120;
/** A repeat of the title stands at most this far behind it (page data between them). */
const LINES_BEFORE_REPEAT = 6;
/** How many lines a title is printed on at most. */
const MOST_TITLE_LINES = 4;

const endsSentence = (folded: string): boolean => /[。;!?:,、]$/u.test(folded);

/** The line without the column name before it and the date glued behind it. */
function trimTitleLine(line: Line): Line {
  const column = COLUMN_BEFORE.exec(line.folded)?.[0].length ?? 0;
  const date = DATE_BEHIND.exec(line.folded);
  const end = date === null || date.index <= column ? line.folded.length : date.index;
  return column === 0 && end === line.folded.length ? line : cutLine(line, column, end);
}

/** The date glued behind a title, ISO 8601, or null. */
export function readGluedDate(folded: string): string | null {
  const date = DATE_BEHIND.exec(folded);
  return date === null || date.index === 0 ? null : (findDates(date[0])[0]?.iso ?? null);
}

const completesTitle = (folded: string): boolean =>
  TITLE_END.test(folded) && TITLE_TOPIC.test(folded) && !/[。;]/u.test(folded) && folded.length <= LONGEST_TITLE;

/** A line that may carry a part of the title: short, no sentence, no noise. */
const mayBePart = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.cells === undefined &&
  line.folded.length <= 60 &&
  !endsSentence(line.folded) &&
  !isNoise(line.folded) &&
  !/[。;]/u.test(line.folded);

/** An issuer's name, a 关于… that wants its end, or an end that wants its beginning: the parts of a title split over lines. */
function joinTitle(lines: readonly Line[], at: number): readonly Line[] | null {
  const parts: Line[] = [];
  for (let index = at; index < lines.length && parts.length < MOST_TITLE_LINES; index += 1) {
    const line = lines[index];
    if (!mayBePart(line)) return null;
    parts.push(trimTitleLine(line));
    const joined = parts.map(({ folded }) => folded).join('');
    if (completesTitle(joined))
      return startsTitle(joined) || namesBody(parts) || PLACE_AND_TOPIC.test(parts[0]?.folded ?? '') ? parts : null;
    if (!startsTitle(joined) && !namesPlace(joined, lines[index + 1])) return null;
  }
  return null;
}

/** A body's name on a line of its own above what it publishes, without 关于 between them: …局党组 / 巡察反馈问题整改台账. */
const namesBody = ([first, ...others]: readonly Line[]): boolean =>
  first !== undefined && others.length > 0 && isOrganisationName(first.folded);

/** A place and what it was inspected for, broken before 反馈: 某某市贯彻落实省级生态环境保护督察 / 反馈问题整改销号公示. */
const PLACE_AND_TOPIC = /^.{1,8}[省市县区州旗盟镇乡].*(?:督[察查]|巡[视察]|审计|整改)/u;

/** Does a line begin a title that the next one, no title of its own, goes on with? A site's name above a title is none of it. */
const namesPlace = (joined: string, next: Line | undefined): boolean =>
  PLACE_AND_TOPIC.test(joined) &&
  next !== undefined &&
  !startsTitle(next.folded) &&
  completesTitle(joined + next.folded);

/** What a title begins with when more than one line carries it. */
const startsTitle = (joined: string): boolean =>
  isOrganisationName(joined) ||
  /^中共|^关于|^.{2,40}(?:党组|党委|委员会|党工委|政府|局|厅|公司|大学|学院|医院|办公室).{0,4}关于/u.test(joined);

function findTitleAt(lines: readonly Line[], at: number): readonly Line[] | null {
  const line = lines[at];
  if (line === undefined || line.cells !== undefined) return null;
  if (isNoise(line.folded)) return null;
  const alone = trimTitleLine(line);
  const split = joinTitle(lines, at);
  if (split !== null && split.length > 1 && !completesTitle(alone.folded)) return split;
  return completesTitle(alone.folded) ? [alone] : split;
}

function isRepeat(title: readonly Line[], line: Line): boolean {
  const printed = title.map(({ folded }) => folded).join('');
  const folded = trimTitleLine(line).folded;
  return folded.length > 5 && (printed === folded || printed.endsWith(folded) || printed.startsWith(folded));
}

/**
 * Finds the title among the first lines: on one line, split over several (issuer / 关于…), or printed twice. The first
 * sentence, or the first heading, ends the search.
 */
export function findTitle(lines: readonly Line[], isHeading: (line: Line) => boolean): Title {
  for (let at = 0; at < Math.min(lines.length, LAST_TITLE_LINE); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.cells !== undefined) continue;
    if (isHeading(line) && !completesTitle(trimTitleLine(line).folded)) break;
    const found = findTitleAt(lines, at);
    if (found === null) {
      if (/[。]/u.test(line.folded) && line.folded.length > 40) break;
      continue;
    }
    const behind = lines.slice(at + found.length, at + found.length + LINES_BEFORE_REPEAT);
    const lastRepeat = behind.findLastIndex((line) => isRepeat(found, line));
    const passed = behind.slice(0, lastRepeat + 1);
    if (!passed.every((line) => isRepeat(found, line) || isNoise(line.folded)))
      return { lines: found, repeats: [], next: at + found.length };
    return {
      lines: found,
      repeats: passed.filter((line) => isRepeat(found, line)),
      next: at + found.length + passed.length,
    };
  }
  return findNewsTitle(lines, isHeading);
}

/** A news page's headline carries none of a notice's closing words: the first short line about the topic, above any prose. */
function findNewsTitle(lines: readonly Line[], isHeading: (line: Line) => boolean): Title {
  for (let at = 0; at < Math.min(lines.length, LAST_TITLE_LINE); at += 1) {
    const line = lines[at];
    if (line === undefined || isHeading(line) || /。/u.test(line.folded)) break;
    if (mayBePart(line) && TITLE_TOPIC.test(line.folded))
      return { lines: [trimTitleLine(line)], repeats: [], next: at + 1 };
  }
  return { lines: [], repeats: [], next: 0 };
}
