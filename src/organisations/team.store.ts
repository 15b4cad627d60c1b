import { type Generated, sql } from 'kysely'
import type { Team } from '#organisations/team.ts'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    team: { id: string; municipality_id: string; organisation_id: string; name: string; active: Generated<boolean> }
  }
}

/** Teams of the own organisation by name. */
export async function listTeams(db: Db, scope: MemberScope): Promise<readonly Team[]> {
  const rows = await db
    .selectFrom('team')
    .leftJoin('member', (join) => join.onRef('member.team_id', '=', 'team.id').on('member.active', '=', true))
    .select(['team.id', 'team.name', 'team.active', db.fn.count<number>('member.id').as('members')])
    .where('team.organisation_id', '=', scope.organisation)
    .groupBy(['team.id', 'team.name', 'team.active'])
    .orderBy('team.active', 'desc')
    .orderBy(sql`team.name collate "nl-x-icu"`)
    .execute()
  return rows
}

/** Stores a team; false when the organisation has one of this name. */
export async function insertTeam(db: Db, scope: Scope, organisation: string, id: string, name: string): Promise<boolean> {
  const row = await db
    .insertInto('team')
    .values({ id, municipality_id: scope.municipality, organisation_id: organisation, name })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a team of the own organisation; false when there is none. */
export async function updateTeam(
  db: Db,
  scope: MemberScope,
  id: string,
  fields: Partial<{ name: string; active: boolean }>,
): Promise<boolean> {
  const changed = await db
    .updateTable('team')
    .set(fields)
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
