import { readFileSync } from 'node:fs';
import { readDocument } from '/work/main/src/readers/index.js';
import { makeLines } from '/work/main/src/notice/lines/index.js';
import { tellWords } from '/work/main/src/notice/words/index.js';
import { releaseRows } from '/work/main/src/notice/layouts/index.js';
import { findFrame } from '/work/main/src/notice/frame/index.js';
import { mayOpenItem, proposeReadings, learnedWeights } from '/work/main/src/notice/reading/index.js';
import { preparePart } from '/work/main/src/notice/assembly/prepare-part.js';
for (const f of process.argv.slice(2)) {
  const source = await readDocument(readFileSync(f), 'notice.txt');
  const { lines } = releaseRows(tellWords(makeLines(source.paragraphs)));
  const frame = findFrame(lines, mayOpenItem);
  const w = lines[0]!.words;
  console.log('==', f, 'LABELS', [...w.labels].map(([a, b]) => `${a}=${b}`).join(' '), 'MARKS', [...w.marks].map(([a, b]) => `${a}=${b}`).join(' '));
  for (const [name, own] of [['body', frame.body], ...frame.annexes.map((a) => ['annex', a.body] as const)] as const) {
    const part = preparePart(own);
    const readings = proposeReadings(part, learnedWeights);
    const chosen = new Set(readings[0]?.issues.map((i) => i.node.node.line));
    const fol = new Set(readings[0]?.issues.flatMap((i) => i.followers.map((x) => x.node.line)));
    const show = (n: any, d: number) => { if (n.line >= 0) console.log(`${'  '.repeat(d)}${chosen.has(n.line) ? '[I] ' : fol.has(n.line) ? '[f] ' : ''}${part.tables.has(n.line) ? `[T${part.tables.get(n.line)}] ` : ''}${n.marker ? `<${n.marker.family}${n.marker.opening ? ' ' + n.marker.opening : ''}> ` : ''}${own[n.line]!.text.slice(0, 46)}`); n.children.forEach((c: any) => show(c, d + 1)); };
    console.log('--', name, 'stated', part.statedAbove(own.length));
    show(part.outline, -1);
    for (const r of readings.slice(0, 4)) console.log('  reading', r.level, r.issues.length, r.score.toFixed(2), r.weight.toFixed(3), JSON.stringify((own[r.issues[0]?.node.node.line ?? -1]?.text ?? '').slice(0, 30)));
  }
}
