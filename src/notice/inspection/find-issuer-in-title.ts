import { foldText } from '../../text/index.js';
import { isOrganisationName } from '../../language/index.js';

/** Where the organ ends and what it reports begins, in titles without 关于: 某镇党委落实…, 某市审计局2023年度…. */
const REPORT_START =
  /落实|贯彻|对(?=.*(?:整改|公示))|(?<!\d)\d{4}年|整改|巡察|巡视|审计(?![局厅署])|反馈|通报|公示|报告/u;

const INSPECTING_COMMITTEE = /(?<=党组|党委|党工委|委员会|局|厅|中心)(?:中央|[省市区县旗镇]委)$/u;

/** A column's name some pages print before the title (巡察整改:, 上级巡视:), or page numbers; no part of the organ. */
function skipColumnName(folded: string): number {
  const match = /^[\u4e00-\u9fff]{2,8}[:|]\s*/u.exec(folded);
  return match === null ? 0 : match[0].length;
}

/**
 * The organ a title names as its author, verbatim (中共某市水利局党组 before 关于…); null where the title begins with
 * something else (某省某市贯彻落实…进展清单, 十三届市委第七轮巡察…). For notices without a signature.
 */
export function findIssuerInTitle(title: string): string | null {
  const folded = foldText(title);
  const start = skipColumnName(folded);
  // 关于 first: what follows in the name itself may look like a report (整改工作领导小组办公室关于…).
  for (const pattern of [/关于/u, REPORT_START]) {
    const match = pattern.exec(folded.slice(start));
    const name = match === null ? '' : title.slice(start, start + match.index).trim();
    // …局党组区委巡察…: the committee that inspected stands right behind the organ that reports.
    const reporter = name.replace(INSPECTING_COMMITTEE, '');
    if (reporter !== name && isOrganisationName(reporter)) return reporter;
    if (isOrganisationName(name)) return name;
  }
  return null;
}
