import { type Generated, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import type { Group, Placement } from '#themes/connect.ts'
import { namelessProposal } from '#themes/theme.ts'

declare module '#platform/db.ts' {
  interface Tables {
    theme_run: {
      id: string
      municipality_id: string
      started_at: Generated<Date>
      finished_at: Date | null
      step: Generated<string>
      percent: Generated<number>
      fingerprint: Generated<string>
    }
  }
}

/** One time that the program put questions together. */
export interface ThemeRun {
  readonly id: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly step: string
  readonly percent: number
  readonly fingerprint: string
}

/** The last run, or the last one that `ended`; null when there is none. */
export async function lastRun(db: Db, _scope: Scope, ended = false): Promise<ThemeRun | null> {
  const row = await db
    .selectFrom('theme_run')
    .select(['id', 'started_at as startedAt', 'finished_at as finishedAt', 'step', 'percent', 'fingerprint'])
    .$if(ended, (query) => query.where('finished_at', 'is not', null))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The last run, and the last one that came to its end. */
export async function lastRuns(db: Db, scope: Scope): Promise<{ last: ThemeRun | null; done: ThemeRun | null }> {
  const last = await lastRun(db, scope)
  return { last, done: last?.finishedAt ? last : await lastRun(db, scope, true) }
}

/** Notes that a run begins; gives its id. */
export async function beginRun(db: Db, scope: Scope, now: Date): Promise<string> {
  const id = uuid()
  await db.insertInto('theme_run').values({ id, municipality_id: scope.municipality, started_at: now, finished_at: null }).execute()
  return id
}

/** Notes how far a run is, or that it ended. */
export async function noteRun(
  db: Db,
  _scope: Scope,
  id: string,
  state: { readonly step?: string; readonly percent?: number; readonly finishedAt?: Date; readonly fingerprint?: string },
): Promise<void> {
  await db
    .updateTable('theme_run')
    .set({
      ...(state.step === undefined ? {} : { step: state.step }),
      ...(state.percent === undefined ? {} : { percent: state.percent }),
      ...(state.finishedAt === undefined ? {} : { finished_at: state.finishedAt }),
      ...(state.fingerprint === undefined ? {} : { fingerprint: state.fingerprint }),
    })
    .where('id', '=', id)
    .execute()
}

/** Deletes runs that began before this moment, except the last one: it tells whether anything changed. River only. */
export async function forgetRuns(db: Db, _scope: Scope, before: Date): Promise<void> {
  await sql`delete from theme_run where started_at < ${before} and id <> (select id from theme_run order by started_at desc, id desc limit 1)`.execute(
    db,
  )
}

/** Changes when anything that a run would use does: a vector, a place that a person chose, the status of a theme. */
export async function fingerprint(db: Db, _scope: Scope, model: string): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select md5(concat(
      ${model}::text,
      (select md5(string_agg(v.question_id::text || md5(v.vector) || coalesce(q.area_id::text, ''), ',' order by v.question_id))
        from question_vector v join question q on q.id = v.question_id where v.model = ${model} and q.withdrawn_at is null and q.text is not null),
      (select md5(string_agg(question_id::text || coalesce(theme_id::text, '') || source, ',' order by question_id))
        from question_theme where source = 'person'),
      (select md5(string_agg(id::text || status || coalesce(merged_into::text, '') || coalesce(accepted_at::text, ''), ',' order by id)) from theme)
    )) as print`.execute(db)
  return rows[0]!.print
}

/** Where questions are placed now, and which theme holds them there: a person's choice, or an acceptance after they came. */
export async function placesForRun(db: Db, _scope: Scope) {
  const { rows } = await sql<{
    questionId: string
    storedThemeId: string | null
    themeId: string | null
    byPerson: boolean
    anchor: string | null
  }>`
    select p.question_id as "questionId", coalesce(s.merged_into, s.id) as "storedThemeId", p.theme_id as "themeId", p.source = 'person' as "byPerson",
      case when p.source = 'person' and t.status in ('candidate', 'proposed') then p.theme_id
        when t.status = 'candidate' and p.placed_at <= t.accepted_at then p.theme_id end as anchor
    from question_placed p left join theme t on t.id = p.theme_id left join theme s on s.id = p.stored_theme_id`.execute(db)
  return rows
}

/** Proposals and rejected themes: what a new group may turn out to be. `named`: the program leaves the name alone, because a person gave it or turned the theme down. */
export async function knownProposals(db: Db, _scope: Scope) {
  const { rows } = await sql<{ id: string; areaId: string | null; status: 'proposed' | 'rejected'; named: boolean }>`
    select id, area_id as "areaId", status,
      status = 'rejected'
        or exists (select 1 from theme_history h where h.theme_id = theme.id and h.action in ('made', 'renamed', 'described')) as named
    from theme where status in ('proposed', 'rejected')`.execute(db)
  return rows
}

/** Writes where questions go, as far as no person placed them in the meantime. The moment of placing changes only with the theme. */
export async function writePlacements(db: Db, scope: Scope, placements: readonly Placement[], now: Date): Promise<void> {
  for (let from = 0; from < placements.length; from += 10_000) {
    const portion = placements.slice(from, from + 10_000)
    await sql`
      insert into question_theme as held (question_id, municipality_id, organisation_id, theme_id, source, confidence, second_theme_id, second_confidence, placed_at)
      select q.id, ${scope.municipality}, q.organisation_id, g.theme_id, 'river', g.confidence, g.second_id, g.second_confidence, ${now}
      from unnest(${portion.map((one) => one.questionId)}::uuid[], ${portion.map((one) => one.themeId)}::uuid[],
        ${portion.map((one) => one.confidence)}::real[], ${portion.map((one) => one.secondId)}::uuid[],
        ${portion.map((one) => one.secondConfidence)}::real[]) as g (id, theme_id, confidence, second_id, second_confidence)
      join question q on q.id = g.id and q.withdrawn_at is null
      on conflict (question_id) do update set theme_id = excluded.theme_id, confidence = excluded.confidence,
        second_theme_id = excluded.second_theme_id, second_confidence = excluded.second_confidence,
        placed_at = case when held.theme_id is distinct from excluded.theme_id then excluded.placed_at else held.placed_at end
      where held.source = 'river' and (held.theme_id is distinct from excluded.theme_id or held.confidence <> excluded.confidence
        or held.second_theme_id is distinct from excluded.second_theme_id or held.second_confidence <> excluded.second_confidence)`.execute(
      db,
    )
  }
}

/** Gives known themes the words their questions say now; a proposal that nobody named gets a name made of them. */
export async function refreshWords(db: Db, _scope: Scope, groups: readonly (Group & { readonly rename: boolean })[]): Promise<void> {
  await sql`
    update theme set seen_words = coalesce(string_to_array(nullif(g.words, ''), E'\n'), '{}'),
      name = case when g.rename then g.name else theme.name end
    from unnest(${groups.map((group) => group.id)}::uuid[], ${groups.map((group) => group.seenWords.join('\n'))}::text[],
      ${groups.map((group) => group.name)}::text[], ${groups.map((group) => group.rename)}::boolean[]) as g (id, words, name, rename)
    where theme.id = g.id`.execute(db)
}

/** Themes that this run did not find say nothing any more: their words go, and so does a proposal's name that was made of them. */
export async function forgetWords(db: Db, _scope: Scope, found: readonly string[], unnamed: readonly string[]): Promise<void> {
  await sql`
    update theme set seen_words = '{}', name = case when id = any(${[...unnamed]}::uuid[]) then ${namelessProposal} else name end
    where id <> all(${[...found]}::uuid[])
      and (seen_words <> '{}' or (id = any(${[...unnamed]}::uuid[]) and name <> ${namelessProposal}))`.execute(db)
}

/** Proposals that the program no longer sees expire, unless a person placed a question in them. Returns their ids. */
export async function expireProposals(db: Db, _scope: Scope, ids: readonly string[], now: Date): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update theme set status = 'expired', changed_at = ${now} where id = any(${[...ids]}::uuid[]) and status = 'proposed'
      and not exists (select 1 from question_theme q where q.theme_id = theme.id and q.source = 'person') returning id`.execute(db)
  return rows.map((row) => row.id)
}
