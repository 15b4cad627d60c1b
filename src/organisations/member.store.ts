import { type Generated, type JSONColumnType, sql } from 'kysely'
import type { MemberDraft } from '#organisations/member.ts'
import type { FailedAttempts } from '#organisations/sign-in-delay.ts'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    member: {
      id: string
      municipality_id: string
      organisation_id: string
      team_id: string | null
      name: string
      email: string
      role: string
      password_hash: string | null
      active: Generated<boolean>
      failed_sign_ins: Generated<number>
      blocked_until: Date | null
      remembered: JSONColumnType<Record<string, string | null>, string | undefined, string>
      left_at: Date | null
      created_at: Generated<Date>
    }
  }
}

const columns = [
  'member.id',
  'member.name',
  'member.email',
  'member.role',
  'member.team_id',
  'team.name as team_name',
  'member.active',
  'member.left_at',
  sql<boolean>`member.password_hash is not null`.as('joined'),
] as const

const withTeam = (db: Db) => db.selectFrom('member').leftJoin('team', 'team.id', 'member.team_id')

/** Members of the own organisation whose name or address holds the words, by name; `page` from 1. Who left comes last. */
export async function listMembers(
  db: Db,
  scope: MemberScope,
  filter: { readonly search: string | null; readonly page: number; readonly pageSize: number },
) {
  const found = filter.search === null ? null : `%${filter.search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const list = withTeam(db)
    .where('member.organisation_id', '=', scope.organisation)
    .$if(found !== null, (query) =>
      query.where((is) =>
        is.or([is('member.name', 'ilike', found!), is('member.email', 'ilike', found!), is('team.name', 'ilike', found!)]),
      ),
    )
  const rows = await list
    .select(columns)
    .orderBy(sql`member.left_at is not null`)
    .orderBy(sql`member.name collate "nl-x-icu"`)
    .orderBy('member.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { count } = await list.select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { rows, count }
}

/** One member of the own organisation. */
export async function findMember(db: Db, scope: MemberScope, id: string) {
  const row = await withTeam(db)
    .select(columns)
    .where('member.id', '=', id)
    .where('member.organisation_id', '=', scope.organisation)
    .executeTakeFirst()
  return row ?? null
}

/** Names of members by id, as far as this scope reaches them. */
export async function namesOfMembers(db: Db, _scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('member').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Stores a member without a password in an organisation; false when the address is in use, here or anywhere. */
export async function insertMember(db: Db, scope: Scope, organisation: string, id: string, draft: MemberDraft): Promise<boolean> {
  const row = await db
    .insertInto('member')
    .values({
      id,
      municipality_id: scope.municipality,
      organisation_id: organisation,
      team_id: draft.teamId,
      name: draft.name,
      email: draft.email,
      role: draft.role,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Changes fields of a member of the own organisation; false when there is none. */
export async function updateMember(
  db: Db,
  scope: MemberScope,
  id: string,
  fields: Partial<{ name: string; role: string; team_id: string | null; active: boolean }>,
): Promise<boolean> {
  const changed = await db
    .updateTable('member')
    .set(fields)
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Empties what tells who a member of the own organisation was. */
export async function emptyMember(
  db: Db,
  scope: MemberScope,
  id: string,
  instead: { readonly name: string; readonly email: string; readonly left_at: Date },
): Promise<void> {
  await db
    .updateTable('member')
    .set({ ...instead, active: false, password_hash: null, team_id: null, remembered: '{}', failed_sign_ins: 0, blocked_until: null })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** Sets the password of a member, and wipes her wrong attempts. */
export async function setPassword(db: Db, _scope: MemberScope, id: string, hash: string): Promise<void> {
  await db.updateTable('member').set({ password_hash: hash, failed_sign_ins: 0, blocked_until: null }).where('id', '=', id).execute()
}

/** The hash of one's own password. */
export async function ownPasswordHash(db: Db, scope: MemberScope): Promise<string | null> {
  const row = await db.selectFrom('member').select('password_hash').where('id', '=', scope.person).executeTakeFirstOrThrow()
  return row.password_hash
}

/** Wrong attempts of the person of this scope; her row stays locked until the end of the transaction, so that attempts are counted one by one. */
export async function lockAttempts(db: Db, scope: MemberScope): Promise<FailedAttempts> {
  const row = await db
    .selectFrom('member')
    .select(['failed_sign_ins', 'blocked_until'])
    .where('id', '=', scope.person)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { count: row.failed_sign_ins, blockedUntil: row.blocked_until }
}

/** Stores the wrong attempts of the person of this scope. */
export async function saveAttempts(db: Db, scope: MemberScope, failed: FailedAttempts): Promise<void> {
  await db
    .updateTable('member')
    .set({ failed_sign_ins: failed.count, blocked_until: failed.blockedUntil })
    .where('id', '=', scope.person)
    .execute()
}

/** Ids of active members of the own organisation with a role, locked until the end of the transaction: so the last one stays the last one. */
export async function lockActiveWithRole(db: Db, scope: MemberScope, role: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('member')
    .select('id')
    .where('organisation_id', '=', scope.organisation)
    .where('role', '=', role)
    .where('active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}
