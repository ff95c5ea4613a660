/** What a unit counts. `loose` units end or begin too many other words to make a number beside them a fact. */
type UnitKind = 'people' | 'thing' | 'event' | 'kind' | 'place' | 'measure' | 'time' | 'loose';

interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
  /** Characters that make another word of it: behind 2台, 账 (2台账 is no number of machines). */
  readonly notBefore?: string;
  /** A word that would be read wrong without that. */
  readonly unlike?: string;
}

/**
 * Units notices count in. Scales (余, 万, 亿) stand before them and are no part of them; sums of money are read by
 * findAmounts, which knows 元 with its scales.
 */
const units: readonly Unit[] = [
  { unit: '人次', kind: 'people', notBefore: '数', unlike: '人次数' },
  { unit: '人天', kind: 'people' },
  { unit: '人', kind: 'people', notBefore: '民大员才社事力均口类工行防居格', unlike: '人民' },
  { unit: '名', kind: 'people', notBefore: '义称单额次录', unlike: '名次' },
  { unit: '位', kind: 'people', notBefore: '于置', unlike: '位置' },
  { unit: '户次', kind: 'people' },
  { unit: '户', kind: 'people', notBefore: '籍口外', unlike: '户口' },
  { unit: '家次', kind: 'people' },
  { unit: '家', kind: 'people', notBefore: '庭属长园', unlike: '家庭' },
  { unit: '台次', kind: 'thing' },
  { unit: '台套', kind: 'thing' },
  { unit: '台', kind: 'thing', notBefore: '账帐区', unlike: '台账' },
  { unit: '辆次', kind: 'thing' },
  { unit: '辆', kind: 'thing' },
  { unit: '艘次', kind: 'thing' },
  { unit: '艘', kind: 'thing' },
  { unit: '架次', kind: 'thing' },
  { unit: '架', kind: 'thing' },
  { unit: '份', kind: 'thing' },
  { unit: '篇次', kind: 'thing' },
  { unit: '篇', kind: 'thing' },
  { unit: '期', kind: 'thing', notBefore: '间限末初', unlike: '期间' },
  { unit: '件次', kind: 'thing' },
  { unit: '件', kind: 'thing' },
  { unit: '册', kind: 'thing' },
  { unit: '卷', kind: 'thing' },
  { unit: '本', kind: 'thing', notBefore: '级年市县区地', unlike: '本级' },
  { unit: '张', kind: 'thing' },
  { unit: '页', kind: 'thing' },
  { unit: '枚', kind: 'thing' },
  { unit: '盏', kind: 'thing' },
  { unit: '把', kind: 'thing' },
  { unit: '具', kind: 'thing', notBefore: '体有备', unlike: '具体' },
  { unit: '只', kind: 'thing', notBefore: '有是能', unlike: '只有' },
  { unit: '眼', kind: 'thing' },
  { unit: '扇', kind: 'thing' },
  { unit: '封', kind: 'thing' },
  { unit: '票', kind: 'thing', notBefore: '据', unlike: '票据' },
  { unit: '则', kind: 'thing' },
  { unit: '株', kind: 'thing' },
  { unit: '棵', kind: 'thing' },
  { unit: '根', kind: 'thing', notBefore: '据本', unlike: '根据' },
  { unit: '杆', kind: 'thing' },
  { unit: '头', kind: 'thing', notBefore: '部', unlike: '头部' },
  { unit: '颗', kind: 'thing' },
  { unit: '套', kind: 'thing', notBefore: '取', unlike: '套取' },
  { unit: '片', kind: 'thing', notBefore: '区', unlike: '片区' },
  { unit: '块', kind: 'thing', notBefore: '钱', unlike: '块钱' },
  { unit: '幅', kind: 'thing', notBefore: '度', unlike: '幅度' },
  { unit: '条次', kind: 'thing' },
  { unit: '条', kind: 'thing', notBefore: '件例款', unlike: '条件' },
  { unit: '支', kind: 'thing', notBefore: '部持付出撑', unlike: '支部' },
  { unit: '部', kind: 'thing', notBefore: '门分署队长委', unlike: '部门' },
  { unit: '笔', kind: 'thing', notBefore: '试录', unlike: '笔试' },
  { unit: '航次', kind: 'event' },
  { unit: '车次', kind: 'event' },
  { unit: '班次', kind: 'event' },
  { unit: '班', kind: 'event', notBefore: '子组长', unlike: '班子' },
  { unit: '趟', kind: 'event' },
  { unit: '批次', kind: 'event' },
  { unit: '批', kind: 'event', notBefore: '评示准复', unlike: '批评' },
  { unit: '场次', kind: 'event' },
  { unit: '场', kind: 'event', notBefore: '所景地馆合', unlike: '场所' },
  { unit: '次', kind: 'event', notBefore: '级序日年要', unlike: '次要' },
  { unit: '轮次', kind: 'event' },
  { unit: '轮', kind: 'event', notBefore: '岗训', unlike: '轮岗' },
  { unit: '起', kind: 'event' },
  { unit: '宗', kind: 'event' },
  { unit: '例', kind: 'event', notBefore: '如会', unlike: '例如' },
  { unit: '项次', kind: 'event' },
  { unit: '项', kind: 'event', notBefore: '目', unlike: '项目' },
  { unit: '堂', kind: 'event' },
  { unit: '个月', kind: 'kind' },
  { unit: '个', kind: 'kind', notBefore: '人别性体百', unlike: '个人' },
  { unit: '类', kind: 'kind' },
  { unit: '种', kind: 'kind', notBefore: '植', unlike: '种植' },
  { unit: '款', kind: 'kind', notBefore: '项', unlike: '款项' },
  { unit: '组', kind: 'kind', notBefore: '织成长建', unlike: '组织' },
  { unit: '处', kind: 'place', notBefore: '理置罚级室分长于以科', unlike: '处理' },
  { unit: '所', kind: 'place', notBefore: '有以需', unlike: '所有' },
  { unit: '座', kind: 'place', notBefore: '谈', unlike: '座谈' },
  { unit: '栋', kind: 'place' },
  { unit: '幢', kind: 'place' },
  { unit: '间', kind: 'place', notBefore: '接', unlike: '间接' },
  { unit: '口', kind: 'place', notBefore: '岸', unlike: '口岸' },
  { unit: '道', kind: 'place', notBefore: '路德', unlike: '道路' },
  { unit: '公顷', kind: 'measure' },
  { unit: '亩', kind: 'measure' },
  { unit: '平方公里', kind: 'measure' },
  { unit: '平方千米', kind: 'measure' },
  { unit: '平方米', kind: 'measure' },
  { unit: '立方米', kind: 'measure' },
  { unit: '方', kind: 'measure', notBefore: '面案式法向针可', unlike: '方面' },
  { unit: '公里', kind: 'measure' },
  { unit: '千米', kind: 'measure' },
  { unit: '厘米', kind: 'measure' },
  { unit: '毫米', kind: 'measure' },
  { unit: '米', kind: 'measure' },
  { unit: '吨', kind: 'measure' },
  { unit: '公斤', kind: 'measure' },
  { unit: '千克', kind: 'measure' },
  { unit: '斤', kind: 'measure' },
  { unit: '升', kind: 'measure', notBefore: '级学', unlike: '升级' },
  { unit: '千瓦时', kind: 'measure' },
  { unit: '千瓦', kind: 'measure' },
  { unit: '兆瓦', kind: 'measure' },
  { unit: '小时', kind: 'time' },
  { unit: '课时', kind: 'time' },
  { unit: '学时', kind: 'time' },
  { unit: '分钟', kind: 'time' },
  { unit: '天', kind: 'time', notBefore: '然气', unlike: '天然气' },
  { unit: '队', kind: 'loose' },
  { unit: '美元', kind: 'loose' },
  { unit: '元', kind: 'loose' },
  { unit: '届', kind: 'loose' },
  { unit: '段', kind: 'loose' },
  { unit: '路', kind: 'loose' },
  { unit: '对', kind: 'loose' },
  { unit: '门', kind: 'loose' },
  { unit: '节', kind: 'loose' },
  { unit: '层', kind: 'loose' },
  { unit: '桩', kind: 'loose' },
  { unit: '版', kind: 'loose' },
  { unit: '字', kind: 'loose' },
  { unit: '首', kind: 'loose' },
  { unit: '面', kind: 'loose' },
  { unit: '村', kind: 'loose' },
  { unit: '镇', kind: 'loose' },
  { unit: '乡', kind: 'loose' },
  { unit: '县', kind: 'loose' },
  { unit: '区', kind: 'loose' },
  { unit: '市', kind: 'loose' },
  { unit: '省', kind: 'loose' },
  { unit: '校', kind: 'loose' },
  { unit: '岗', kind: 'loose' },
  { unit: '级', kind: 'loose' },
  { unit: '档', kind: 'loose' },
  { unit: '单', kind: 'loose' },
  { unit: '步', kind: 'loose' },
  { unit: '环', kind: 'loose' },
  { unit: '周', kind: 'loose' },
  { unit: '日', kind: 'loose' },
  { unit: '里', kind: 'loose' },
  { unit: '克', kind: 'loose' },
  { unit: '分', kind: 'loose' },
  { unit: '倍', kind: 'loose' },
  { unit: '成', kind: 'loose' },
  { unit: '点', kind: 'loose' },
];

function writeSource({ unit, notBefore }: Unit): string {
  return notBefore === undefined ? unit : `${unit}(?![${notBefore}])`;
}

/** Source of a regular expression for one of the units, longer ones first: 人次 before 人. */
function joinUnits(chosen: readonly Unit[]): string {
  const longestFirst = [...chosen].sort((left, right) => right.unit.length - left.unit.length);
  return `(?:${longestFirst.map(writeSource).join('|')})`;
}

const isMeasure = ({ unit, kind }: Unit): boolean => kind === 'measure' || kind === 'time' || unit === '个月';

/** Units that measure: what is measured stands before the number (清运砂石6.8万吨), not behind it (200米处). */
export const MEASURING_UNIT = new RegExp(`^(?:${joinUnits(units.filter(isMeasure))}|平方|立方)`, 'u');

/** Source of a regular expression for a unit that makes the number before it a fact (477台). */
export const UNIT_PATTERN = joinUnits(units.filter(({ kind }) => kind !== 'loose'));

/** Source of a regular expression for any word that may stand behind a number as what it counts (12村, 3级). */
export const ANY_UNIT_PATTERN = joinUnits(units);
