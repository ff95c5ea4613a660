/** Days of a month; 2023-02 → 28. */
export function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A day, month or year as ISO 8601: `2023-05-10`, `2023-05`, `2023` (reduced precision where the text states no more).
 * Null where there is no such day (2月30日) or the year is no year a notice could name.
 */
export function formatDate(year: number, month: number | null, day: number | null): string | null {
  if (year < 1900 || year > 2100) return null;
  const head = year.toString();
  if (month === null) return head;
  if (month < 1 || month > 12) return null;
  const middle = `${head}-${month.toString().padStart(2, '0')}`;
  if (day === null) return middle;
  if (day < 1 || day > countDays(year, month)) return null;
  return `${middle}-${day.toString().padStart(2, '0')}`;
}

/** The last day of a month: what 6月底 and 6月末 mean. */
export function formatMonthEnd(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : formatDate(year, month, countDays(year, month));
}

/** The first day of an ISO date of any precision. */
export function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

/** The last day of an ISO date of any precision. */
export function lastDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || day !== undefined) return iso;
  return formatMonthEnd(year, month ?? 12) ?? iso;
}
