/** Chapters about the work as a whole, before and behind the issues. On folded text. */
const OVERVIEW =
  /(?:基本|总体|整体|主要)(?:工作)?情况|组织(?:领导|实施|开展|推动)|工作(?:开展|推进|部署)|(?:安排|迅速|动员|全面|强化)部署|主要做法|工作做法|(?:整改|工作|主要|取得的?)成效|履行.{0,12}主体责任|(?:党[组委]|组织).{0,6}整改.{0,8}主体责任|政治责任|思想认识|政治站位/u;
const OUTLOOK =
  /下一?步|今后|后续(?!整改(?:工作)?(?:落实|进展|完成)?(?:情况|进展))|打算|工作安排|努力方向|长效机制|巩固.{0,8}成果|持续(?:深化|抓好|推进).{0,10}整改|意见建议$/u;
const TOPIC = /(?:方面|领域|类)(?:的?(?:问题|情况))?$/u;

const WHOLE =
  /现将|如下[:。]|(?:此|本|该|这)(?:部分|方面|类|章)[^。;]{0,10}\d+(?:个|项|条)|(?:通报|公布|公开|公示|报告|函告)如下|统一部署|进行(?:了)?(?:常规|专项|机动|政治)?(?:巡[视察]|审计|督[察查]|检查)|(?:反馈|查出|指出|发现|移交|提出|列[出明]|归拢|合计|梳理|细化)[^。;]{0,16}?\d+(?:大)?(?:个|项|条|件|处|类)/u;

const COUNTS =
  /\d+\s*[个项条件](?:具体)?(?:问题|任务|事项)[^。;]{0,30}(?:完成|整改|销号|办结|推进|到位|坚持)[^。;]{0,6}\d+\s*[个项条件]/u;

/** A sentence that says how many issues have come how far (此部分4个问题,部分整改1个,已整改3个). */
export const countsIssues = (folded: string): boolean => COUNTS.test(folded);

/** A sentence about the notice as a whole: what was inspected, how many problems it found, what follows. */
export const speaksOfTheWhole = (folded: string): boolean => WHOLE.test(folded);

/** A heading about the work as a whole (整改工作总体情况, 强化组织领导): evidence only, some such chapters list issues. */
export const namesOverview = (title: string): boolean => OVERVIEW.test(title);

/** A heading about what comes next (下一步打算, 巩固整改成果). */
export const namesOutlook = (title: string): boolean => OUTLOOK.test(title);

/** A heading that names a field of the inspection (党的建设方面): issues stand below it. */
export const namesTopic = (title: string): boolean => TOPIC.test(title);
