import { readDeclaredTotals } from '../../../src/notice/declared/read-declared-totals.js';

type Numbers = [
  total: number | null,
  completed: number | null,
  longTerm: number | null,
  inProgress: number | null,
  notCompleted: number | null,
];

function read(...texts: string[]): Numbers {
  const { total, completed, longTerm, inProgress, notCompleted } = readDeclaredTotals(
    texts.map((text) => ({ text })),
  ).totals;
  return [total, completed, longTerm, inProgress, notCompleted];
}

const forms: [string, Numbers][] = [
  // shares after the total
  ['截至目前,52个问题已整改完成20个,29个属于长期任务取得阶段性成效,3个正在按计划加快整改。', [52, 20, 29, 3, null]],
  [
    '截至目前，５２个问题已整改完成２０个，２９个属于长期任务取得阶段性成效，３个正在按计划加快整改。',
    [52, 20, 29, 3, null],
  ],
  ['截至2024年3月底,反馈31个问题,已完成整改27个、正在整改4个,整改完成率87.1%。', [31, 27, null, 4, null]],
  [
    '反馈的64个问题,完成整改50个,基本完成取得阶段性成果并持续整改问题11个,未完成3个,总体完成率78%。',
    [64, 50, 11, null, 3],
  ],
  ['反馈的20个问题，已完成13个，取得阶段性成效并长期坚持5个，正在推进2个。', [20, 13, 5, 2, null]],
  ['反馈的20个问题，已完成16个，取得阶段性成效并长期坚持4个，无未启动问题。', [20, 16, 4, null, null]],
  ['截至10月底,反馈问题16个,已完成整改12个,正在整改3个,未完成1个。', [16, 12, null, 3, 1]],
  ['反馈面上问题320个,已完成整改301个;建立健全制度88项;清退违规资金21.5万元;约谈46人。', [320, 301, null, null, null]],
  ['县委巡察组反馈的四十七个问题已完成整改四十个,七个正在整改。', [47, 40, null, 7, null]],
  ['巡察反馈问题24个（已完成整改20个，正在整改4个）。', [24, 20, null, 4, null]],
  ['20个问题已完成13个，长期坚持5个，尚未启动2个。', [20, 13, 5, null, 2]],
  ['反馈问题30个,其中已完成整改24个,需长期坚持6个。', [30, 24, 6, null, null]],
  ['30个问题中,24个已完成整改,4个达到序时进度,2个因客观原因尚未完成整改。', [30, 24, null, 4, 2]],
  ['18个反馈问题中,已完成整改的15个,正在整改的3个。', [18, 15, null, 3, null]],
  ['45个具体问题完成整改40个，阶段性完成3个，持续推进2个。', [45, 40, 3, 2, null]],
  ['22个问题已完成整改15个,完成整改并长期坚持5个,正在整改2个。', [22, 20, null, 2, null]],
  ['22个问题整改完成率达到90%,整改到位20个,部分整改2个。', [22, 20, null, 2, null]],
  ['截至目前，巡察反馈的26个问题全部完成整改，其中16个问题已完成并长期坚持。', [26, 26, null, null, null]],
  [
    '反馈的18个问题,立行立改问题8个,已全部完成整改;限期整改问题7个,已完成6个;长期整改问题3个,均取得成效。',
    [18, null, 3, null, null],
  ],
  ['列出问题清单22条,细化整改措施66项,其中立行立改11个,已完成20个,2个正按计划推进。', [22, 20, null, 2, null]],
  ['制定整改措施92条,31个问题已整改到位28个,阶段性整改到位3个。', [31, 28, 3, null, null]],
  ['集中整改期间应完成整改事项58项,已完成57项。', [58, 57, null, null, null]],
  ['反馈的38项问题,36项已整改完毕,2项未到整改时限。', [38, 36, null, 2, null]],
  ['巡察反馈的29个问题，按照整改时限应完成27个，已完成27个，剩余2个按计划推进。', [29, 27, null, 2, null]],
  [
    '省委巡视反馈问题涉及我区共45个，整改完成41个，占91.1%；基本完成3个，占6.7%；正在整改1个，占2.2%。',
    [45, 41, null, 4, null],
  ],
  ['3个方面12个问题整改任务完成11个，1个问题因涉及历史原因正在协调推进。', [12, 11, null, 1, null]],
  ['研究确定整改任务31项，其中已完成26项，需长期坚持5项。', [31, 26, 5, null, null]],
  ['巡视组反馈的5个方面43个问题，已完成40个，还有3个需要长期坚持整改。', [43, 40, 3, null, null]],
  ['涉及4大类28个问题（涉及金额1.26亿元），已整改25个（涉及金额1.1亿元），3个正在整改。', [28, 25, null, 3, null]],
  // order and money
  [
    '涉及5个方面、13个单位共计66项具体问题,已整改51项,整改到位资金2,310.5万元,正在整改15项(含部分整改)。',
    [66, 51, null, 15, null],
  ],
  ['问题18项,部分整改4项,整改金额35万元,已整改14项。', [18, 14, null, 4, null]],
  ['正在整改3个,已完成整改17个,共20个问题。', [20, 17, null, 3, null]],
  // subsets
  ['反映的43个问题,已完成整改39个,其中要求立行立改的30个问题已全部整改到位。', [43, 39, null, null, null]],
  ['整改任务38项,截至目前,已完成整改30项,销号28项,未完成但达到序时进度8项。', [38, 30, null, 8, null]],
  ['反馈问题20个,已完成15个,其中长期坚持6个,正在整改5个。', [20, 15, null, 5, null]],
  // remainder
  ['32项整改任务已完成29项,其余3项正加快推进。', [32, 29, null, 3, null]],
  ['41个问题验收销号38个,剩余3个正在组织验收。', [41, 38, null, 3, null]],
  ['41个问题已完成整改38个,剩余3个,正在有序推进。', [41, 38, null, 3, null]],
  ['41个问题已完成整改38个。其余3个问题正在整改。', [41, 38, null, 3, null]],
  ['25个问题已整改完成22个,其余3个需长期坚持。', [25, 22, 3, null, null]],
  ['25个问题已整改完成22个,其余3个将于年底前完成。', [25, 22, null, 3, null]],
  ['40项整改任务已整改完成33项,5项达到序时进度,但有2项因资金原因未按期完成或未达到序时进度。', [40, 33, null, 5, 2]],
  ['整改方案明确的16项整改任务,已完成11项,达到序时进度4项,未达到序时进度1项。', [16, 11, null, 4, 1]],
  ['共计120件信访举报件,已办结101件,阶段性办结15件,未办结4件。', [120, 101, 15, null, 4]],
  // distributive
  ['要求立行立改的23个、分阶段整改的34个问题中,分别有20个、28个(占87%、82%)已完成整改。', [57, 48, null, null, null]],
  ['反馈的20个问题,已完成、正在整改、长期坚持的分别有12个、3个、5个。', [20, 12, 5, 3, null]],
  // nested totals
  ['针对反馈的4个方面18个问题,镇党委逐项整改。', [18, null, null, null, null]],
  ['3个方面12类问题和5条意见建议,细化成39个具体问题,制定87项整改措施。', [39, null, null, null, null]],
  ['反馈4个方面18个问题,梳理细化为47个问题,制定措施120条。', [47, null, null, null, null]],
  ['对照反馈意见,分解形成28个“问题清单”、56条“任务清单”、7家责任单位的“责任清单”。', [28, null, null, null, null]],
  ['局党组深入剖析21个问题,提出58条整改举措。', [21, null, null, null, null]],
  ['反馈意见逐条分解为16个具体问题,制定整改措施58条,主要负责人带头领办3个难点问题。', [16, null, null, null, null]],
  ['局党组共梳理问题16个,建立问题、任务、责任、制度“四张清单”。', [16, null, null, null, null]],
  // no number
  ['指出了3个方面26个问题,局党组制定整改措施71条,已全部完成整改。', [26, 26, null, null, null]],
  ['涉及作风建设等共3类14个具体问题,均已采取措施整改。', [14, null, null, null, null]],
  ['18个问题已全部完成整改。', [18, 18, null, null, null]],
  ['反映的35个问题,87%要求立行立改的问题已整改到位。', [35, null, null, null, null]],
  ['4个方面15个问题,大部分问题已经整改到位,仍有2个方面问题,有待持续整改。', [15, null, null, null, null]],
];

const traps: [string, Numbers][] = [
  ['制定整改措施58条,已完成55条,正在推进3条。', [null, null, null, null, null]],
  ['研究制定96条具体整改措施,明确责任领导。', [null, null, null, null, null]],
  ['分解为35项整改任务,明确责任单位。', [null, null, null, null, null]],
  ['聚焦6个方面,制定44条具体整改措施;12个具备立行立改条件的问题立即整改。', [null, null, null, null, null]],
  ['分解为45项整改任务,已完成40项,达到序时进度5项。', [null, null, null, null, null]],
  ['反馈18个问题,分解为45项整改任务,已完成40项,达到序时进度5项。', [18, null, null, null, null]],
  ['反馈问题16个,制定整改措施58条,已完成整改12个,正在整改4个。', [16, 12, null, 4, null]],
  ['反馈15项问题,制定措施48项,已完成12项,正在推进3项。', [15, 12, null, 3, null]],
  [
    '45个专项、300条整改措施,250项整改措施已如期完成,其余措施需要继续整改和长期整改的50项。',
    [null, null, null, null, null],
  ],
  ['约谈干部27人次,修订制度12项,召开会议9次,解决问题52件,追缴资金12万元。', [null, null, null, null, null]],
  ['开展自查,发现问题12个,现场解决问题9个。', [null, null, null, null, null]],
  ['先后召开5次党组会议,梳理形成9个方面27项整改任务。', [null, null, null, null, null]],
  ['局机关支部2个,共查摆问题35个,整改问题33个。', [null, null, null, null, null]],
  ['一个问题一个方案、一名领导一抓到底。', [null, null, null, null, null]],
  ['第3个问题由办公室牵头,第五项正在办理。', [null, null, null, null, null]],
  ['已完成制度修订5项,正在建设的项目3个,12个村已完成清理。', [null, null, null, null, null]],
  ['反馈问题18个,移交问题线索3件,已办结2件。', [18, null, null, null, null]],
];

describe('readDeclaredTotals', () => {
  it.each(forms)('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(traps)('is not misled by %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what readDeclaredTotals says beside the numbers', () => {
  it('gives the sentence the shares were read from', () => {
    const texts = [
      '根据统一部署开展巡察。',
      '逐条梳理为20个问题。截至目前，已完成整改15个，正在整改5个。下一步继续抓好整改。',
    ];
    const { evidence, totals } = readDeclaredTotals(texts.map((text) => ({ text })));
    expect(texts[evidence!.text]!.slice(evidence!.start, evidence!.end)).toBe('截至目前，已完成整改15个，正在整改5个');
    expect(totals).toEqual({ total: 20, completed: 15, longTerm: null, inProgress: 5, notCompleted: null });
  });

  it('states nothing where nothing is stated', () => {
    expect(readDeclaredTotals([{ text: '现将整改情况予以公布。' }])).toEqual({
      totals: { total: null, completed: null, longTerm: null, inProgress: null, notCompleted: null },
      evidence: null,
      bodyClaim: null,
      measuresTotal: null,
      contradictions: [],
    });
  });

  it('keeps a claim without a number apart', () => {
    expect(readDeclaredTotals([{ text: '共2类14个具体问题,均已完成整改。' }]).bodyClaim).toBe('allCompleted');
    expect(readDeclaredTotals([{ text: '14个问题均已完成整改。' }]).bodyClaim).toBeNull();
  });

  it('keeps the number of measures apart', () => {
    expect(readDeclaredTotals([{ text: '分解为16个具体问题,制定整改措施58条。' }]).measuresTotal).toBe(58);
  });

  it('prefers issues to tasks wherever they stand', () => {
    expect(read('28项整改任务,已完成25项,达到序时进度3项。', '巡察反馈问题19个。')).toEqual([
      19,
      null,
      null,
      null,
      null,
    ]);
  });

  it('reports a later sentence with other numbers', () => {
    const { totals, contradictions } = readDeclaredTotals([
      { text: '20个问题已完成整改15个,正在整改5个。' },
      { text: '目前,20个问题已完成整改16个。' },
    ]);
    expect(totals.completed).toBe(15);
    expect(contradictions.map((spot) => spot.text)).toEqual([1]);
  });

  it('does not report a sentence that repeats the numbers', () => {
    expect(
      readDeclaredTotals([{ text: '20个问题已完成整改15个,正在整改5个。对已完成整改的15个问题持续巩固。' }])
        .contradictions,
    ).toEqual([]);
  });
});
