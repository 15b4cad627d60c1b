import { DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { vectorsOf } from '#themes/question-index.store.ts'
import type { Connector } from '#themes/suggest.actions.ts'

/** The stored vectors of own questions, by id; those without one are left out. */
export async function vectorOfStored(
  db: Db,
  scope: MemberScope,
  connect: Connector,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Int8Array>> {
  need(scope, 'read questions')
  const found = await vectorsOf(db, scope, connect.encoder.modelName, ids)
  return new Map(found.ids.map((id, i) => [id, found.vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS)]))
}
