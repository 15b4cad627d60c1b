import { insertAreas } from '#areas/area.store.ts'
import type { AreaDraft } from '#areas/area.ts'
import { insertServiceAreas } from '#areas/service-area.store.ts'
import type { MadeMunicipality } from '#organisations/municipality.setup.ts'
import type { AreaConfiguration, MunicipalityConfiguration, WorkConfiguration } from '#organisations/municipality-configuration.ts'
import type { Db } from '#platform/db.ts'

/**
 * Writes the areas of a new municipality and who works in them, in the transaction of `createMunicipality`. The areas are those of the
 * configuration, or `drafts` when given. Returns the ids of areas by code and by name. Throws on a name that is no area.
 */
export async function createAreas(
  db: Db,
  made: MadeMunicipality,
  configuration: MunicipalityConfiguration,
  drafts: readonly AreaDraft[] = draftsOf(configuration.areas),
): Promise<ReadonlyMap<string, string>> {
  await insertAreas(db, made.scope, drafts)
  const rows = await db.selectFrom('area').select(['id', 'code', 'name', 'level']).where('municipality_id', '=', made.id).execute()
  // a wijk and a buurt may have one name: the wijk is meant
  const known = new Map<string, string>()
  for (const level of ['buurt', 'subwijk', 'wijk']) for (const row of rows) if (row.level === level) known.set(row.name, row.id)
  for (const row of rows) if (row.code !== null) known.set(row.code, row.id)
  const wijken = rows.filter((row) => row.level === 'wijk').map((row) => row.id)
  for (const organisation of configuration.organisations) {
    const id = made.organisations.get(organisation.key)!
    const lines = organisation.works.flatMap((work) => linesOf(work, null, known, wijken))
    for (const team of organisation.teams)
      lines.push(...team.works.flatMap((work) => linesOf(work, made.teams.get(team.key)!.id, known, wijken)))
    await insertServiceAreas(db, made.scope, id, lines)
  }
  return known
}

function linesOf(work: WorkConfiguration, teamId: string | null, known: ReadonlyMap<string, string>, wijken: readonly string[]) {
  const areas = work.areas === 'all' ? wijken : work.areas.map((name) => known.get(name) ?? unknownArea(name))
  return areas.map((areaId) => ({ teamId, areaId, from: work.from, until: work.until, source: work.source }))
}

/** Areas of a configuration as a tree; `parent` is a code or a name. */
function draftsOf(areas: readonly AreaConfiguration[], within: AreaConfiguration | null = null): AreaDraft[] {
  for (const area of areas)
    if (area.parent !== null && !areas.some((one) => one.code === area.parent || one.name === area.parent)) unknownArea(area.parent)
  return areas
    .filter((area) =>
      within === null ? area.parent === null : area !== within && (area.parent === within.code || area.parent === within.name),
    )
    .filter((area) => within === null || area.parent !== null)
    .map((area) => ({
      level: area.level,
      name: area.name,
      ...(area.code === null ? {} : { code: area.code }),
      ...(area.map === null ? {} : { mapRow: area.map[0], mapColumn: area.map[1] }),
      within: draftsOf(areas, area),
    }))
}

function unknownArea(name: string): never {
  throw new Error(`Het gebied "${name}" staat niet in dit bestand.`)
}
