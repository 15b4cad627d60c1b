// The demo tells the three pilot stories of the collective approach in Utrecht (E070). People, talks, schools and numbers are invented.
import { sql } from 'kysely'
import { utrechtAreas } from '#areas/utrecht.ts'
import { memberScopes } from '#demo/fill.ts'
import { tellAround } from '#demo/story-around.ts'
import { tellHealthyWeight } from '#demo/story-healthy-weight.ts'
import { tellInquiries } from '#demo/story-inquiries.ts'
import { tellSchool } from '#demo/story-school.ts'
import type { StoryWorld } from '#demo/story-tools.ts'
import { tellTwoHomes } from '#demo/story-two-homes.ts'
import type { MadeMunicipality } from '#organisations/municipality.setup.ts'
import type { Db } from '#platform/db.ts'
import { listThemes } from '#themes/theme.store.ts'

/**
 * Lets the invented members live through the stories, by the same actions as their pages, at moments before `now`; in the transaction of the set-up,
 * so that there is all of it or nothing. `areas`: ids by code and by name.
 */
export async function tellStories(db: Db, made: MadeMunicipality, areas: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const themes = new Map(
    (await listThemes(db, made.scope, ['candidate'])).flatMap(({ seedKey, id }) => (seedKey === null ? [] : [[seedKey, id]])),
  )
  const people = new Map([...memberScopes(made)].map(([email, scope]) => [email.slice(0, email.indexOf('@')), scope]))
  const wijken = new Map(utrechtAreas.map((area) => [area.name, areas.get(area.code ?? area.name)!]))
  const world: StoryWorld = { db, municipality: made.id, people, wijken, themes, teams: made.teams, now }
  await tellHealthyWeight(world)
  await tellInquiries(world)
  await tellTwoHomes(world)
  await tellSchool(world)
  await tellAround(world)
  await sql`select set_config('app.municipality', '', true), set_config('app.organisation', '', true), set_config('app.person', '', true),
    set_config('app.kind', '', true)`.execute(db)
}
