import { parse } from 'content-disposition';
import { formatAttachment, nameFile } from '../../../src/api/http/downloads.js';

describe('the name of a download', () => {
  it.each([
    ['整改“通报”(一).csv', '整改“通报”(一).csv'],
    ['report "q3".xlsx', 'report "q3".xlsx'],
    ['100%25.pdf', '100%25.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['半个\uD842', '半个\uFFFD'],
    ['折\r\n行', '折\r\n行'],
  ])('%j comes back as %j, in a header of one line', (name, kept) => {
    const header = formatAttachment(name);
    expect(header).toMatch(/^attachment; [ -~]+$/u);
    expect(parse(header).parameters['filename']).toBe(kept);
  });

  it('is the title, or else that of the file without its extension', () => {
    const source = { fileName: '整改.v2.docx' } as never;
    expect([nameFile({ title: '通报', source }), nameFile({ title: '', source })]).toEqual(['通报', '整改.v2']);
  });
});
