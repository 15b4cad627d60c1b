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
  /** invented questions; their vectors stand in `own` behind that of name and description, in the same order */
  readonly examples: readonly string[]
  readonly own: Int8Array
  readonly confirmed: Int8Array
  /** of each confirmed question its id and its language (null: could not tell) */
  readonly confirmedIds: readonly string[]
  readonly languages: readonly (string | null)[]
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

/** The latest `perTheme` questions within reach that people (never the program) placed in each candidate theme, with their vector of this model. */
const confirmedQuestions = (model: string, perTheme: number) => sql`
  select theme_id, question_id, vector, language, place from (
    select coalesce(t.merged_into, t.id) as theme_id, near.question_id, near.vector, near.language,
      row_number() over (partition by coalesce(t.merged_into, t.id) order by near.placed_at desc, near.question_id) as place
    from theme t cross join lateral (
      select qt.question_id, qt.placed_at, v.vector, coalesce(q.language, '') as language
      from question_theme qt
        join question_vector v on v.question_id = qt.question_id and v.model = ${model}
        join question q on q.id = qt.question_id and q.withdrawn_at is null
      where qt.source = 'person' and qt.theme_id = t.id order by qt.placed_at desc, qt.question_id limit ${perTheme}) near
    where t.status in ('candidate', 'merged')) ranked
  where place <= ${perTheme}`

/** A text that is another one as soon as anything changes of which `themeVectors` tells. */
export async function themeVectorsPrint(db: Db, _scope: Scope, model: string, perTheme: number): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select concat(
      (select md5(string_agg(concat_ws(' ', p.theme_id, p.question_id, p.language, md5(p.vector)), ',' order by p.theme_id, p.place))
        from (${confirmedQuestions(model, perTheme)}) p), ' ',
      (select md5(string_agg(concat_ws(' ', v.theme_id, v.place, md5(v.vector)), ',' order by v.theme_id, v.place))
        from theme_vector v where v.model = ${model}), ' ',
      (select md5(string_agg(jsonb_build_array(t.id, t.name, t.keywords, t.examples)::text, ',' order by t.id))
        from theme t where t.status = 'candidate')) as print`.execute(db)
  return rows[0]!.print
}

/** Candidate themes with their vectors of this model; of questions that people placed, the latest `perTheme` within reach. */
export async function themeVectors(db: Db, _scope: Scope, model: string, perTheme: number): Promise<ThemeVectors[]> {
  const { rows } = await sql<ThemeRow>`
    with placed as materialized (${confirmedQuestions(model, perTheme)}),
      confirmed as (
        select theme_id, string_agg(vector, ''::bytea order by place) as vectors, array_agg(question_id order by place) as ids,
          array_agg(language order by place) as languages
        from placed group by theme_id),
      own as (
        select theme_id, string_agg(vector, ''::bytea order by place) as vectors from theme_vector where model = ${model} group by theme_id)
    select t.id, t.name, t.keywords, t.examples, o.vectors as own, c.vectors as confirmed, c.ids, c.languages
    from theme t left join own o on o.theme_id = t.id left join confirmed c on c.theme_id = t.id
    where t.status = 'candidate' order by t.name collate "nl-x-icu", t.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    keywords: row.keywords,
    examples: row.examples,
    own: bytesOf(row.own),
    confirmed: bytesOf(row.confirmed),
    confirmedIds: row.ids ?? [],
    languages: (row.languages ?? []).map((language) => (language === '' ? null : language)),
  }))
}

interface ThemeRow {
  readonly id: string
  readonly name: string
  readonly keywords: string[]
  readonly examples: string[]
  readonly own: Buffer | null
  readonly confirmed: Buffer | null
  readonly ids: string[] | null
  readonly languages: string[] | null
}

const bytesOf = (bytes: Buffer | null): Int8Array => (bytes === null ? new Int8Array(0) : new Int8Array(Uint8Array.from(bytes).buffer))
