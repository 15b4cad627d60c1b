import { sql } from 'kysely'
import { DIMENSIONS } from '#engine/vectors.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    question_vector: { question_id: string; municipality_id: string; organisation_id: string; model: string; vector: Buffer }
  }
}

/** Vectors made elsewhere, each 192 signed bytes, with the question and organisation they belong to. */
export interface VectorRow {
  readonly questionId: string
  readonly organisationId: string
  readonly vector: Int8Array
  /** the text it was made of: when that was changed meanwhile, the vector is not stored */
  readonly text?: string
}

/** Questions with their vectors, row by row: `vectors` is n × 192. Texts still hold their placeholders. */
export interface VectorTable {
  readonly ids: string[]
  readonly texts: string[]
  readonly languages: (string | null)[]
  readonly areaIds: (string | null)[]
  readonly organisationIds: string[]
  readonly vectors: Int8Array
}

/** Stores vectors of one model; a vector of an earlier text or model makes way. Questions that are gone or lost their text are passed over. */
export async function saveVectors(db: Db, scope: Scope, model: string, rows: readonly VectorRow[]): Promise<void> {
  if (rows.length === 0) return
  const bytes = rows.map(({ vector }) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))
  await sql`
    insert into question_vector (question_id, municipality_id, organisation_id, model, vector)
    select question.id, ${scope.municipality}, question.organisation_id, ${model}, given.vector
    from unnest(${rows.map((row) => row.questionId)}::uuid[], ${bytes}::bytea[], ${rows.map((row) => row.text ?? null)}::text[]) as given (id, vector, text)
    join question on question.id = given.id and question.text = coalesce(given.text, question.text)
    on conflict (question_id) do update set model = excluded.model, vector = excluded.vector`.execute(db)
}

/** Questions with a text but no vector of this model, by id; `after` continues behind an id. */
export async function questionsWithoutVector(db: Db, _scope: Scope, model: string, limit: number, after?: string) {
  const { rows } = await sql<{ id: string; organisationId: string; text: string }>`
    select question.id, question.organisation_id as "organisationId", question.text from question
    where question.text is not null and question.withdrawn_at is null and question.id > ${after ?? '00000000-0000-0000-0000-000000000000'}
      and not exists (select 1 from question_vector where question_id = question.id and model = ${model})
    order by question.id limit ${limit}`.execute(db)
  return rows
}

/** How many questions still wait for a vector of this model. */
export async function countWithoutVector(db: Db, _scope: Scope, model: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from question left join question_vector on question_id = question.id and model = ${model}
    where question.text is not null and question.withdrawn_at is null and question_id is null`.execute(db)
  return rows[0]!.count
}

/** Is there a vector of another model? Then those of this one are not complete yet. */
export async function hasOtherModels(db: Db, _scope: Scope, model: string): Promise<boolean> {
  const { rows } = await sql<{ other: boolean }>`select exists (select 1 from question_vector where model <> ${model}) as other`.execute(db)
  return rows[0]!.other
}

/** Deletes the vectors of every other model; gives how many. River only. */
export async function forgetOtherModels(db: Db, _scope: Scope, model: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('question_vector').where('model', '<>', model).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Vectors of one model with their texts, by id. `areaIds` keeps these areas only; `after` and `limit` read in portions. */
export async function readVectors(
  db: Db,
  _scope: Scope,
  model: string,
  filter: { readonly areaIds?: readonly string[]; readonly after?: string; readonly limit?: number } = {},
): Promise<VectorTable> {
  let query = db
    .selectFrom('question_vector')
    .innerJoin('question', 'question.id', 'question_vector.question_id')
    .select(['question.id', 'question.text', 'question.language', 'question.area_id', 'question.organisation_id', 'question_vector.vector'])
    .where('question_vector.model', '=', model)
    .where('question.withdrawn_at', 'is', null)
    .where('question.text', 'is not', null)
    .orderBy('question.id')
  if (filter.areaIds !== undefined) query = query.where('question.area_id', 'in', [...filter.areaIds])
  if (filter.after !== undefined) query = query.where('question.id', '>', filter.after)
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  const rows = filter.areaIds?.length === 0 ? [] : await query.execute()
  const vectors = new Int8Array(rows.length * DIMENSIONS)
  for (const [i, row] of rows.entries()) vectors.set(new Int8Array(row.vector.buffer, row.vector.byteOffset, DIMENSIONS), i * DIMENSIONS)
  return {
    ids: rows.map((row) => row.id),
    texts: rows.map((row) => row.text ?? ''),
    languages: rows.map((row) => row.language),
    areaIds: rows.map((row) => row.area_id),
    organisationIds: rows.map((row) => row.organisation_id),
    vectors,
  }
}

/** Forgets the vector of one question. */
export async function deleteVector(db: Db, _scope: Scope, questionId: string): Promise<void> {
  await db.deleteFrom('question_vector').where('question_id', '=', questionId).execute()
}
