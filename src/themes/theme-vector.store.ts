import { sql } from 'kysely'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    theme_vector: { theme_id: string; place: number; municipality_id: string; model: string; vector: Buffer }
  }
}

/** A theme that people may choose, with the vectors (n × 192) of its own words and of questions that people put in it. */
export interface ThemeVectors {
  readonly id: string
  readonly name: string
  readonly keywords: readonly string[]
  readonly own: Int8Array
  readonly confirmed: Int8Array
}

/** Themes whose own words have no vector of this model yet, with those words: name and description first, then the example questions. */
export async function themesWithoutVector(db: Db, _scope: Scope, model: string) {
  const { rows } = await sql<{ id: string; name: string; description: string; examples: string[] }>`
    select id, name, description, examples from theme where status = 'candidate'
      and not exists (select 1 from theme_vector v where v.theme_id = theme.id and v.model = ${model}) order by id`.execute(db)
  return rows
}

/** Stores the vectors (n × 192) of a theme's own words; those of earlier words make way. */
export async function saveThemeVectors(db: Db, scope: Scope, model: string, themeId: string, vectors: Int8Array): Promise<void> {
  await forgetThemeVectors(db, scope, themeId)
  const bytes = Array.from({ length: vectors.length / DIMENSIONS }, (_, i) =>
    Buffer.from(vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS)),
  )
  await sql`insert into theme_vector (theme_id, place, municipality_id, model, vector)
    select ${themeId}, given.place, ${scope.municipality}, ${model}, given.vector
    from unnest(${bytes}::bytea[]) with ordinality as given (vector, place)`.execute(db)
}

/** A theme whose words changed gets new vectors at the next turn of the river. */
export async function forgetThemeVectors(db: Db, _scope: Scope, themeId: string): Promise<void> {
  await db.deleteFrom('theme_vector').where('theme_id', '=', themeId).execute()
}

/** Candidate themes with their vectors of this model; of questions that people placed, the latest `perTheme` within reach. */
export async function themeVectors(db: Db, _scope: Scope, model: string, perTheme: number): Promise<ThemeVectors[]> {
  const { rows } = await sql<{ id: string; name: string; keywords: string[]; own: Buffer | null; confirmed: Buffer | null }>`
    with placed as (
      select p.theme_id, v.vector, row_number() over (partition by p.theme_id order by p.placed_at desc, p.question_id) as place
      from question_placed p join question_vector v on v.question_id = p.question_id and v.model = ${model}
      where p.source = 'person' and p.theme_id is not null)
    select t.id, t.name, t.keywords,
      (select string_agg(v.vector, ''::bytea order by v.place) from theme_vector v where v.theme_id = t.id and v.model = ${model}) as own,
      (select string_agg(p.vector, ''::bytea order by p.place) from placed p where p.theme_id = t.id and p.place <= ${perTheme}) as confirmed
    from theme t where t.status = 'candidate' order by t.name collate "nl-x-icu", t.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    keywords: row.keywords,
    own: bytesOf(row.own),
    confirmed: bytesOf(row.confirmed),
  }))
}

const bytesOf = (bytes: Buffer | null): Int8Array => (bytes === null ? new Int8Array(0) : new Int8Array(Uint8Array.from(bytes).buffer))
