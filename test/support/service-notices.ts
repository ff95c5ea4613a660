/** One issue of a made-up notice: what is wrong, how far it is, what was done. */
export interface MadeIssue {
  readonly statement: string;
  readonly label: string;
  readonly measure: string;
}

export interface MadeNotice {
  readonly issuer?: string;
  readonly date?: string;
  readonly issues?: readonly MadeIssue[];
}

export const madeIssues: readonly MadeIssue[] = [
  { statement: '理论学习制度落实不到位', label: '已完成', measure: '组织专题学习12次，参加人员360人次。' },
  { statement: '渡口安全管理存在薄弱环节', label: '长期任务已取得阶段性成效', measure: '已办理停运手续车辆477台。' },
  { statement: '固定资产账实不符', label: '正在整改', measure: '清查固定资产86件，更新台账3册。' },
];

/** A notice as plain text; every difference in its parts makes it another document. */
export function writeNotice({
  issuer = '中共澄湖市渔政局党组',
  date = '2023年6月30日',
  issues = madeIssues,
}: MadeNotice = {}): string {
  const lines = [
    `${issuer}关于市委第五巡察组反馈意见整改进展情况的通报`,
    `2022年9月1日至11月30日，市委第五巡察组对${issuer}开展了巡察。2023年1月16日，市委第五巡察组反馈了巡察意见。现将整改进展情况予以公布。`,
    '一、巡察反馈问题整改情况',
  ];
  for (const [index, issue] of issues.entries()) {
    lines.push(
      `${(index + 1).toString()}.关于“${issue.statement}”的问题`,
      `整改进展情况：${issue.label}。`,
      `（1）${issue.measure}`,
    );
  }
  return [...lines, issuer, date].join('\n');
}

/** The notice with this number; no two are alike. */
export function writeNumberedNotice(number: number): string {
  return writeNotice({
    issuer: `中共澄湖市第${number.toString()}管理局党组`,
    issues: [
      ...madeIssues,
      {
        statement: `第${number.toString()}号泵站维护不及时`,
        label: '已完成',
        measure: `检修水泵${number.toString()}台。`,
      },
    ],
  });
}
