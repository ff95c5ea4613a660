import { HAN, ITEM_NUMBER } from '../../language/index.js';

/**
 * How a report leads up to a statement it repeats: who found it, where it stands in a list, what is said about it next
 * (巡察反馈指出，… · 具体表现为… · 经查，… · 一是…). Says nothing about which issue it is.
 */
const LEADS: readonly RegExp[] = [
  new RegExp(`^[(（]?${ITEM_NUMBER}[)）、.．](?!\\d)`, 'u'),
  new RegExp(`^(?:${HAN}{1,2}是|第${HAN}{1,2}[,、:]|其${HAN}[,、:])`, 'u'),
  /^(?:关于|针对|对于?)(?=[“"《])/u,
  /^(?:(?:中央|国家|自治区|本轮|此次|本次|专项|上级|[省市县区州旗盟镇乡]委?)*(?:第?[一二三四五六七八九十]{1,3})?(?:巡视|巡察|审计|督察|督查|检查|考核|调研|核查|抽查|监督)(?:组|反馈|意见|报告|中|时)*(?:指出|发现|认为|反映|显示|提出|表明|反馈)(?:的?问题)?[,:]?)/u,
  /^(?:(?:具体|主要|突出)?(?:表现|体现|反映)(?:为|在|是)|主要是|具体是|具体来看|(?:经|据)(?:核?查|查实|查明|了解|统计|反映)|在?(?:巡察|巡视|审计|检查)(?:中|期间)(?:发现)?|反馈(?:指出|意见)?(?=[,:])|(?:指出|发现)(?=[,:]))[,:]?/u,
];

/** How the listing of an issue ends (…的问题, …等问题). */
const TAIL = /(?:的|等|等方面的?)?(?:突出)?问题$/u;

/** Words a rewording adds or drops at will: 仍然、还、有关、较为 …: no part of what the issue is about. */
const FILLERS =
  /有关|相关|仍然|依然|依旧|仍旧|尚且|较为|比较|有些|有所|不同程度|一定程度|目前|当前|存在|方面|组织开展|开展|[还仍较更尚的了地得等]/gu;

/**
 * Words every other statement has: what is lacking (不严格、不力、乏力 …) and what lacks (制度、工作、责任 …). Two issues are not
 * the same because both say 制度执行不严格; and one remains the same when 不力 becomes 乏力.
 */
const GENERIC_WORDS =
  /不够?(?:严格?|到位|扎实|深入|及时|规范|精细|健全|完善|充分|明显|有力|强|高|足|实|细|全面?|彻底|清|紧|经常|好|大|多|准|平衡|积极|主动|用心)|不(?:力|足|够|强|高|大)|乏力|偏[松软弱低高少慢差]|过[于宽松低高慢]|薄弱|欠缺|缺失|缺乏|缺少|缺位|滞后|迟缓|缓慢|有差距|差距|短板|弱化|淡化|宽松软|松散|走过场|流于形式|形式化|[较偏过]?[低高差弱]$|[力强]度|程度|质量|水平|意识|能力|作用|效果|成效|制度|机制|体系|执行|落实|工作|管理|责任|监督|监管|建设|推进|保障|履行|重视|关注|问题|情况|环节|要求|任务|规定|部分|个别|一些/gu;

/** Weight of a character of a generic word. Lower: rewording costs less, and statements that share only such words come apart; higher: the reverse. */
const GENERIC_FACTOR = 0.2;

/** A folded statement without what leads up to it and how its listing ends. */
export function stripLead(folded: string): string {
  let text = folded.trim();
  for (let before = ''; before !== text;) {
    before = text;
    for (const lead of LEADS) text = text.replace(lead, '').trimStart();
  }
  const whole = text.replace(/[。.;,:!?”"]+$/u, '');
  const stripped = whole.replace(TAIL, '');
  // 问题 alone, or with a character before it, is all the statement there is.
  return stripped.length >= 2 ? stripped : whole;
}

/** How particular each character of a masked statement is: 1 where it says what the issue is about, less in a generic word. */
export function weighCharacters(masked: string): Float32Array {
  const factors = new Float32Array(masked.length).fill(1);
  for (const match of masked.matchAll(GENERIC_WORDS))
    factors.fill(GENERIC_FACTOR, match.index, match.index + match[0].length);
  return factors;
}

/** A masked statement without the words a rewording adds or drops at will, unless hardly anything else is left. */
export function dropFillers(masked: string): string {
  const particular = masked.replace(FILLERS, '');
  return particular.length >= 2 ? particular : masked;
}
