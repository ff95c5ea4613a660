import type { ImportItemProgress, ImportsRepository } from '../../storage/index.js';

/** Rows fetched at once. Larger: more memory; smaller: more queries for an import of thousands. */
const PAGE = 1_000;

/** Every file of an import written down so far, page by page. */
export async function* listItems(imports: ImportsRepository, id: string): AsyncGenerator<ImportItemProgress> {
  let cursor: string | null = null;
  do {
    const page = await imports.pageItems(id, { cursor, limit: PAGE });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
