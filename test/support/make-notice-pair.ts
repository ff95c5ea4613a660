import fc from 'fast-check';
import type { ChangeKind, Direction } from '../../src/comparison/index.js';
import { directStatus } from '../../src/comparison/index.js';
import type { NoticeRecord, Status } from '../../src/notice/index.js';
import { makeNoticeRecord, type IssueDraft } from './make-notice-record.js';

export interface SeedIssue extends IssueDraft {
  readonly section: string;
  readonly measures: readonly string[];
  readonly status: Status | null;
}

/** What happens to one issue between the two notices; numbers choose among the possibilities there are. */
export interface Edit {
  readonly action: 'keep' | 'drop' | 'split' | 'merge' | 'add';
  readonly reword: number;
  readonly status: Status | null;
  readonly quantity: number;
  readonly measures: 'same' | 'one-replaced' | 'one-added' | 'one-dropped';
  readonly section: number;
  readonly place: number;
}

export interface KnownGroup {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: ChangeKind;
  readonly direction?: Direction;
  readonly quantity?: { readonly from: string; readonly to: string };
}

export interface NoticePair {
  readonly from: NoticeRecord;
  readonly to: NoticeRecord;
  readonly groups: readonly KnownGroup[];
}

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['不严格', '执行偏松'],
  ['不力', '乏力'],
  ['较高', '偏高'],
  ['不够', '还不够'],
  ['不到位', '不够到位'],
  ['重视', '关注'],
  ['存在', '仍然存在'],
  ['工作', '有关工作'],
  ['不及时', '滞后'],
  ['薄弱', '欠缺'],
  ['管理', '日常管理'],
  ['排查', '摸排'],
  ['监督', '监管'],
  ['不规范', '还不够规范'],
];
const LEADS = ['巡察反馈指出,', '具体表现为', '经查,', '检查发现,'] as const;
const NEW_MEASURES = ['组织专人逐项复核,防止问题反弹。', '制定长效办法1份,明确牵头科室和完成时限。'] as const;

/** Rewords a statement as the next quarter's author would; bits of `how` choose which of the means are used. */
export function rewordStatement(statement: string, how: number): string {
  let text = statement;
  if ((how & 1) !== 0) {
    let used = 0;
    for (const [from, to] of SYNONYMS) {
      if (used < 2 && text.includes(from) && !text.includes(to)) {
        text = text.replace(from, to);
        used += 1;
      }
    }
  }
  if ((how & 12) === 12 && text.includes(',')) text = text.slice(0, text.lastIndexOf(','));
  if ((how & 2) !== 0) text = (LEADS[(how >> 4) % LEADS.length] ?? '') + text;
  return text;
}

function changeNumber(
  measures: readonly string[],
  by: number,
): { measures: readonly string[]; quantity?: { from: string; to: string } } {
  const place = measures.findIndex((text) => /(?<![\d年.,])\d{1,4}(?=[家件个次人台处])/u.test(text));
  const found = /(?<![\d年.,])\d{1,4}(?=[家件个次人台处])/u.exec(measures[place] ?? '');
  if (by === 0 || found === null) return { measures };
  const quantity = { from: found[0], to: String(Number(found[0]) + by) };
  return {
    measures: measures.map((text, index) =>
      index === place
        ? text.slice(0, found.index) + quantity.to + text.slice(found.index + quantity.from.length)
        : text,
    ),
    quantity,
  };
}

function editMeasures(measures: readonly string[], edit: Edit): readonly string[] {
  const replacement = NEW_MEASURES[edit.place % NEW_MEASURES.length] ?? '';
  switch (edit.measures) {
    case 'same':
      return measures;
    case 'one-added':
      return [...measures.slice(0, 1), replacement, ...measures.slice(1)];
    case 'one-dropped':
      return measures.length > 1 ? measures.slice(0, -1) : measures;
    case 'one-replaced':
      return measures.length > 1 ? [...measures.slice(0, -1), replacement] : measures;
  }
}

interface NewIssue {
  readonly draft: SeedIssue;
  readonly from: readonly number[];
  readonly place: number;
  readonly quantity?: { readonly from: string; readonly to: string };
}

interface Sources {
  readonly old: SeedIssue[];
  readonly made: NewIssue[];
}

function splitIssue(seed: SeedIssue, index: number, edit: Edit, made: NewIssue[]): void {
  const comma = seed.statement.indexOf(',');
  const half = Math.ceil(seed.measures.length / 2);
  const parts = [
    [seed.statement.slice(0, comma), seed.measures.slice(0, half)],
    [seed.statement.slice(comma + 1), seed.measures.slice(half)],
  ] as const;
  parts.forEach(([statement, measures], part) => {
    made.push({
      draft: { ...seed, statement: rewordStatement(statement, edit.reword & 1), measures, status: edit.status },
      from: [index],
      place: edit.place + part / 10,
    });
  });
}

function mergeIssues(seed: SeedIssue, partner: SeedIssue, edit: Edit, sources: Sources): void {
  sources.old.push(seed, { ...partner, section: seed.section });
  const strip = (text: string): string => text.replace(/[。]$/u, '');
  sources.made.push({
    draft: {
      ...seed,
      statement: `${strip(seed.statement)},${strip(partner.statement)}`,
      measures: [...seed.measures, ...partner.measures],
      status: edit.status,
    },
    from: [sources.old.length - 2, sources.old.length - 1],
    place: edit.place,
  });
}

function applyEdit(
  seed: SeedIssue,
  next: SeedIssue | undefined,
  edit: Edit,
  sections: readonly string[],
  sources: Sources,
): boolean {
  const { old, made } = sources;
  if (edit.action === 'add') {
    made.push({ draft: seed, from: [], place: edit.place });
    return false;
  }
  if (edit.action === 'merge' && next !== undefined) {
    mergeIssues(seed, next, edit, sources);
    return true;
  }
  old.push(seed);
  const index = old.length - 1;
  if (edit.action === 'drop') return false;
  const comma = seed.statement.indexOf(',');
  if (edit.action === 'split' && comma >= 5 && seed.statement.length - comma > 6) {
    splitIssue(seed, index, edit, made);
    return false;
  }
  const { measures, quantity } = changeNumber(seed.measures, edit.quantity);
  const section = sections[edit.section] ?? seed.section;
  made.push({
    draft: {
      ...seed,
      section,
      statement: rewordStatement(seed.statement, edit.reword),
      measures: quantity === undefined ? editMeasures(measures, edit) : measures,
      status: edit.status,
    },
    from: [index],
    place: edit.place,
    ...(quantity === undefined ? {} : { quantity }),
  });
  return false;
}

function layOut(issues: readonly { readonly draft: SeedIssue }[], sections: readonly string[]): readonly number[] {
  return issues
    .map((issue, index) => ({ index, section: sections.indexOf(issue.draft.section) }))
    .sort((one, other) => one.section - other.section || one.index - other.index)
    .map(({ index }) => index);
}

function makeRecordOf(drafts: readonly SeedIssue[], sections: readonly string[], publishedDate: string): NoticeRecord {
  return makeNoticeRecord({
    publishedDate,
    sections: sections.map((title) => ({ title, issues: drafts.filter((draft) => draft.section === title) })),
  });
}

/** Makes two notices of the seeds and what happens to each; the groups say which issues of the two are the same. */
export function makeNoticePair(
  seeds: readonly SeedIssue[],
  edits: readonly Edit[],
  reverseSections: boolean,
): NoticePair {
  const sections = [...new Set(seeds.map((seed) => seed.section))];
  const sources: Sources = { old: [], made: [] };
  for (let index = 0; index < seeds.length; index += 1) {
    const [seed, next, edit] = [seeds[index], seeds[index + 1], edits[index % edits.length]];
    if (seed !== undefined && edit !== undefined && applyEdit(seed, next, edit, sections, sources)) index += 1;
  }
  const { old } = sources;
  const made = [...sources.made].sort((one, other) => one.place - other.place);
  const newSections = reverseSections ? [...sections].reverse() : sections;
  const oldPlaces = new Map(
    layOut(
      old.map((draft) => ({ draft })),
      sections,
    ).map((index, place) => [index, place]),
  );
  const newPlaces = new Map(layOut(made, newSections).map((index, place) => [index, place]));
  const groups: KnownGroup[] = [];
  const inOld = (index: number): number => oldPlaces.get(index) ?? -1;
  old.forEach((seed, index) => {
    const targets = made.flatMap((issue, place) =>
      issue.from.includes(index) ? { issue, place: newPlaces.get(place) ?? -1 } : [],
    );
    const [first] = targets;
    const to = targets.map(({ place }) => place).sort((one, other) => one - other);
    if (first === undefined) groups.push({ from: [inOld(index)], to: [], kind: 'removed' });
    else if (targets.length > 1) groups.push({ from: [inOld(index)], to, kind: 'split' });
    else if (first.issue.from.length > 1) {
      if (first.issue.from[0] === index)
        groups.push({ from: first.issue.from.map(inOld).sort((one, other) => one - other), to, kind: 'merged' });
    } else
      groups.push({
        from: [inOld(index)],
        to,
        kind: 'matched',
        direction: directStatus(seed.status, first.issue.draft.status),
        ...(first.issue.quantity === undefined ? {} : { quantity: first.issue.quantity }),
      });
  });
  made.forEach((issue, index) => {
    if (issue.from.length === 0) groups.push({ from: [], to: [newPlaces.get(index) ?? -1], kind: 'added' });
  });
  return {
    from: makeRecordOf(old, sections, '2024-03-29'),
    to: makeRecordOf(
      made.map(({ draft }) => draft),
      newSections,
      '2024-06-28',
    ),
    groups,
  };
}

const SECTIONS = ['落实上级部署方面', '服务群众方面', '内部管理方面', '队伍建设方面'] as const;
const SUBJECTS =
  '校车安全检查 食堂原料采购 课后服务收费 心理辅导室使用 图书馆藏更新 体育场地开放 河道清淤 取水许可审批 水库巡查值守 灌区渠系维护 老旧电梯检测 农贸市场秩序 餐厨垃圾收运 道路照明维修 窨井盖巡护 公厕保洁 养老机构消防 残疾人补贴发放 临时救助审核 福利彩票公益金使用 疫苗冷链记录 医疗废物暂存 家庭医生签约 处方点评 药品网上采购 林地占用核查 古树名木保护 防火隔离带清理 苗木招标 种子抽检 农机补贴公示 耕地撂荒摸底 仓储粮情检测 价格监测点布设 企业诉求办理 政务热线回访 证照办理时限 公章使用登记 档案移交 会议纪要归档 公车派遣 津补贴核发 项目结算审计 国有房产出租 培训班次安排 干部档案审核 谈心谈话 党费收缴 发展党员程序 网络舆情应对'.split(
    ' ',
  );
const LACKS =
  '不严格 不力 不到位 不够细致 不及时 不规范 存在薄弱环节 流于形式 重视不够 缺乏统筹 风险较高 监督不力'.split(' ');
const DETAILS =
  '部分台账前后不一 近两年没有专项检查记录 3个乡镇没有配备专人 群众反映的事项没有逐件答复 责任分工停留在纸面 现场记录由一人补写 5处点位长期无人维护 审批环节比规定多出两道 经费支出没有明细 与相邻单位信息没有共享 签字栏多处空白 仪器超过检定期限 夜间值守空岗 抽查比例只有一成 合同到期没有续签 公示栏半年未更新 培训只走签到 照片反复使用 标准前后矛盾 预算编制随意 采购验收由经手人完成 季度分析照抄上期 移交清单缺页 警示标志褪色 投诉号码无人接听 备用电源没有试机 名单与实际人数不符 应收款项挂账六年 保险没有覆盖临时人员 钥匙由外包公司掌握 系统口令多人共用 报废设备仍在账上 选址没有听取居民意见 复查没有书面结论 奖惩条款从未兑现 样品留存时间过短'.split(
    ' ',
  );
const STATUSES: readonly (Status | null)[] = [
  'completed',
  'completedOngoing',
  'longTerm',
  'inProgress',
  'notStarted',
  'notCompleted',
  null,
];

function makeSeed(place: number, subject: number, choice: readonly [number, number, number, number]): SeedIssue {
  const [lack, detail, section, status] = choice;
  const name = SUBJECTS[subject % SUBJECTS.length] ?? '';
  const fault = LACKS[lack % LACKS.length] ?? '';
  const more = detail % 3 === 0 ? '' : `,${DETAILS[place % DETAILS.length] ?? ''}`;
  return {
    section: SECTIONS[section % SECTIONS.length] ?? '',
    statement: `${name}${fault}${more}`,
    status: STATUSES[status % STATUSES.length] ?? null,
    measures: [
      `围绕${name}召开专题会议${2 + (subject % 7)}次,研究解决具体困难。`,
      `2024年1月印发《${name}实施细则》,累计检查${20 + subject * 3}家单位,发现隐患${5 + (subject % 9)}处。`,
      `下一步,将${name}纳入年度考核,按月通报。`,
    ].slice(0, 1 + (detail % 3)),
  };
}

const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

const edit: fc.Arbitrary<Edit> = fc.record({
  action: fc.constantFrom('keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'drop', 'split', 'merge', 'add'),
  reword: number(63),
  status: fc.constantFrom(...STATUSES),
  quantity: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
  measures: fc.constantFrom('same', 'same', 'one-replaced', 'one-added', 'one-dropped'),
  section: number(30),
  place: number(1000),
});

/** Pairs of notices with every kind of edit at once: renumbered, shuffled, moved, reworded, split, merged, added, dropped. */
export const noticePairs: fc.Arbitrary<NoticePair> = fc
  .record({
    subjects: fc.shuffledSubarray([...SUBJECTS.keys()], { minLength: 4, maxLength: 36 }),
    choices: fc.array(fc.tuple(number(11), number(9), number(3), number(6)), { minLength: 36, maxLength: 36 }),
    edits: fc.array(edit, { minLength: 36, maxLength: 36 }),
    reverse: fc.boolean(),
  })
  .map(({ subjects, choices, edits, reverse }) => {
    const seeds = subjects.map((subject, place) => {
      return makeSeed(place, subject, choices[place] ?? [0, 0, 0, 0]);
    });
    return makeNoticePair(seeds, edits, reverse);
  });
