import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/readers/index.js';
import { makeLines } from '../../src/notice/lines/index.js';
import { tellWords, guessKind } from '../../src/notice/words/index.js';
import { findCellLines } from '../../src/notice/layouts/index.js';
const source = await readDocument(readFileSync(process.argv[2]!), 'notice.txt');
const lines = tellWords(makeLines(source.paragraphs));
console.log(JSON.stringify(findCellLines(lines)));
console.log(
  guessKind(
    '不符合项',
    [
      '巴氏杀菌温度记录由操作工事后补填',
      '原料乳抗生素快检试纸过期仍在使用',
      '成品库与化学品库共用通道，存在交叉污染风险',
    ],
    new Map(),
  ),
  guessKind(
    '处置情况',
    ['改装自动温度记录仪，数据不可修改，车间主任调岗', '过期试纸全部销毁，追溯同批次产品3.6吨并重新检验，结果合格'],
    new Map(),
  ),
);
const at = lines.findIndex((l) => l.folded === '编号');
console.log(
  at,
  lines.slice(at, at + 8).map((l) => [l.folded, l.cells]),
);
