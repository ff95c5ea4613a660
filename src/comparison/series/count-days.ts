const MILLISECONDS_A_DAY = 86_400_000;

/** Days from one ISO date to another; null where either is missing or no date. */
export function countDays(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
  return Number.isFinite(days) ? Math.round(days) : null;
}
