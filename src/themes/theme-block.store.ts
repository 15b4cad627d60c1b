import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import { blockDays, type DueBlock, type Grain, type ThemeBlock } from '#themes/theme-block.ts'
import { wijkOfArea } from '#themes/theme-count.store.ts'

declare module '#platform/db.ts' {
  interface Tables {
    theme_block: {
      theme_id: string
      starts_on: string
      municipality_id: string
      series_from: string
      counted_in: string | null
      released_to: string[]
      counted_at: Date
    }
    release_grain: {
      municipality_id: string
      theme_id: string
      starts_on: string
      organisation_id: string
      wijk_id: string | null
      count: number
    }
  }
}

const blockColumns = [
  'theme_id as themeId',
  'starts_on as startsOn',
  'series_from as seriesFrom',
  'counted_in as countedIn',
  'released_to as releasedTo',
] as const

/** The blocks of one theme, or of all, oldest first. */
export function listBlocks(db: Db, _scope: Scope, only: { readonly themeId?: string; readonly from?: string } = {}): Promise<ThemeBlock[]> {
  let blocks = db.selectFrom('theme_block').select(blockColumns).orderBy('theme_id').orderBy('starts_on')
  if (only.themeId !== undefined) blocks = blocks.where('theme_id', '=', only.themeId)
  if (only.from !== undefined) blocks = blocks.where('starts_on', '>=', only.from)
  return blocks.execute()
}

/** A theme that stands, with its newest block (null: never counted) and the theme it was split from. */
export interface CountedTheme {
  readonly id: string
  readonly from: string | null
  readonly last: Omit<ThemeBlock, 'themeId' | 'releasedTo'> | null
}

/** Themes that stand, the oldest first, so that a theme begins before what was split from it. */
export async function themesToCount(db: Db, _scope: Scope): Promise<CountedTheme[]> {
  const { rows } = await sql<{ id: string; from: string | null; startsOn: string | null; seriesFrom: string; countedIn: string | null }>`
    select t.id, (select h.detail->>'from' from theme_history h where h.theme_id = t.id and h.action = 'made' and h.detail->>'from' ~ '^[0-9a-f-]{36}$' limit 1) as from,
      b.starts_on as "startsOn", b.series_from as "seriesFrom", b.counted_in as "countedIn"
    from theme t left join lateral (select * from theme_block where theme_id = t.id order by starts_on desc limit 1) b on true
    where t.status in ('proposed', 'candidate') order by t.created_at, t.id`.execute(db)
  return rows.map(({ id, from, startsOn, seriesFrom, countedIn }) => ({
    id,
    from,
    last: startsOn === null ? null : { startsOn, seriesFrom, countedIn },
  }))
}

/** The first day of the newest block of a theme; null when it has none. */
export async function newestBlock(db: Db, _scope: Scope, themeId: string): Promise<string | null> {
  const { newest } = await db
    .selectFrom('theme_block')
    .select((eb) => eb.fn.max('starts_on').as('newest'))
    .where('theme_id', '=', themeId)
    .executeTakeFirstOrThrow()
  return newest
}

/** Says that the questions of a theme in this block, and before it, were counted in another theme. River only. */
export async function noteCountedIn(db: Db, scope: Scope, themeId: string, startsOn: string, countedIn: string, now: Date): Promise<void> {
  await sql`insert into theme_block (theme_id, starts_on, municipality_id, series_from, counted_in, counted_at)
    values (${themeId}, ${startsOn}, ${scope.municipality}, ${startsOn}, ${countedIn}, ${now}) on conflict do nothing`.execute(db)
}

/**
 * Counts blocks of a theme, which must follow each other, once and for ever. Themes that were merged into it count along with the days on
 * which they were not counted by themselves, and are marked as counted here. River only.
 */
export async function countBlocks(db: Db, scope: Scope, themeId: string, due: readonly DueBlock[], now: Date): Promise<void> {
  const [first, last] = [due[0]!.startsOn, due.at(-1)!.startsOn]
  await sql`
    with recursive ${wijkOfArea},
    counted as (
      select q.organisation_id, q.area_id, ${first}::date + (q.asked_on - ${first}::date) / ${sql.lit(blockDays)} * ${sql.lit(blockDays)} as starts_on, count(*)::int as count
      from question q join question_theme p on p.question_id = q.id join theme t on t.id = p.theme_id
        left join lateral (select max(b.starts_on) + ${sql.lit(blockDays)} as from_day from theme_block b where b.theme_id = t.id and t.id <> ${themeId}) own on true
      where (t.id = ${themeId} or t.merged_into = ${themeId}) and q.withdrawn_at is null
        and q.asked_on between ${first}::date and ${last}::date + ${sql.lit(blockDays - 1)} and q.asked_on >= coalesce(own.from_day, ${first}::date)
      group by 1, 2, 3),
    blocks as (
      insert into theme_block (theme_id, starts_on, municipality_id, series_from, counted_at)
      select ${themeId}, starts_on, ${scope.municipality}, series_from, ${now}
      from unnest(${due.map((one) => one.startsOn)}::date[], ${due.map((one) => one.seriesFrom)}::date[]) as given (starts_on, series_from))
    insert into release_grain (municipality_id, theme_id, starts_on, organisation_id, wijk_id, count)
    select ${scope.municipality}, ${themeId}, counted.starts_on, counted.organisation_id, wijk_of.wijk_id, sum(counted.count)
    from counted left join wijk_of on wijk_of.area_id = counted.area_id group by 3, 4, 5`.execute(db)
  await sql`
    insert into theme_block (theme_id, starts_on, municipality_id, series_from, counted_in, counted_at)
    select t.id, ${last}, ${scope.municipality}, ${last}, ${themeId}, ${now} from theme t
    where t.merged_into = ${themeId} and not exists (select 1 from theme_block b where b.theme_id = t.id and b.starts_on >= ${last}::date)`.execute(
    db,
  )
}

/** The grains of a theme in blocks that start on or after a day. River only: nobody else sees any. */
export async function grainsOf(db: Db, _scope: Scope, themeId: string, from: string): Promise<Grain[]> {
  return db
    .selectFrom('release_grain')
    .select(['organisation_id as organisationId', 'wijk_id as wijkId', 'starts_on as startsOn', 'count'])
    .where('theme_id', '=', themeId)
    .where('starts_on', '>=', from)
    .execute()
}

/** Themes with a block since a day that not all of these organisations were given, those with most questions first. */
export async function themesToRelease(db: Db, _scope: Scope, organisationIds: readonly string[], since: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.theme_id as id from theme_block b
    where b.counted_in is null and b.starts_on >= ${since} and not b.released_to @> ${[...organisationIds]}::uuid[]
    group by 1
    order by (select coalesce(sum(g.count), 0) from release_grain g where g.theme_id = b.theme_id) desc, 1`.execute(db)
  return rows.map((row) => row.id)
}

/** Writes down which organisations were given all figures of these blocks. River only. */
export async function noteReleased(
  db: Db,
  _scope: Scope,
  themeId: string,
  blocks: readonly string[],
  organisationIds: readonly string[],
): Promise<void> {
  await sql`
    update theme_block set released_to = (select array_agg(distinct one) from unnest(released_to || ${[...organisationIds]}::uuid[]) as one)
    where theme_id = ${themeId} and starts_on = any(${[...blocks]}::date[])`.execute(db)
}

/** Deletes blocks, and the counts in them, that start before this day; river only. */
export async function forgetBlocks(db: Db, _scope: Scope, before: string): Promise<void> {
  await db.deleteFrom('theme_block').where('starts_on', '<', before).execute()
}
