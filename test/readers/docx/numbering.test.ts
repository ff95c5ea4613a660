import { readDocx } from '../../../src/readers/docx/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { createDocx, instance, level, numbered, numbering, paragraph } from '../../support/docx-package.js';

const limits = defaultReadLimits;
const SUFF = '<w:suff w:val="nothing"/>';

function listTexts(body: readonly string[], numberingXml: string, styles = ''): readonly string[] {
  const bytes = createDocx({ body: body.join(''), numbering: numberingXml, styles });
  return readDocx(bytes, { limits }).paragraphs.map((each) => each.text);
}

/** Numbers alone: every paragraph says 文. */
function listMarkers(levels: readonly number[], numberingXml: string): readonly string[] {
  return listTexts(
    levels.map((each) => numbered('文', 1, each)),
    numberingXml,
  ).map((text) => text.slice(0, -1));
}

const style = (id: string, inside: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const numPr = (id: number, ilvl?: number): string =>
  `<w:pPr><w:numPr>${ilvl === undefined ? '' : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${id}"/></w:numPr></w:pPr>`;
const pStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;

describe('automatic numbers', () => {
  const three =
    level(0, 'decimal', '%1', SUFF) + level(1, 'decimal', '%1.%2', SUFF) + level(2, 'decimal', '%1.%2.%3', SUFF);

  test('count on each level, deeper ones starting anew', () => {
    expect(listMarkers([0, 1, 2, 2, 1, 2, 0, 1], numbering(1, three))).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '1.2.1',
      '2',
      '2.1',
    ]);
  });

  test('a level used before the one above it shows that one at its start', () => {
    expect(listMarkers([1, 1, 0, 1], numbering(1, three))).toEqual(['1.1', '1.2', '1', '1.1']);
  });

  test('start, lvlRestart 0 (never) and lvlRestart n (after level n only)', () => {
    const never = level(0, 'decimal', '%1', SUFF) + level(1, 'decimal', '%2', `${SUFF}<w:lvlRestart w:val="0"/>`);
    expect(listMarkers([0, 1, 0, 1], numbering(1, never))).toEqual(['1', '1', '2', '2']);
    const afterFirst =
      level(0, 'decimal', '%1', SUFF) +
      level(1, 'decimal', '%2', SUFF) +
      level(2, 'decimal', '%3', `${SUFF}<w:lvlRestart w:val="1"/>`);
    expect(listMarkers([0, 1, 2, 1, 2, 0, 2], numbering(1, afterFirst))).toEqual(['1', '1', '1', '2', '2', '2', '1']);
    expect(listMarkers([0, 0], numbering(1, three).replace('w:start w:val="1"', 'w:start w:val="5"'))).toEqual([
      '5',
      '6',
    ]);
  });

  test('isLgl writes every number of the level in digits', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章', SUFF) +
      level(1, 'decimal', '%1.%2', `${SUFF}<w:isLgl/>`) +
      level(2, 'decimal', '%1.%3', SUFF);
    expect(listMarkers([0, 1, 2], numbering(1, levels))).toEqual(['第一章', '1.1', '一.1']);
  });

  test('instances of one definition share its counters; a start override begins anew, once', () => {
    const shared = `<w:abstractNum w:abstractNumId="1">${three}</w:abstractNum>${instance(1, 1)}${instance(2, 1)}${instance(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')}`;
    const texts = listTexts(
      [1, 2, 3, 3, 1].map((id) => numbered('文', id)),
      shared,
    );
    expect(texts).toEqual(['1文', '2文', '7文', '8文', '9文']);
  });

  test('an overriding level is written in its own way', () => {
    const overridden = `<w:abstractNum w:abstractNumId="1">${three}</w:abstractNum>${instance(1, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '%1是', SUFF)}</w:lvlOverride>`)}`;
    expect(listMarkers([0, 0], overridden)).toEqual(['一是', '二是']);
  });

  test('numStyleLink leads to the definition with that styleLink', () => {
    const linked = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="列表"/></w:abstractNum><w:abstractNum w:abstractNumId="5"><w:styleLink w:val="列表"/>${level(0, 'upperLetter', '%1)', SUFF)}</w:abstractNum>${instance(1, 0)}${instance(9, 5)}`;
    expect(listMarkers([0, 0], linked)).toEqual(['A)', 'B)']);
  });

  test('styles number their paragraphs: the level tied to the style, inherited along basedOn', () => {
    const levels =
      level(0, 'chineseCounting', '%1、', `${pStyle('章')}${SUFF}`) +
      level(1, 'decimal', '%2.', `${pStyle('条')}${SUFF}`);
    const styles =
      style('章', numPr(1)) +
      style('条', numPr(1)) +
      style('条二', '<w:basedOn w:val="条"/>') +
      style('款', numPr(1, 1));
    const body = [
      paragraph('甲', pStyle('章')),
      paragraph('乙', pStyle('条')),
      paragraph('丙', pStyle('条二')),
      paragraph('丁', pStyle('款')),
    ];
    expect(listTexts(body, numbering(1, levels), styles)).toEqual(['一、甲', '1.乙', '2.丙', '3.丁']);
  });

  test('numId 0 takes the style’s number away, on the paragraph or on a derived style, and counts nothing', () => {
    const styles = style('章', numPr(1)) + style('无号', `<w:basedOn w:val="章"/>${numPr(0)}`);
    const body = [
      paragraph('甲', pStyle('章')),
      paragraph('乙', `${pStyle('章')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`),
      paragraph('丙', pStyle('无号')),
      paragraph('丁', pStyle('章')),
      paragraph('戊', '<w:numPr><w:numId w:val="404"/></w:numPr>'),
    ];
    expect(listTexts(body, numbering(1, three), styles)).toEqual(['1甲', '乙', '丙', '2丁', '戊']);
  });

  test('a style based on itself in a circle is no endless loop', () => {
    const styles = style('a', '<w:basedOn w:val="b"/>') + style('b', '<w:basedOn w:val="a"/>');
    expect(listTexts([paragraph('文', pStyle('a'))], '', styles)).toEqual(['文']);
  });

  test('the number stands before the text as a person would type it', () => {
    const joined = (format: string, text: string, extra: string, content: string): string =>
      listTexts([numbered(content, 1)], numbering(1, level(0, format, text, extra)))[0]!;
    expect(joined('chineseCounting', '%1、', '', '标题')).toBe('一、标题');
    expect(joined('chineseCounting', '（%1）', '<w:suff w:val="space"/>', '标题')).toBe('（一）标题');
    expect(joined('decimal', '%1.', '', '标题')).toBe('1.标题');
    expect(joined('decimal', '%1.', '', '2023年')).toBe('1. 2023年');
    expect(joined('decimal', '%1.', '<w:suff w:val="space"/>', '标题')).toBe('1. 标题');
    expect(joined('decimal', '%1', '', '标题')).toBe('1 标题');
    expect(joined('chineseCounting', '%1', '', '概况')).toBe('一 概况');
    expect(joined('chineseCounting', '%1是', '', '学习')).toBe('一是学习');
    expect(joined('decimal', '%1', SUFF, '标题')).toBe('1标题');
    expect(joined('none', '', '', '标题')).toBe('标题');
  });

  test('a custom format is read in place of its fallback', () => {
    const custom = `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="1"/>${custom}${SUFF}<w:lvlText w:val="%1"/></w:lvl>`;
    expect(listMarkers([0, 0], numbering(1, levels))).toEqual(['001', '002']);
  });

  test('bullets of symbol fonts become characters', () => {
    const bullet = level(0, 'bullet', '\uF06C', SUFF).replace(
      '</w:lvl>',
      '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>',
    );
    expect(listMarkers([0], numbering(1, bullet))).toEqual(['●']);
  });

  test('the hint tells how long the automatic number is; soft breaks get none', () => {
    const bytes = createDocx({
      body: '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>',
      numbering: numbering(1, level(0, 'decimal', '%1.')),
    });
    const { paragraphs } = readDocx(bytes, { limits });
    expect(paragraphs.map((each) => each.text)).toEqual(['1.甲', '乙']);
    expect(paragraphs.map((each) => each.hints?.automaticMarkerLength)).toEqual([2, undefined]);
  });

  test('a blank numbered paragraph counts and makes no paragraph', () => {
    expect(listTexts([numbered('甲', 1), numbered('', 1), numbered('乙', 1)], numbering(1, three))).toEqual([
      '1甲',
      '3乙',
    ]);
  });

  test('a number alone in a cell is what the cell says; behind text, or as a bullet, it is not', () => {
    const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
    const row = (first: string, second: string): string => `<w:tr>${cell(first)}${cell(second)}</w:tr>`;
    const lists =
      numbering(1, level(0, 'decimal', '%1.')) +
      numbering(2, level(0, 'bullet', '\uf06c', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'));
    const table = `<w:tbl>${row(numbered('', 1), paragraph('甲') + numbered('', 1))}${row(numbered('', 1), numbered('', 2))}</w:tbl>`;
    expect(listTexts([table], lists)).toEqual(['1.\t甲', '3.']);
  });

  test('a picture nobody knows is a bullet, one without a font is one of Wingdings', () => {
    const bullet = (sign: string, font = ''): string =>
      numbering(1, `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/>${font}</w:lvl>`);
    expect(listMarkers([0], bullet('\uf06e'))).toEqual(['■']);
    expect(listMarkers([0], bullet('\uf0b7'))).toEqual(['•']);
    expect(listMarkers([0], bullet('\uf0f6', '<w:rPr><w:rFonts w:ascii="Webdings"/></w:rPr>'))).toEqual(['•']);
  });
});
