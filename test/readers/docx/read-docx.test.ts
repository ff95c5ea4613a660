import { strToU8 } from 'fflate';
import { readDocx } from '../../../src/readers/docx/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import type { SourceText } from '../../../src/text/index.js';
import { catchRefusal } from '../../support/catch-refusal.js';
import {
  createDocx,
  level,
  listDocxFiles,
  numbered,
  numbering,
  paragraph,
  run,
  writePart,
  zipFiles,
  type DocxParts,
} from '../../support/docx-package.js';

const limits = defaultReadLimits;
const read = (parts: DocxParts): SourceText => readDocx(createDocx(parts), { limits });
const texts = (body: string): readonly string[] => read({ body }).paragraphs.map((each) => each.text);
const wrap = (inside: string): string => `<w:p>${inside}</w:p>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

describe('text of a paragraph', () => {
  test('runs, tabs, hyphens, symbols, hyperlinks, content controls, smart tags and formulas', () => {
    const body = wrap(
      `<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F081"/></w:r><w:hyperlink r:id="rId9">${run('链')}</w:hyperlink><w:smartTag>${run('签')}</w:smartTag><w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${run('控')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
    );
    expect(texts(body)).toEqual(['甲\t乙-①链签控x=1']);
  });

  test('soft line breaks part paragraphs', () => {
    expect(
      texts(wrap('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:br w:type="page"/><w:t>丙</w:t></w:r>')),
    ).toEqual(['甲', '乙', '丙']);
  });

  test('fields give their result, not their code, nested ones too', () => {
    const inner = `${field('begin')}${code(' PAGE ')}${field('separate')}${run('内')}${field('end')}`;
    expect(
      texts(
        wrap(
          `${run('前')}${field('begin')}${code(' IF ')}${inner}${field('separate')}${run('果')}${field('end')}${run('后')}`,
        ),
      ),
    ).toEqual(['前果后']);
    expect(texts(wrap(`<w:fldSimple w:instr="DATE">${run('今日')}</w:fldSimple>`))).toEqual(['今日']);
  });

  test('a field nobody closed swallows its paragraph’s end, not the document', () => {
    expect(texts(`${wrap(`${run('前')}${field('begin')}${code(' IF ')}${run('码')}`)}${paragraph('后文')}`)).toEqual([
      '前',
      '后文',
    ]);
  });

  test('pictures of a symbol font are read where they stand in ordinary text', () => {
    expect(texts(wrap(run('\uf0fc完成', '<w:rFonts w:ascii="Wingdings"/>')))).toEqual(['✓完成']);
    expect(texts(wrap(run('\uf06c完成', '<w:rFonts w:hint="eastAsia"/>')))).toEqual(['●完成']);
  });

  test('a number Word drew a circle around is that circled number', () => {
    expect(texts(wrap(`${field('begin')}${code('eq \\o\\ac(○,')}${code('3)')}${field('end')}${run('文')}`))).toEqual([
      '③文',
    ]);
  });

  test('phonetic guides and hidden text are not read: hidden by run, character style or paragraph style', () => {
    const styles = '<w:style w:type="character" w:styleId="隐"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `${wrap(`<w:r><w:ruby><w:rt>${run('zhěng')}</w:rt><w:rubyBase>${run('整')}</w:rubyBase></w:ruby></w:r>${run('密', '<w:vanish/>')}${run('密', '<w:rStyle w:val="隐"/>')}${run('见', '<w:rStyle w:val="隐"/><w:vanish w:val="0"/>')}`)}${paragraph('密', '<w:pStyle w:val="隐"/>')}`;
    expect(read({ body, styles }).paragraphs.map((each) => each.text)).toEqual(['整见']);
  });
});

describe('tracked changes', () => {
  const deletedMark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';

  test('are read as accepted', () => {
    const body = `${wrap(`${run('甲')}<w:ins>${run('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`)}${wrap(`${deletedMark}${run('前')}`)}${wrap(run('后'))}`;
    expect(texts(body)).toEqual(['甲增新', '前后']);
  });

  test('a number that was tracked away counts no more', () => {
    const gone = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    const source = read({
      body: numbered('甲', 1) + gone + numbered('乙', 1),
      numbering: numbering(1, level(0, 'decimal', '%1.')),
    });
    expect(source.paragraphs.map((each) => each.text)).toEqual(['1.甲', '2.乙']);
  });

  test('old properties do not count, a deleted row goes, text after a last deleted mark stays', () => {
    const body = `${wrap(`<w:pPr><w:jc w:val="center"/><w:pPrChange><w:pPr><w:jc w:val="left"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${run('题')}`)}<w:tbl>${row(cell(paragraph('甲')), cell(paragraph('乙')))}<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(paragraph('丙'))}${cell(paragraph('丁'))}</w:tr></w:tbl>${wrap(`${deletedMark}${run('尾')}`)}`;
    const { paragraphs } = read({ body });
    expect(paragraphs.map((each) => each.text)).toEqual(['题', '甲\t乙', '尾']);
    expect(paragraphs[0]!.hints).toEqual({ centred: true });
  });
});

describe('text boxes', () => {
  test('follow their paragraph and are read once', () => {
    const box = `<w:txbxContent>${paragraph('框一')}${paragraph('框二')}</w:txbxContent>`;
    const body = wrap(
      `${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}`,
    );
    expect(texts(body)).toEqual(['前后', '框一', '框二']);
    expect(texts(wrap(`<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r>`))).toEqual(['框一', '框二']);
  });
});

describe('tables', () => {
  const cellsOf = (source: SourceText) =>
    source.paragraphs.map((each) => each.cells?.map((one) => [one.column, each.text.slice(one.start, one.end)]));

  test('are rows of cells at their grid columns, merged ones empty where they go on', () => {
    const body = `<w:tbl>${row(cell(paragraph('序号'), '<w:vMerge w:val="restart"/>'), cell(paragraph('问题'), '<w:gridSpan w:val="2"/>'), cell(paragraph('状态')))}${row(cell(paragraph('隐'), '<w:vMerge/>'), cell(paragraph('甲')), cell(''), cell(paragraph('完成') + paragraph('') + paragraph('长期')))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph('乙'))}${cell(paragraph(''))}</w:tr>${row(cell(paragraph('')), cell(paragraph('')))}</w:tbl>${paragraph('')}<w:tbl>${row(cell(paragraph('另')), cell(paragraph('表')))}</w:tbl>`;
    const source = read({ body });
    expect(source.paragraphs.map((each) => each.text)).toEqual([
      '序号\t问题\t状态',
      '甲\t\t完成\n长期',
      '乙',
      '另\t表',
    ]);
    expect(cellsOf(source)).toEqual([
      [
        [0, '序号'],
        [1, '问题'],
        [3, '状态'],
      ],
      [
        [0, ''],
        [1, '甲'],
        [2, ''],
        [3, '完成\n长期'],
      ],
      [
        [1, '乙'],
        [2, ''],
      ],
      [
        [0, '另'],
        [1, '表'],
      ],
    ]);
    expect(source.paragraphs.map((each) => each.table)).toEqual([0, 0, 0, 1]);
    expect(source.paragraphs.map((each) => each.cells?.filter(({ continues }) => continues).length)).toEqual([
      0, 1, 0, 0,
    ]);
  });

  test('nested ones are lines of the cell, automatic numbers count in cells', () => {
    const inner = `<w:tbl>${row(cell(paragraph('甲')), cell(paragraph('乙')))}</w:tbl>`;
    const source = read({
      body: `${numbered('前', 1)}<w:tbl>${row(cell(numbered('一项', 1) + inner), cell(numbered('二项', 1)))}</w:tbl>`,
      numbering: numbering(1, level(0, 'decimal', '%1.')),
    });
    expect(source.paragraphs.map((each) => each.text)).toEqual(['1.前', '2.一项\n甲 乙\t3.二项']);
  });

  test('a frame around very many paragraphs is read', () => {
    const lines = `<w:p><w:r><w:t>文</w:t>${'<w:br/><w:t>字</w:t>'.repeat(150_000)}</w:r></w:p>`;
    expect(texts(`<w:tbl>${row(cell(lines))}</w:tbl>`)).toHaveLength(150_001);
  });

  test('a table that is only a frame is ordinary paragraphs', () => {
    const source = read({ body: `<w:tbl>${row(cell(paragraph('红头') + paragraph('文号')))}</w:tbl>` });
    expect(source.paragraphs).toEqual([
      { text: '红头', page: null },
      { text: '文号', page: null },
    ]);
  });
});

describe('hints and furniture', () => {
  test('headings, centring, bold, size and indent, own or of the style', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>`;
    const body = `${paragraph('题', '<w:pStyle w:val="1"/>')}${paragraph('节', '<w:pStyle w:val="2"/><w:outlineLvl w:val="3"/>')}${paragraph('款', '<w:pStyle w:val="2"/>')}${wrap(`<w:pPr><w:ind w:firstLineChars="200" w:firstLine="1"/></w:pPr>${run('措施：', '<w:b/><w:sz w:val="32"/>')}${run('内容')}`)}${paragraph('文', '<w:ind w:firstLine="640"/><w:outlineLvl w:val="9"/>')}`;
    expect(read({ body, styles }).paragraphs.map((each) => each.hints)).toEqual([
      { headingLevel: 1, bold: true, centred: true, fontSize: 22 },
      { headingLevel: 4, fontSize: 10.5 },
      { headingLevel: 2, fontSize: 10.5 },
      { fontSize: 16, indent: 32 },
      { fontSize: 10.5, indent: 32 },
    ]);
  });

  test('headers, footers, notes, comments and a table of contents are kept apart', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>';
    const others = {
      comments: writePart('comments', `<w:comment>${paragraph('批注')}</w:comment>`),
      footnotes: writePart('footnotes', `<w:footnote>${paragraph('脚注')}</w:footnote>`),
      header: writePart('hdr', paragraph('页眉')),
      footer: writePart('ftr', paragraph('页脚')),
    };
    const source = read({
      body: `${paragraph('一、目次 1', '<w:pStyle w:val="t1"/>')}${paragraph('正文')}`,
      styles,
      others,
    });
    expect(source.paragraphs.map((each) => each.text)).toEqual(['正文']);
    expect(source.furniture.map((each) => each.text)).toEqual(['一、目次 1', '页眉', '页脚', '脚注', '批注']);
  });

  test('an embedded document is not read, and said so', () => {
    const source = read({ body: `${paragraph('文')}<w:altChunk r:id="rId5"/>` });
    expect(source.diagnostics.map((each) => each.code)).toEqual(['embedded-document-skipped']);
  });
});

describe('packages as other programs write them', () => {
  const files = listDocxFiles({ body: paragraph('甲“乙”&丙') });
  const readFiles = (changed: Record<string, string | Uint8Array>): readonly string[] =>
    readDocx(zipFiles({ ...files, ...changed }), { limits }).paragraphs.map((each) => each.text);
  const xml = files['word/document.xml']!;
  const openField = field('begin') + field('separate');

  test('strict namespaces, other prefixes, other part names, parts in UTF-16', () => {
    const strict = xml.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(readFiles({ 'word/document.xml': strict.replace('xmlns:w', 'xmlns:x').replaceAll('w:', 'x:') })).toEqual([
      '甲“乙”&丙',
    ]);
    expect(
      readFiles({
        '_rels/.rels': files['_rels/.rels']!.replace('word/document.xml', '/word/document2.xml'),
        'word/document2.xml': xml,
        'word/document.xml': '<other/>',
      }),
    ).toEqual(['甲“乙”&丙']);
    const utf16 = Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(readFiles({ 'word/document.xml': new Uint8Array(utf16) })).toEqual(['甲“乙”&丙']);
  });

  test('external relationships are not followed', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="a/header" Target="document.xml" TargetMode="External"/></Relationships>';
    expect(readDocx(zipFiles({ ...files, 'word/_rels/document.xml.rels': rels }), { limits }).furniture).toEqual([]);
  });

  test.each([
    [
      'a DOCTYPE with entities',
      'corrupt-file',
      xml.replace('<w:document', '<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document').replace('甲', '&b;'),
    ],
    ['an undeclared entity', 'corrupt-file', xml.replace('甲', '&lol;')],
    ['XML that is not well-formed', 'corrupt-file', xml.replace('</w:p>', '')],
    ['bytes that are no UTF-8', 'corrupt-file', new Uint8Array([...strToU8(xml.slice(0, 60)), 0xff, 0xfe])],
    ['deep nesting', 'nesting-too-deep', xml.replace('<w:p>', `${'<w:sdt>'.repeat(300)}<w:p>`)],
    ['fields without end', 'nesting-too-deep', xml.replace('<w:p>', `<w:p>${openField.repeat(2001)}`)],
  ])('refuses %s', (_, code, part) => {
    expect(catchRefusal(() => readFiles({ 'word/document.xml': part }))).toBe(code);
  });
});
