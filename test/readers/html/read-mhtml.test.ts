import { readFileSync } from 'node:fs';
import { readHtml, readMhtml } from '../../../src/readers/html/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { normaliseLine, type SourceText } from '../../../src/text/index.js';

const options = { limits: defaultReadLimits };
const pages = new URL('../../../fixtures/pages/', import.meta.url);

/** The lines of the TXT a page must equal; paragraphs inside a cell are joined by a space there. */
function expectedLines(slug: string): string[] {
  const lines = readFileSync(new URL(`${slug}/notice.txt`, pages), 'utf8').split('\n');
  return lines.map(normaliseLine).filter((line) => line !== '');
}

function lines(source: SourceText): string[] {
  return source.paragraphs.map((paragraph) => paragraph.text.replaceAll('\n', ' '));
}

interface Part {
  readonly type: string;
  readonly location: string;
  readonly body: string | Buffer;
}

/** A web archive of parts as they are, bytes untouched. */
function makeArchive(parts: readonly Part[]): Buffer {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n';
  const chunks = parts.flatMap(({ type, location, body }) => [
    Buffer.from(
      `--x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n`,
    ),
    Buffer.from(`${Buffer.from(body).toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n`),
  ]);
  return Buffer.concat([Buffer.from(head), ...chunks, Buffer.from('--x--\r\n')]);
}

const page = (body: string | Buffer, location = 'http://portal.example/a/page.html'): Part => ({
  type: 'text/html',
  location,
  body,
});

async function texts(parts: readonly Part[]): Promise<readonly string[]> {
  return lines(await readMhtml(makeArchive(parts), options));
}

describe('a web archive', () => {
  test.each([['web-archive'], ['framed-archive']])('saved by a browser reads as the page: %s', async (slug) => {
    const source = await readMhtml(readFileSync(new URL(`${slug}/page.mhtml`, pages)), options);
    expect(lines(source)).toEqual(expectedLines(slug));
    expect(source.mediaType).toBe('multipart/related');
  });

  test('shows the pages in its frames, each decoded by itself', async () => {
    const gbk = Buffer.from('d5fbb8c4b5c4cecacce2', 'hex');
    const frames = '<frameset><frame src="../top.html"><frame src="http://portal.example/b.html"></frameset>';
    expect(
      await texts([
        page(frames),
        page('<p>整改情况</p>', 'http://portal.example/top.html'),
        page(gbk, 'http://portal.example/b.html'),
      ]),
    ).toEqual(['整改情况', '整改的问题']);
  });

  test('is read with the style sheets it links to', async () => {
    const css = { type: 'text/css', location: 'http://portal.example/a/s.css', body: 'p + b, .d{display:none}' };
    const html = '<link rel="stylesheet" href="s.css"><p>整改情况</p><p class="d">草稿</p>';
    expect(await texts([page(html), css])).toEqual(['整改情况']);
    expect(await texts([page(html.replace('<link', '<link media="print"')), css])).toEqual(['整改情况', '草稿']);
  });

  test('that holds itself is shown once', async () => {
    const frame = '<iframe src="/f.html"></iframe>';
    const inner = page(`<p>整改情况</p>${frame}${frame}`, 'http://portal.example/f.html');
    expect(await texts([page(frame), inner])).toEqual(['整改情况']);
  });

  test('without a page is refused', async () => {
    const archive = makeArchive([{ type: 'image/png', location: 'x', body: 'x' }]);
    await expect(readMhtml(archive, options)).rejects.toMatchObject({ code: 'corrupt-file' });
  });

  test('of frames that hold more tags than any page is refused', async () => {
    const frames = Array.from({ length: 2 }, (_, index) => `http://portal.example/${index}`);
    const lineBreaks = (location: string): Part => page(`${'<br>'.repeat(260_000)}${location}`, location);
    const html = frames.map((location) => `<iframe src="${location}"></iframe>`).join('');
    await expect(readMhtml(makeArchive([page(html), ...frames.map(lineBreaks)]), options)).rejects.toMatchObject({
      code: 'too-much-content',
    });
  });
});

test('a frame that holds its page itself shows it', () => {
  const html =
    '<p>整改情况</p><iframe srcdoc="&lt;p&gt;已完成整改。&lt;/p&gt;"></iframe><iframe src="b.html">请升级</iframe>';
  expect(lines(readHtml(Buffer.from(html), options))).toEqual(['整改情况', '已完成整改。']);
});
