import { v7 as uuid } from 'uuid'
import * as store from '#organisations/member.store.ts'
import { formerColleague, isRole, type Member, type MemberDraft } from '#organisations/member.ts'
import { deleteResetsOf, replaceReset } from '#organisations/password.store.ts'
import { hashToken, newToken } from '#organisations/secret-token.ts'
import { deleteSessionsOf } from '#organisations/session.store.ts'
import { listTeams } from '#organisations/team.store.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, need, type Scope } from '#privacy/scope.ts'

/** Why a change is refused; the pages have a sentence for each. */
export type Refusal = 'last administrator' | 'address in use' | 'unknown team' | 'left'
export type MemberChange = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

const invitationDays = 7

/** Members of the own organisation, 20 a page. That someone looked is written in the audit log. */
export async function readMembers(db: Db, scope: Scope, filter: { readonly search: string | null; readonly page: number }) {
  need(scope, 'manage organisation')
  const { rows, count } = await store.listMembers(db, asMember(scope, 'manage organisation'), { ...filter, pageSize: 20 })
  await audit(db, scope, { action: 'read', object: 'member', detail: { count: rows.length } })
  return { members: rows.map(memberOf), count }
}

/** Names of members by id, for the audit log; who is of another organisation is left out. */
export async function readMemberNames(db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  need(scope, 'read audit log')
  return store.namesOfMembers(db, scope, ids)
}

/** One member of the own organisation, or null. */
export async function readMember(db: Db, scope: Scope, id: string): Promise<Member | null> {
  need(scope, 'manage organisation')
  const row = await store.findMember(db, asMember(scope, 'manage organisation'), id)
  if (row !== null) await audit(db, scope, { action: 'read', object: 'member', objectId: id })
  return row === null ? null : memberOf(row)
}

/** Makes an account in the own organisation and a link to choose a password (token in clear, valid a week). */
export async function inviteMember(
  db: Db,
  scope: Scope,
  draft: MemberDraft,
  now: Date,
): Promise<{ readonly ok: true; readonly id: string; readonly token: string } | { readonly ok: false; readonly refusal: Refusal }> {
  need(scope, 'manage organisation')
  const administrator = asMember(scope, 'manage organisation')
  if (!(await isOwnTeam(db, scope, draft.teamId))) return { ok: false, refusal: 'unknown team' }
  const id = uuid()
  if (!(await store.insertMember(db, scope, administrator.organisation, id, draft))) return { ok: false, refusal: 'address in use' }
  await audit(db, scope, { action: 'invited', object: 'member', objectId: id, detail: { role: draft.role } })
  return { ok: true, id, token: await makeInvitation(db, scope, { organisation: administrator.organisation, member: id }, now) }
}

/** A new link to choose a password for a member of the own organisation; links she had no longer work. */
export async function renewInvitation(db: Db, scope: Scope, member: Member, now: Date): Promise<string> {
  need(scope, 'manage organisation')
  const { organisation } = asMember(scope, 'manage organisation')
  await audit(db, scope, { action: 'made a password link', object: 'member', objectId: member.id })
  return makeInvitation(db, scope, { organisation, member: member.id }, now)
}

/** Stores an invitation and gives its token; asks for the right to manage the own organisation, or the municipality. */
export async function makeInvitation(
  db: Db,
  scope: Scope,
  account: { readonly organisation: string; readonly member: string },
  now: Date,
): Promise<string> {
  need(scope, 'manage organisation')
  const token = newToken()
  const until = new Date(now.getTime() + invitationDays * 86_400_000)
  await replaceReset(db, scope, account, { tokenHash: hashToken(token), from: now, until })
  return token
}

/** Changes name, role and team. The last administrator of an organisation stays one. */
export async function changeMember(db: Db, scope: Scope, member: Member, draft: Omit<MemberDraft, 'email'>): Promise<MemberChange> {
  need(scope, 'manage organisation')
  if (member.left) return { ok: false, refusal: 'left' }
  if (draft.teamId !== member.teamId && !(await isOwnTeam(db, scope, draft.teamId))) return { ok: false, refusal: 'unknown team' }
  if (draft.role !== 'administrator' && (await isLastAdministrator(db, scope, member))) return { ok: false, refusal: 'last administrator' }
  await store.updateMember(db, asMember(scope, 'manage organisation'), member.id, {
    name: draft.name,
    role: draft.role,
    team_id: draft.teamId,
  })
  await audit(db, scope, { action: 'changed', object: 'member', objectId: member.id, detail: { role: draft.role, before: member.role } })
  return { ok: true }
}

/** Lets a member in no longer: her sessions and links end at once. Her questions stay with the organisation. */
export async function deactivateMember(db: Db, scope: Scope, member: Member): Promise<MemberChange> {
  need(scope, 'manage organisation')
  if (await isLastAdministrator(db, scope, member)) return { ok: false, refusal: 'last administrator' }
  await store.updateMember(db, asMember(scope, 'manage organisation'), member.id, { active: false })
  await putOut(db, scope, member.id)
  await audit(db, scope, { action: 'deactivated', object: 'member', objectId: member.id })
  return { ok: true }
}

/** Lets a member in again, with the password she had. */
export async function reactivateMember(db: Db, scope: Scope, member: Member): Promise<MemberChange> {
  need(scope, 'manage organisation')
  if (member.left) return { ok: false, refusal: 'left' }
  await store.updateMember(db, asMember(scope, 'manage organisation'), member.id, { active: true })
  await audit(db, scope, { action: 'reactivated', object: 'member', objectId: member.id })
  return { ok: true }
}

/** Empties name, address and password of who left. The row stays, so that history still hangs together: "Oud-collega". */
export async function removeMember(db: Db, scope: Scope, member: Member, now: Date): Promise<MemberChange> {
  need(scope, 'manage organisation')
  if (await isLastAdministrator(db, scope, member)) return { ok: false, refusal: 'last administrator' }
  await store.emptyMember(db, asMember(scope, 'manage organisation'), member.id, {
    name: formerColleague,
    // an address nobody can have, and no mail can reach
    email: `${member.id}@weg.invalid`,
    left_at: now,
  })
  await putOut(db, scope, member.id)
  await audit(db, scope, { action: 'emptied', object: 'member', objectId: member.id })
  return { ok: true }
}

async function putOut(db: Db, scope: Scope, id: string): Promise<void> {
  await deleteSessionsOf(db, scope, id)
  await deleteResetsOf(db, scope, id)
}

async function isLastAdministrator(db: Db, scope: Scope, member: Member): Promise<boolean> {
  if (member.role !== 'administrator' || !member.active) return false
  const all = await store.lockActiveWithRole(db, asMember(scope, 'manage organisation'), 'administrator')
  return all.every((id) => id === member.id)
}

async function isOwnTeam(db: Db, scope: Scope, teamId: string | null): Promise<boolean> {
  if (teamId === null) return true
  const teams = await listTeams(db, asMember(scope, 'manage organisation'))
  return teams.some((team) => team.id === teamId && team.active)
}

function memberOf(row: NonNullable<Awaited<ReturnType<typeof store.findMember>>>): Member {
  if (!isRole(row.role)) throw new Error(`unknown role ${row.role} of member ${row.id}`)
  return {
    id: row.id,
    name: row.name,
    email: row.left_at === null ? row.email : '',
    role: row.role,
    teamId: row.team_id,
    teamName: row.team_name,
    active: row.active,
    joined: row.joined,
    left: row.left_at !== null,
  }
}
