import { sql } from 'kysely'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

/** Ids of all questions within reach that have a vector of this model. */
export async function vectorIds(db: Db, _scope: Scope, model: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select question_id as id from question_vector where model = ${model}`.execute(db)
  return rows.map((row) => row.id)
}

/** How many questions within reach have a vector of this model. */
export async function countVectors(db: Db, _scope: Scope, model: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from question_vector where model = ${model}`.execute(db)
  return rows[0]!.count
}

/** Questions within reach that were edited after a moment (null: ever), and the last moment at which one was. */
export async function editedSince(db: Db, _scope: Scope, moment: Date | null) {
  const { rows } = await sql<{ id: string; at: Date }>`
    select id, edited_at as at from question where edited_at is not null and edited_at > coalesce(${moment}::timestamptz, '-infinity')`.execute(
    db,
  )
  const last = rows.reduce<Date | null>((latest, { at }) => (latest === null || at > latest ? at : latest), moment)
  return { ids: rows.map((row) => row.id), last }
}

/** Vectors (n × 192) of these questions with their language, as far as they are within reach. */
export async function vectorsOf(db: Db, _scope: Scope, model: string, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; language: string | null; vector: Buffer }>`
    select q.id, q.language, v.vector from question_vector v join question q on q.id = v.question_id
    where v.model = ${model} and v.question_id = any(${[...ids]}::uuid[]) and q.withdrawn_at is null`.execute(db)
  const vectors = new Int8Array(rows.length * DIMENSIONS)
  for (const [i, row] of rows.entries()) vectors.set(new Int8Array(row.vector.buffer, row.vector.byteOffset, DIMENSIONS), i * DIMENSIONS)
  return { ids: rows.map((row) => row.id), languages: rows.map((row) => row.language), vectors }
}

/** Texts of own questions that are still there, in the order of the ids asked for. */
export async function textsOf(db: Db, _scope: Scope, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; text: string; ageBand: string; askedOn: string; language: string | null }>`
    select id, text, age_band as "ageBand", asked_on as "askedOn", language from question
    where id = any(${[...ids]}::uuid[]) and text is not null and withdrawn_at is null`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Own questions whose words are nearest by full text: what serves while there are no vectors. */
export async function nearestByWords(db: Db, _scope: Scope, text: string, limit: number, except: string | null) {
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) as query from unnest(to_tsvector('dutch', ${text})))
    select q.id from question q, wanted where q.search @@ wanted.query and q.withdrawn_at is null and q.text is not null
      and q.id is distinct from ${except}::uuid
    order by ts_rank(q.search, wanted.query) desc, q.asked_on desc limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** Themes counted most in these areas (null: everywhere) by the own organisation since a day. */
export async function likelyThemes(
  db: Db,
  _scope: Scope,
  areaIds: readonly string[] | null,
  since: string,
  limit: number,
): Promise<string[]> {
  const within = areaIds === null ? sql`true` : sql`q.area_id = any(${[...areaIds]}::uuid[])`
  const { rows } = await sql<{ id: string }>`
    select p.theme_id as id from question q join question_placed p on p.question_id = q.id join theme t on t.id = p.theme_id
    where q.withdrawn_at is null and q.asked_on >= ${since} and t.status = 'candidate' and ${within}
    group by p.theme_id order by count(*) desc, p.theme_id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}
