/** What a page is saved together with, by address: `cid:…`, or where it was on the web. */
export interface PageParts {
  readonly styleSheets: ReadonlyMap<string, string>;
  /** HTML of the pages shown in its frames. */
  readonly pages: ReadonlyMap<string, string>;
  /** Where the page itself was, for addresses that are relative to it. */
  readonly location: string;
}

/** A page on its own. */
export const noParts: PageParts = { styleSheets: new Map(), pages: new Map(), location: '' };

/** The part a page means by an address it writes. */
export function findPart(
  kind: ReadonlyMap<string, string>,
  address: string | undefined,
  location: string,
): string | undefined {
  if (address === undefined) return undefined;
  const written = address.trim();
  return kind.get(written) ?? (URL.canParse(written, location) ? kind.get(new URL(written, location).href) : undefined);
}
