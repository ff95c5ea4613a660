/** The screen a page is read on. Larger or smaller by a half: still a desk's; a telephone's hides other parts of a page. */
const SCREEN_WIDTH = 1366;

function isFeatureTrue(feature: string): boolean {
  const width = /^\(\s*(min|max)-width\s*:\s*(\d+(?:\.\d+)?)px\s*\)$/u.exec(feature);
  if (width === null) return false;
  return width[1] === 'min' ? Number(width[2]) <= SCREEN_WIDTH : Number(width[2]) >= SCREEN_WIDTH;
}

/**
 * Whether a media query list holds for a page read on a desk's screen. Features other than the width (dark colours,
 * a telephone held upright) do not.
 */
export function isShownOnScreen(query: string): boolean {
  return query
    .toLowerCase()
    .split(',')
    .some((alternative) => {
      const [first = '', ...rest] = alternative.trim().split(/\s+and\s+/u);
      const type = first.replace(/^only\s+/u, '');
      const isType = type === '' || type === 'all' || type === 'screen' || type === 'not print' || isFeatureTrue(type);
      return isType && rest.every(isFeatureTrue);
    });
}
