// Prints one ledger (fixtures/layout/ledgers/ledger.txt) with Chromium in each way its frame may be drawn; rows are cut by
// the pages. Needs chromium, qpdf and the Noto CJK fonts. Run: node test/support/print-ledgers.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/layout/ledgers/', import.meta.url));
const frames = {
  'full-frame': 'td, th { border: 1px solid #000 }',
  'open-sides':
    'td, th { border: 1px solid #000 } tr > :first-child { border-left: none } tr > :last-child { border-right: none }',
  'level-rules': 'td, th { border-bottom: 1px solid #000 } th { border-top: 1px solid #000 }',
  'three-rules':
    'table { border-top: 2px solid #000; border-bottom: 2px solid #000 } th { border-bottom: 1px solid #000 } td { vertical-align: top }',
  'no-rules': 'td { vertical-align: top }',
};
const style = `@page { size: 148mm 150mm; margin: 15mm } body { font: 12pt/1.45 'Noto Serif CJK SC'; margin: 0 } h2 { text-align: center; font-size: 16pt }
  table { border-collapse: collapse; width: 100% } td, th { padding: 4px } th { white-space: nowrap } tr > :first-child, tr > :last-child { text-align: center }`;

const [title, ...rows] = readFileSync(join(folder, 'ledger.txt'), 'utf8').trimEnd().split('\n');
const cells = (row, tag) =>
  `<tr>${row
    .split('\t')
    .map((cell) => `<${tag}>${cell}</${tag}>`)
    .join('')}</tr>`;
const table = `<table><thead>${cells(rows[0], 'th')}</thead><tbody>${rows
  .slice(1)
  .map((row) => cells(row, 'td'))
  .join('')}</tbody></table>`;
const work = mkdtempSync(join(tmpdir(), 'ledgers-'));
for (const [name, frame] of Object.entries(frames)) {
  const page = join(work, `${name}.html`);
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style} ${frame}</style><h2>${title}</h2>${table}`);
  const printed = join(work, `${name}.pdf`);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${printed}`];
  execFileSync('chromium', [...flags, page], { stdio: 'ignore' });
  const smaller = ['--object-streams=generate', '--recompress-flate', '--compression-level=9'];
  execFileSync('qpdf', [...smaller, printed, join(folder, `${name}.pdf`)]);
}
