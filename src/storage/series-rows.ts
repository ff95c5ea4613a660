import type { EntityManager } from 'typeorm';
import { createId } from './create-id.js';
import { NoticeEntity, SeriesEntity } from './entities/index.js';
import type { SeriesKey } from './series.js';

/**
 * The id of the series with this key, made where there is none. The row is written in either case, which keeps
 * removeEmptySeries of another transaction from removing it until this one has put its notice in.
 */
export async function keepSeries(manager: EntityManager, series: SeriesKey): Promise<string> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(SeriesEntity)
    .values({ id: createId(), ...series })
    .orUpdate(['issuer'], ['key'])
    .updateEntity(false)
    .execute();
  return (await manager.findOneByOrFail(SeriesEntity, { key: series.key })).id;
}

/** Removes a series no notice is left in. Locks the row first, then looks: see keepSeries. */
export async function removeEmptySeries(manager: EntityManager, id: string): Promise<void> {
  await manager.update(SeriesEntity, { id }, { id });
  if ((await manager.countBy(NoticeEntity, { seriesId: id })) === 0) await manager.delete(SeriesEntity, { id });
}
