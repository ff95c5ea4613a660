import type { LabelKind } from '../labels/index.js';

/**
 * What a label that no list knows most likely announces, by a word in it. In this order: 未完成原因 is a cause, 下一步整改
 * 措施 a next step, 整改责任单位 names who is responsible. The values behind a label outweigh its words.
 */
export const leadWords: readonly { readonly kind: LabelKind; readonly word: RegExp; readonly example: string }[] = [
  { kind: 'nextStep', word: /下一?步|后续|今后|打算|下阶段|接续/u, example: '下步打算' },
  {
    kind: 'other',
    word: /原因|根源|根子|症结|成因|起因|缘由|由来|剖析|病因|病根|溯源|备注|说明|依据|类[型别]|来源|编号/u,
    example: '症结',
  },
  { kind: 'deadline', word: /时限|期限|时间|节点|限期|时点/u, example: '办结时限' },
  { kind: 'leader', word: /领导|负责人|责任人|包案|包保|挂帅/u, example: '包案领导' },
  { kind: 'responsible', word: /责任|牵头|主体|承办|主办|认领|领办|督办|单位|部门|科室/u, example: '认领科室' },
  { kind: 'target', word: /目标|标准|要求|预期/u, example: '整改目标' },
  { kind: 'acceptance', word: /验收|核查|评估|认定|复核|回访|评价|满意/u, example: '群众评价' },
  {
    kind: 'progress',
    word: /状态|进度|进展|销[号账]|办结|程度|结论|交账|清零|目前情况|完成(?:情况|率|度)|现状|状况|色标|标识|落实结果|办理结果|灯号|颜色|成色/u,
    example: '销账情况',
  },
];

/** Words that say problem or measure where the values do not. */
export const contentWords: readonly { readonly kind: LabelKind; readonly word: RegExp; readonly example: string }[] = [
  {
    kind: 'problem',
    word: /问题|表现|短板|不足|差距|隐患|病症|事项|任务|缺陷|症状|情形|所见/u,
    example: '体检发现的病症',
  },
  {
    kind: 'measure',
    word: /措施|举措|做法|行动|办法|处置|动作|作为|对策|处方|药方|整改|改|落实|成效|实效|效果|成果|结果|答/u,
    example: '靶向举措',
  },
];
