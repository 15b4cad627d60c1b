import * as store from '#areas/service-area.store.ts'
import type { ServiceArea, ServiceAreaDraft } from '#areas/service-area.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'

/** Who works in any of these areas on a day, with the day since when. Pass a wijk with what lies in it to hear of teams that work in one buurt. */
export async function readWorkers(db: Db, scope: Scope, areas: readonly string[], day: string): Promise<readonly ServiceArea[]> {
  need(scope, 'read areas')
  return store.listServiceAreasOn(db, scope, areas, day)
}

/** Where the own organisation and its teams work, worked and will work. */
export async function readOwnServiceAreas(db: Db, scope: Scope): Promise<readonly ServiceArea[]> {
  need(scope, 'manage organisation')
  return store.listOwnServiceAreas(db, asMember(scope, 'manage organisation'))
}

/** One line of the own organisation; null when it is not there or of another. */
export async function readOwnServiceArea(db: Db, scope: Scope, id: string): Promise<ServiceArea | null> {
  need(scope, 'manage organisation')
  return store.findOwnServiceArea(db, asMember(scope, 'manage organisation'), id)
}

/** Adds a line; false when one for the same team and area overlaps with these days. */
export async function addServiceArea(db: Db, scope: Scope, draft: ServiceAreaDraft): Promise<boolean> {
  need(scope, 'manage organisation')
  const member = asMember(scope, 'manage organisation')
  if (await store.overlaps(db, member, draft)) return false
  const [id] = await store.insertServiceAreas(db, scope, member.organisation, [draft])
  await audit(db, scope, { action: 'added', object: 'service area', objectId: id!, detail: { area: draft.areaId, from: draft.from } })
  return true
}

/** Sets the last day on which this line holds. */
export async function setLastDay(db: Db, scope: Scope, line: ServiceArea, until: string | null): Promise<void> {
  need(scope, 'manage organisation')
  await store.endServiceArea(db, asMember(scope, 'manage organisation'), line.id, until)
  await audit(db, scope, { action: 'changed', object: 'service area', objectId: line.id, detail: { until } })
}

/** Deletes a line that was a mistake. */
export async function removeServiceArea(db: Db, scope: Scope, line: ServiceArea): Promise<void> {
  need(scope, 'manage organisation')
  await store.deleteServiceArea(db, asMember(scope, 'manage organisation'), line.id)
  await audit(db, scope, { action: 'deleted', object: 'service area', objectId: line.id, detail: { area: line.areaId, from: line.from } })
}
