import { createDocx, paragraph, run, WORD_NAMESPACE } from './docx-package.js';

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const fieldCode = (code: string): string => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;
const field = (code: string, result: string): string =>
  fieldMark('begin') + fieldCode(code) + fieldMark('separate') + run(result) + fieldMark('end');
const wrap = (...inside: readonly string[]): string => `<w:p>${inside.join('')}</w:p>`;

function textBox(lines: readonly string[]): string {
  const inside = lines.map((line) => paragraph(line)).join('');
  return `<w:r><w:pict><v:rect style="position:absolute;width:200pt;height:60pt"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;
}

const footnotes = `<w:footnotes xmlns:w="${WORD_NAMESPACE}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('截至11月。')}</w:footnote></w:footnotes>`;

/** What stands in a document beside plain paragraphs: a text box, a footnote, fields, hidden text, breaks, symbols. */
export function createParts(text: string): Uint8Array {
  const [title = '', heading = '', intro = '', anchor = '', first = '', second = '', state = '', ...rest] =
    text.split('\n');
  const [lineOne = '', lineTwo = '', lineThree = '', ticked = '', signer = '', date = ''] = rest;
  const [beforeLink = '', afterLink = ''] = state.split('附件一');
  const [beforeHyphen = '', afterHyphen = ''] = ticked.slice(1).split('-');
  const body = [
    paragraph(title),
    paragraph(heading),
    wrap(run(intro), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    wrap(run(anchor), textBox([first, second])),
    wrap(
      run(beforeLink),
      field(' HYPERLINK "http://example.org" ', '附件一'),
      run(afterLink),
      run('（内部）', '<w:vanish/>'),
    ),
    wrap(run(lineOne), '<w:r><w:br/></w:r>', run(lineTwo), '<w:r><w:br w:type="page"/></w:r>', run(lineThree)),
    wrap(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      run(beforeHyphen),
      '<w:r><w:noBreakHyphen/></w:r>',
      run(afterHyphen),
    ),
    `<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>${run(signer)}</w:p>`,
    paragraph(date),
  ];
  return createDocx({ body: body.join(''), others: { footnotes } });
}
