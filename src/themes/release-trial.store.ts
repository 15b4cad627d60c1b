import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, RiverScope, Scope } from '#privacy/scope.ts'
import type { ProvenInterval, TrialOutcome } from '#themes/release-trial.ts'

declare module '#platform/db.ts' {
  interface Tables {
    release_trial: {
      theme_id: string
      organisation_id: string
      municipality_id: string
      asked_at: Date
      done_at: Date | null
      shown: Generated<number>
      withheld: Generated<number>
      broken: Generated<number>
      proof: JSONColumnType<readonly ProvenInterval[]>
    }
  }
}

/** A theme of which figures were released to the own organisation, with the last trial of it. */
export interface ReleasedTheme {
  readonly id: string
  readonly name: string
  /** first day of its oldest block, and of its newest */
  readonly from: string
  readonly newest: string
  readonly countedAt: Date
  /** how many organisations were given figures of the newest block */
  readonly organisations: number
  readonly shown: number
  readonly withheld: number
  readonly askedAt: Date | null
  readonly doneAt: Date | null
  readonly broken: number | null
}

/** Themes that were released to an organisation, but for proposals that it cannot see: those have no number above 0 for it. */
const released = (organisation: string, search: string) => sql`
  select b.theme_id as id, t.name, min(b.starts_on) as from, max(b.starts_on) as newest, max(b.counted_at) as "countedAt"
  from theme_block b join theme t on t.id = b.theme_id
  where b.counted_in is null and ${organisation}::uuid = any(b.released_to) and t.name ilike ${`%${search.replaceAll(/[%_\\]/g, '\\$&')}%`}
    and (t.status in ('candidate', 'rejected', 'merged')
      or exists (select 1 from release l where l.subject = t.id and l.kind = 'theme counts' and l.value > 0))
  group by 1, 2`

/** A page of themes that were released to the own organisation, by name, and how many there are. */
export async function listReleasedThemes(db: Db, scope: MemberScope, search: string, page: number, pageSize: number) {
  const { rows } = await sql<ReleasedTheme>`
    with released as (${released(scope.organisation, search)})
    select r.*, (select cardinality(b.released_to) from theme_block b where b.theme_id = r.id and b.starts_on = r.newest) as organisations,
      (select count(*) filter (where l.value is not null)::int from release l where l.subject = r.id and l.kind = 'theme counts') as shown,
      (select count(*) filter (where l.value is null)::int from release l where l.subject = r.id and l.kind = 'theme counts') as withheld,
      c.asked_at as "askedAt", c.done_at as "doneAt", case when c.done_at is null then null else c.broken end as broken
    from released r left join release_trial c on c.theme_id = r.id
    order by r.name collate "nl-x-icu", r.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  const { rows: counted } = await sql<{ count: number }>`
    with released as (${released(scope.organisation, search)}) select count(*) from released`.execute(db)
  return { themes: rows, count: counted[0]!.count }
}

/** Was anything of this theme released to the own organisation? */
export async function wasReleased(db: Db, scope: MemberScope, themeId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from theme_block where theme_id = ${themeId} and counted_in is null and ${scope.organisation}::uuid = any(released_to) limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Asks for a trial of what was released of a theme to the own organisation. */
export async function askTrial(db: Db, scope: MemberScope, themeId: string, now: Date): Promise<void> {
  await sql`
    insert into release_trial (theme_id, organisation_id, municipality_id, asked_at) values (${themeId}, ${scope.organisation}, ${scope.municipality}, ${now})
    on conflict (organisation_id, theme_id) do update set asked_at = excluded.asked_at, done_at = null`.execute(db)
}

/** The last trial of a theme that is done; null when there is none. */
export async function findTrial(db: Db, scope: MemberScope, themeId: string) {
  const row = await db
    .selectFrom('release_trial')
    .select(['done_at as doneAt', 'shown', 'withheld', 'broken', 'proof'])
    .where('theme_id', '=', themeId)
    .where('organisation_id', '=', scope.organisation)
    .where('done_at', 'is not', null)
    .executeTakeFirst()
  return row ?? null
}

/** Trials that were asked for and are not done, the oldest first. River only. */
export function waitingTrials(db: Db, _scope: RiverScope): Promise<{ themeId: string; organisationId: string }[]> {
  return db
    .selectFrom('release_trial')
    .select(['theme_id as themeId', 'organisation_id as organisationId'])
    .where('done_at', 'is', null)
    .orderBy('asked_at')
    .execute()
}

/** Writes down how a trial went. River only. */
export async function finishTrial(
  db: Db,
  _scope: Scope,
  trial: { readonly themeId: string; readonly organisationId: string },
  { shown, withheld, broken, proof }: TrialOutcome,
  now: Date,
): Promise<void> {
  await db
    .updateTable('release_trial')
    .set({ done_at: now, shown, withheld, broken, proof: JSON.stringify(proof) })
    .where('theme_id', '=', trial.themeId)
    .where('organisation_id', '=', trial.organisationId)
    .execute()
}
