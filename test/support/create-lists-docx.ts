import { createDocx, instance, level, numbered, paragraph } from './docx-package.js';

/** The ways to number that only East Asian documents have, and the list and level each is written with. */
const markers: readonly (readonly [RegExp, number, number])[] = [
  [/^[壹贰叁]、/u, 1, 0],
  [/^（[一二三]）/u, 1, 1],
  [/^\d+．/u, 1, 2],
  [/^[①-⑳]/u, 1, 3],
  [/^[甲乙丙]\./u, 1, 4],
  [/^■/u, 2, 0],
  [/^[56]\. ?/u, 3, 0],
];

const nothing = '<w:suff w:val="nothing"/>';
const outline = [
  level(0, 'chineseLegalSimplified', '%1、', '<w:pStyle w:val="1"/>'),
  level(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="2"/>'),
  level(2, 'decimal', '%3．', nothing),
  level(3, 'decimalEnclosedCircleChinese', '%4'),
  level(4, 'ideographTraditional', '%5.', nothing),
].join('');
const squares = level(0, 'bullet', '\uf06e').replace(
  '</w:lvl>',
  '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>',
);
const fromFive = level(0, 'decimal', '%1.').replace('<w:start w:val="1"/>', '<w:start w:val="5"/>');

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
].join('');

/** Five levels with a form of their own each, a list of signs, and a list that starts at five. */
export function createLists(text: string): Uint8Array {
  const body = text.split('\n').map((line) => {
    const found = markers.find(([marker]) => marker.test(line));
    if (found === undefined) return line === '' ? '' : paragraph(line, '<w:ind w:firstLine="640"/>');
    const [marker, list, depth] = found;
    const rest = line.replace(marker, '');
    const isHeading = list === 1 && depth < 2;
    return isHeading ? paragraph(rest, `<w:pStyle w:val="${depth + 1}"/>`) : numbered(rest, list, depth);
  });
  const definitions = [outline, squares, fromFive].map(
    (levels, index) => `<w:abstractNum w:abstractNumId="${index + 1}">${levels}</w:abstractNum>`,
  );
  const instances = definitions.map((_, index) => instance(index + 1, index + 1));
  return createDocx({ body: body.join(''), styles, numbering: [...definitions, ...instances].join('') });
}
