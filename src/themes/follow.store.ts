import { type SqlBool, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { Followable, Followed } from '#themes/follow.ts'

declare module '#platform/db.ts' {
  interface Tables {
    subscription: {
      id: string
      municipality_id: string
      organisation_id: string
      member_id: string
      theme_id: string | null
      area_id: string | null
      created_at: Date
    }
  }
}

const themeOf = (what: Followable): string | null => ('themeId' in what ? what.themeId : null)
const areaOf = (what: Followable): string | null => ('areaId' in what ? what.areaId : null)

/** Follows a theme or a wijk from now on; false when it was followed already. */
export async function insertSubscription(db: Db, scope: MemberScope, what: Followable, at: Date): Promise<boolean> {
  const row = await db
    .insertInto('subscription')
    .values({
      id: uuid(),
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      member_id: scope.person,
      theme_id: themeOf(what),
      area_id: areaOf(what),
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Follows it no longer; false when it was not followed. */
export async function deleteSubscription(db: Db, scope: MemberScope, what: Followable): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('subscription')
    .where('member_id', '=', scope.person)
    .where(sql<SqlBool>`theme_id is not distinct from ${themeOf(what)}::uuid`)
    .where(sql<SqlBool>`area_id is not distinct from ${areaOf(what)}::uuid`)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What the person of this scope follows, by name: themes first. A merged theme leads on; one that stands no more is left out. */
export async function listFollowed(db: Db, scope: Scope): Promise<readonly Followed[]> {
  const { rows } = await sql<Followed>`
    select distinct on (name_order, t.id, w.id) s.id, t.id as "themeId", w.id as "areaId", coalesce(t.name, w.name) as name, w.code as "areaCode",
      s.created_at as since, coalesce(t.name, w.name) collate "nl-x-icu" as name_order
    from subscription s
      left join theme own on own.id = s.theme_id
      left join theme t on t.id = coalesce(own.merged_into, own.id) and t.status in ('candidate', 'proposed')
      left join area w on w.id = s.area_id
    where s.member_id = ${scope.person} and (t.id is not null or w.id is not null)
    order by name_order, t.id, w.id`.execute(db)
  return [...rows.filter((row) => row.themeId !== null), ...rows.filter((row) => row.themeId === null)].map(
    ({ id, themeId, areaId, name, areaCode, since }) => ({ id, themeId, areaId, name, areaCode, since }),
  )
}
