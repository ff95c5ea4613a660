import type { InspectionKind } from '../record.js';

const AUDIT_ORGAN = /审计(?:署|厅|局|机关)/gu;
const DOCUMENT = /《[^《》]{0,200}》/gu;
const kindWords: readonly { readonly pattern: RegExp; readonly kind: InspectionKind }[] = [
  {
    pattern:
      /(?:生态环境|环境|生态)保护?(?:工作|例行|专项)?(?:督察|督查)|环保(?:督察|督查)|边督边改|(?:交办|转办)[^。;]{0,12}(?:信访|举报|环境)/u,
    kind: 'environment',
  },
  { pattern: /巡察/u, kind: 'xuncha' },
  { pattern: /巡视/u, kind: 'xunshi' },
  { pattern: /审计/u, kind: 'audit' },
];

/**
 * The kind a title or preamble names by a word. Titles of documents are left out (巡察 notices cite the 巡视工作条例), and so
 * are audit organs: an audit office publishes notices about its own 巡察 too. Of several the first written decides.
 */
export function readKindWord(folded: string): InspectionKind | null {
  const text = folded.replace(DOCUMENT, '').replace(AUDIT_ORGAN, '').replaceAll('巡视巡察', '');
  const found = kindWords.flatMap(({ pattern, kind }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ kind, index: match.index }];
  });
  return found.sort((left, right) => left.index - right.index)[0]?.kind ?? null;
}
