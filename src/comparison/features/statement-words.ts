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

/** Weight of a pair of characters, by how many of the two belong to a generic word. Lower: rewording costs less, and statements that share only such words come apart; higher: the reverse. */
const GENERIC_FACTORS = [1, 0.5, 0.2] as const;

/** Everything that is neither letter, Chinese character nor digit. */
export const SEPARATORS = /[^\p{L}\p{N}]+/gu;

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

/** A number is one symbol: 第17号 and 第71号 share no part of it. */
const SYMBOLS = /\d+|./gsu;

/**
 * The pairs of neighbouring characters of a folded statement, each with its weight: 1 where it is particular to the
 * issue, less where it belongs to a word every other statement has. A number counts as one character; a single
 * character stands for itself.
 */
export function weighPairs(stripped: string): ReadonlyMap<string, number> {
  const compact = stripped.replace(SEPARATORS, '');
  const particular = compact.replace(FILLERS, '');
  const text = particular.length >= 2 ? particular : compact;
  const generic = new Uint8Array(text.length);
  for (const match of text.matchAll(GENERIC_WORDS)) generic.fill(1, match.index, match.index + match[0].length);
  const symbols = [...text.matchAll(SYMBOLS)];
  const pairs = new Map<string, number>();
  const [only] = symbols;
  if (symbols.length === 1 && only !== undefined) pairs.set(only[0], 1);
  symbols.forEach((symbol, place) => {
    const next = symbols[place + 1];
    if (next === undefined) return;
    const factor = GENERIC_FACTORS[(generic[symbol.index] ?? 0) + (generic[next.index] ?? 0)] ?? 1;
    const pair = symbol[0] + next[0];
    pairs.set(pair, Math.max(factor, pairs.get(pair) ?? 0));
  });
  return pairs;
}
