/** How far an issue has come; `unknown` is a state that is written and says none of the others. */
export type Status =
  'completed' | 'completedOngoing' | 'longTerm' | 'inProgress' | 'notStarted' | 'notCompleted' | 'unknown';

/** What one word of a state phrase says. `filler` says nothing of it: a subject, an adverb, a date, punctuation. */
export type StateSense =
  | 'notStarted'
  | 'notDone'
  | 'onSchedule'
  | 'phase'
  | 'partly'
  | 'basically'
  | 'going'
  | 'lasting'
  | 'done'
  | 'closed'
  | 'atOnce'
  | 'vague'
  | 'percent'
  | 'filler';

/** One way to say something of a state: `pattern` on folded text, an example as printed, where it was met. */
interface StateWord {
  readonly sense: StateSense;
  readonly pattern: string;
  readonly example: string;
}

const DATE = '(?:截至|截止|至|于|在)?(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|[上中下]旬|[底末]|底前|前)?';
const MANNER =
  '(?:按照?计划|按照?要求|按照?方案|按序时|按期|有序|加快|加紧|积极|持续|抓紧|稳步|深入|扎实|全力|全面|大力|组织|逐步|继续|统筹)';
const SUBJECT =
  '(?:该|此|本|上述|这一?|以上)(?:\\d+|[一两二三四五六七八九十])?(?:项|个|类|条|些|件)?(?:问题|事项|任务|整改|工作|事情|事|件|案)?';

/**
 * The words of states, once, in the order they are tried: negation and degree before completion (未完成, 基本完成,
 * 阶段性 before 完成), longer before shorter. A new phrase is one row.
 */
export const stateWords: readonly StateWord[] = [
  // Says that something is done about it, or that it is said elsewhere: a label, but no state.
  {
    sense: 'vague',
    pattern:
      '(?:均|都)?已?(?:积极|逐一|分别)?采取(?:有效|有力|相应)?措施(?:进行|予以|加以)?整改|(?:情况)?详?见附[表件]|另行公开',
    example: '均已采取措施',
  },
  {
    sense: 'notStarted',
    pattern: '(?:尚|还)?未(?:正式)?(?:启动|开展|开始|着手|动工)(?:整改)?|尚未整改(?!到位|完成)|没有启动|待启动',
    example: '尚未启动',
  },
  {
    sense: 'notDone',
    pattern:
      '(?:尚|还|仍)?(?:未|没有)(?:能)?(?:全部|完全|全面|按期|按时|按节点|如期|得到|彻底|整改)*(?:完成|整改|办结|销[号账案]|解决|化解|落实|到位|改正)(?:整改|到位|完成|任务)*|^延期$|^超期$|^滞后$',
    example: '尚未整改到位',
  },
  {
    sense: 'notDone',
    pattern:
      '未(?:能)?达到?(?:序时进度|时序进度|整改目标|整改要求|要求|目标|销号(?:标准|条件|要求)|验收(?:标准|条件))|不予销号|(?:整改)?不(?:够)?(?:到位|彻底)|进度滞后|逾期(?:未完成)?',
    example: '未达到序时进度',
  },
  {
    sense: 'onSchedule',
    pattern: '(?:已)?(?:达到|符合|超过|按|按照)(?:序时|时序)进度(?:推进)?|未到(?:整改|完成|规定)*(?:时限|期限|时间)',
    example: '达到序时进度',
  },
  {
    sense: 'phase',
    pattern:
      '(?:已)?(?:经)?(?:取得|达到|完成|实现)(?:了)?(?:明显|积极|较好|显著)?的?阶段性(?:整改)?(?:成效|成果|进展|目标|任务|整改)?|阶段性(?:完成|办结|成效|成果|任务|销号|整改)(?:整改|到位)*',
    example: '取得阶段性成效',
  },
  { sense: 'partly', pattern: '(?:已)?部分(?:完成|整改|销号|落实|解决)(?:整改|到位|完成)*', example: '部分整改' },
  {
    sense: 'basically',
    pattern: '(?:已)?(?:经)?基本(?:上)?(?:已)?(?:完成|整改|办结|解决|落实|到位)(?:整改|到位|完成)*',
    example: '基本完成',
  },
  {
    sense: 'lasting',
    pattern:
      '(?:属于?|作为|需要?|并|且)?(?:长期性?|常态化)(?:整改)?(?:坚持|任务|整改|推进|抓好|巩固|落实|工作|保持|开展)*|常抓不懈|常态长效|长效(?:坚持|推进)|转入?(?:为)?(?:长效|常态|长期|日常)[\\p{Script=Han}]{0,4}|(?:常态|长期)(?:化)?(?:巡管|管控|监管|坚持)|持续(?:整改|坚持|巩固|深化|用力|抓好|改进|提升|保持|跟进|落实)',
    example: '长期坚持',
  },
  {
    sense: 'going',
    pattern: `(?:正在?|尚在)${MANNER}*(?:整改|推进|办理|验收|落实|实施|进行|推动|建设|开展|完善|销[号账案]|改造|治理|整治|处置|化解|清收|追缴|修复)(?:整改|落实|验收|推进)*(?:中|之中|过程中)?|正在[\\p{Script=Han}]{1,6}(?=$|[,。;、)])|挂账(?:推进|整改|督办)?|${MANNER}+(?:整改|推进|办理|落实|实施|推动)(?:中)?|(?:整改|推进|进行|办理|实施|落实)中|取得(?:了)?(?:积极|明显|一定|较好|重要|初步|显著)?(?:进展|成效)|待(?:组织)?验收|(?:正在)?组织验收|继续整改|有待(?:持续)?整改`,
    example: '正在有序推进',
  },
  {
    sense: 'atOnce',
    pattern: '立行立改|立改立行|即知即改|即行即改|边查边改|边整边改|立查立改|立整立改|立知立改|立即整改',
    example: '立行立改',
  },
  {
    sense: 'percent',
    pattern: '(?:整改|任务)?(?:完成|整改|办结|销号)?(?:率|度|进度)?(?:已|约)?(?:达到?|为)?\\s*\\d{1,3}(?:\\.\\d+)?%',
    example: '完成率80%',
  },
  {
    sense: 'closed',
    pattern:
      '(?:已|均|都|全部|予以|同意|验收|对账|申请)*销[号账案](?:办结)?|(?:已)?(?:闭环|闭合|清零|归零|见底|摘牌|出清|落地)',
    example: '已销号',
  },
  {
    sense: 'done',
    pattern:
      '(?:已|均|都|全部|全面|如期|按期|按时|得到)*(?:经)?(?:完成|办结|解决|纠正|化解|改正|消除)(?:整改|销号|到位|验收|任务|落实)*',
    example: '已完成整改',
  },
  {
    sense: 'done',
    pattern:
      '(?:已|均|都|全部|全面|如期|按期|按时|落实)*(?:经)?整改(?:落实)?(?:到位|完成|完毕|销号|结束|办结)(?:并)?(?:销号|验收)*',
    example: '整改到位',
  },
  {
    sense: 'done',
    pattern:
      '(?:已|均|都|全部)+(?:经)?(?:整改|落实|到位|验收)(?:到位|合格|通过)*|通过(?:核查|复核)?验收|验收(?:合格|通过|销号)+|落实到位|对账销号',
    example: '已整改',
  },
  // How villages and townships say it.
  {
    sense: 'notDone',
    pattern: '(?:还|仍)?没(?:有)?(?:能)?(?:办成|办好|办完|改好|改成|改完|解决|做完|完成)',
    example: '没有办成',
  },
  { sense: 'partly', pattern: '(?:办|改|做)了一半|(?:办|改)成了一部分', example: '办了一半' },
  { sense: 'going', pattern: '(?:还|正)(?:在)?(?:办|改|做|治理|处理)(?:着|理)?(?:中)?', example: '还在办' },
  { sense: 'done', pattern: '(?:已经?|都)?(?:办|改|做|修|治)(?:好|成|完|到位|妥)(?:了)?', example: '办好了' },
  {
    sense: 'filler',
    pattern: `${SUBJECT}|(?:整改)?(?:问题|事项|任务)(?:已|均)?|(?:截至|到)?目前|截止目前|现已?|至今`,
    example: '该问题',
  },
  {
    sense: 'filler',
    pattern:
      '同意|准予|予以|[,、;:。.\\s()（）【】\\[\\]!*]|并且?|且|但|和|已|均|都|全部|的|了|为|需|将|仍|项|按期|如期|按时|按要求|整改工作|整改|工作|持续|属于?|予以|其中|任务|成效',
    example: '并',
  },
  { sense: 'filler', pattern: DATE, example: '截至2024年6月底' },
];
