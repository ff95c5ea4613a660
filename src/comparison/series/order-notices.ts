/**
 * Notices as they follow each other in time: by date, those of one day and those without a date in the order they came,
 * the undated last, for nothing says what they came after. Does not touch `notices`.
 */
export function orderByDate<Notice extends { readonly publishedDate: string | null }>(
  notices: readonly Notice[],
): readonly Notice[] {
  const dated = notices.filter(({ publishedDate }) => publishedDate !== null);
  const undated = notices.filter(({ publishedDate }) => publishedDate === null);
  const dayOf = ({ publishedDate }: Notice): string => publishedDate ?? '';
  return [
    ...dated.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0)),
    ...undated,
  ];
}
