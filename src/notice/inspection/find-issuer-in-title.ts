import { foldText } from '../../text/index.js';
import { isOrganisationName } from './organisation-name.js';

/** Where the organ ends and what it reports begins: 中共某局党组关于…, 某镇党委落实…, 某市审计局2023年度…. */
const REPORT_START = /关于|落实|贯彻|对(?=.*(?:整改|公示))|(?<!\d)\d{4}年|整改|反馈|通报|公示|报告/u;

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
  const match = REPORT_START.exec(folded.slice(start));
  if (match === null) return null;
  const name = title.slice(start, start + match.index).trim();
  return isOrganisationName(name) ? name : null;
}
