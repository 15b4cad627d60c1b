import { type Generated, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { QuestionTheme } from '#themes/question-theme.ts'

declare module '#platform/db.ts' {
  interface Tables {
    question_theme: {
      question_id: string
      municipality_id: string
      organisation_id: string
      theme_id: string | null
      source: 'person' | 'river'
      confidence: Generated<number>
      second_theme_id: string | null
      second_confidence: Generated<number>
      previous_theme_id: string | null
      previous_source: string | null
      placed_at: Generated<Date>
    }
    question_placed: {
      question_id: string
      municipality_id: string
      organisation_id: string
      theme_id: string | null
      stored_theme_id: string | null
      source: 'person' | 'river'
      confidence: number
      second_theme_id: string | null
      second_confidence: number
      placed_at: Date
    }
  }
}

/** A person's choice for questions of her own organisation. `themeId` null: fits nowhere; then the program may still find a place for it. Returns how many were placed. */
export async function placeQuestions(
  db: Db,
  scope: MemberScope,
  questionIds: readonly string[],
  themeId: string | null,
  now: Date,
): Promise<number> {
  if (questionIds.length === 0) return 0
  const source = themeId === null ? 'river' : 'person'
  const { numAffectedRows } = await sql`
    insert into question_theme (question_id, municipality_id, organisation_id, theme_id, source, confidence, placed_at)
    select id, municipality_id, organisation_id, ${themeId}, ${source}, ${themeId === null ? 0 : 1}, ${now} from question
    where id = any(${[...questionIds]}::uuid[]) and organisation_id = ${scope.organisation} and withdrawn_at is null
    on conflict (question_id) do update set theme_id = excluded.theme_id, source = excluded.source, confidence = excluded.confidence,
      second_theme_id = null, second_confidence = 0, placed_at = excluded.placed_at,
      previous_theme_id = question_theme.theme_id, previous_source = question_theme.source`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Places questions that are new, each in its own theme, for the person who wrote that down; a question that was placed already stays. */
export async function placeNamed(
  db: Db,
  scope: Scope,
  rows: readonly { readonly questionId: string; readonly themeId: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into question_theme (question_id, municipality_id, organisation_id, theme_id, source, confidence)
    select q.id, ${scope.municipality}, q.organisation_id, given.theme_id, 'person', 1
    from unnest(${rows.map((row) => row.questionId)}::uuid[], ${rows.map((row) => row.themeId)}::uuid[]) as given (id, theme_id)
    join question q on q.id = given.id on conflict (question_id) do nothing`.execute(db)
}

/** Puts questions back where they were before their last move out of or into `themeId`, as far as nobody moved them since. */
export async function putBack(db: Db, _scope: MemberScope, themeId: string, movedAt: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update question_theme set theme_id = previous_theme_id, source = coalesce(previous_source, 'river'), previous_theme_id = null,
      previous_source = null where theme_id = ${themeId} and placed_at = ${movedAt}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The theme of each of these questions, as it stands now; a question that was never placed is left out. */
export async function placesOf(db: Db, _scope: Scope, questionIds: readonly string[]): Promise<QuestionTheme[]> {
  if (questionIds.length === 0) return []
  return db
    .selectFrom('question_placed')
    .leftJoin('theme', 'theme.id', 'question_placed.theme_id')
    .leftJoin('theme as second', 'second.id', 'question_placed.second_theme_id')
    .select([
      'question_id as questionId',
      'question_placed.theme_id as themeId',
      'theme.name as themeName',
      'theme.status as themeStatus',
      'source',
      'confidence',
      'second_theme_id as secondThemeId',
      'second.name as secondThemeName',
      'second_confidence as secondConfidence',
    ])
    .where('question_id', 'in', [...questionIds])
    .execute()
}

/** Themes this person placed questions in last, newest first, each once; only those that still stand. */
export async function recentThemes(db: Db, scope: MemberScope, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.theme_id as id from (
      select q.id from question q where q.author_id = ${scope.person} and q.withdrawn_at is null order by q.asked_on desc, q.id desc limit 60
    ) own join question_placed p on p.question_id = own.id
    where p.source = 'person' and p.theme_id is not null
    group by p.theme_id order by max(p.placed_at) desc limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** Questions of the own organisation in a theme that still have a text, newest first; `areaIds` null: everywhere. */
export async function textsOfTheme(db: Db, _scope: Scope, themeId: string, areaIds: readonly string[] | null, limit: number) {
  let query = db
    .selectFrom('question_placed')
    .innerJoin('question', 'question.id', 'question_placed.question_id')
    .select([
      'question.id',
      'question.text',
      'question.age_band as ageBand',
      'question.asked_on as askedOn',
      'question_placed.confidence',
      'question_placed.source',
    ])
    .where('question_placed.theme_id', 'is not', null)
    .where('question_placed.stored_theme_id', 'in', (themes) =>
      themes
        .selectFrom('theme')
        .select('id')
        .where((either) => either.or([either('id', '=', themeId), either('merged_into', '=', themeId)])),
    )
    .where('question.text', 'is not', null)
    .where('question.withdrawn_at', 'is', null)
    .orderBy('question.asked_on', 'desc')
    .orderBy('question.id', 'desc')
    .limit(limit)
  if (areaIds !== null) query = query.where('question.area_id', 'in', [...areaIds])
  return (await query.execute()).map((row) => ({ ...row, text: row.text ?? '' }))
}

/** Unclear questions of the own organisation with a text, those with a near theme first; a page of them and how many there are. */
export async function unclearQuestions(db: Db, _scope: Scope, areaIds: readonly string[] | null, page: number, pageSize: number) {
  const within = areaIds === null ? sql`true` : sql`q.area_id = any(${[...areaIds]}::uuid[])`
  const from = sql`from question q left join question_placed p on p.question_id = q.id
    where q.withdrawn_at is null and q.text is not null and p.theme_id is null and ${within}`
  const { rows } = await sql<{
    id: string
    text: string
    askedOn: string
    language: string | null
    secondThemeId: string | null
    secondConfidence: number | null
  }>`select q.id, q.text, q.language, q.asked_on as "askedOn", p.second_theme_id as "secondThemeId", p.second_confidence as "secondConfidence" ${from}
    order by coalesce(p.second_confidence, 0) desc, q.asked_on desc, q.id desc limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    db,
  )
  const { rows: counts } = await sql<{ count: number; near: number }>`
    select count(*) as count, count(*) filter (where p.second_theme_id is not null) as near ${from}`.execute(db)
  return { questions: rows, count: counts[0]!.count, near: counts[0]!.near }
}

/** Questions of the own organisation in these areas since a day, and the themes they were about, most first. */
export async function questionsSince(db: Db, _scope: Scope, areaIds: readonly string[], since: string) {
  const { rows } = await sql<{ themeId: string | null; name: string | null; count: number }>`
    select p.theme_id as "themeId", t.name, count(*)::int as count
    from question q left join question_placed p on p.question_id = q.id left join theme t on t.id = p.theme_id and t.status = 'candidate'
    where q.withdrawn_at is null and q.asked_on >= ${since} and q.area_id = any(${[...areaIds]}::uuid[])
    group by 1, 2 order by 3 desc, 2`.execute(db)
  const themes = rows.flatMap(({ themeId, name, count }) => (themeId === null || name === null ? [] : [{ themeId, name, count }]))
  return { count: rows.reduce((sum, row) => sum + row.count, 0), themes }
}

/** A question someone counted, with the theme it is in now. */
export interface OwnPlaced {
  readonly questionId: string
  readonly askedOn: string
  readonly themeId: string
  readonly themeName: string
  /** was the theme found or accepted after the question was counted? */
  readonly themeIsNewer: boolean
  readonly areaId: string | null
}

/** The newest question of this person from before a day that lies in a candidate theme; null when there is none. */
export async function lastOwnPlaced(db: Db, scope: MemberScope, before: string): Promise<OwnPlaced | null> {
  const { rows } = await sql<OwnPlaced>`
    select q.id as "questionId", q.asked_on as "askedOn", t.id as "themeId", t.name as "themeName", t.accepted_at > q.created_at as "themeIsNewer", q.area_id as "areaId"
    from question q join question_placed p on p.question_id = q.id join theme t on t.id = p.theme_id and t.status = 'candidate'
    where q.author_id = ${scope.person} and q.withdrawn_at is null and q.asked_on < ${before}
    order by coalesce(t.accepted_at > q.created_at, false) desc, q.asked_on desc, q.id desc limit 1`.execute(db)
  return rows[0] ?? null
}
