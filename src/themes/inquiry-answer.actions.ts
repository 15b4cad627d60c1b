// What a school or GP does with her link. Nobody is signed in: the link is the only key, and each function gives back what belongs to it.
import { createHash } from 'node:crypto'
import { type Released, readBack } from '#engine/disclosure.ts'
import { readMunicipalities, readSettings } from '#organisations/municipality.actions.ts'
import { hashToken } from '#organisations/secret-token.ts'
import type { Database, Db } from '#platform/db.ts'
import { inScope, publicScope, riverScope, type Scope } from '#privacy/scope.ts'
import type { InstitutionKind } from '#themes/inquiry.ts'
import * as store from '#themes/inquiry-answer.store.ts'
import { findTheme } from '#themes/theme.store.ts'
import { readStandings } from '#themes/verification.actions.ts'

/** Another hash of the link than the one its recipient is found by: the two cannot be brought together without the link itself. */
const answerKeyOf = (token: string): Buffer => createHash('sha256').update(`answer ${token}`).digest()

/** Names of what goes on in a wijk; later folders give theirs through the app. */
export type Happening = (db: Db, scope: Scope, place: { readonly wijkId: string; readonly today: string }) => Promise<readonly string[]>

/** What a link opens; null: no such link, or its days are over. Asked before anyone is signed in. */
export async function openLink(database: Database, token: string, today: string): Promise<store.LinkRow | null> {
  return store.findLink(database, null, hashToken(token), today)
}

/** The themes to choose from, and those chosen with this link before. Asked before anyone is signed in. */
export async function readChoices(database: Database, token: string, today: string) {
  const choices = await store.listChoices(database, null, hashToken(token), today)
  return { choices, chosen: await store.findChosen(database, null, answerKeyOf(token)) }
}

/** Stores or changes an answer, before anyone is signed in; false when it cannot be given (any more). */
export async function answerByLink(database: Database, token: string, themeIds: readonly string[], today: string): Promise<boolean> {
  return store.storeAnswer(database, null, hashToken(token), answerKeyOf(token), themeIds, today)
}

/** How many schools or GPs named a theme, as far as it may be shown. */
export interface OutcomeRow {
  readonly kind: InstitutionKind
  readonly name: string
  readonly count: Released
}

/** What others named, most first, as far as it may be shown. Asked before anyone is signed in. */
export async function readOutcomeByLink(database: Database, token: string): Promise<readonly OutcomeRow[]> {
  return (await store.listOutcome(database, null, hashToken(token)))
    .flatMap(({ theme_name: name, kind, value }) => (name === null ? [] : [{ kind, name, count: readBack(value) }]))
    .sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0) || a.name.localeCompare(b.name, 'nl'))
}

/** Names of what goes on in the wijk of a link, for who answered: read by the platform itself and nothing but names. Before anyone is signed in. */
export async function readHappening(
  database: Database,
  link: store.LinkRow,
  today: string,
  happening: Happening,
): Promise<readonly string[]> {
  const scope = riverScope(link.municipality_id)
  return inScope(database, scope, (db) => happening(db, scope, { wijkId: link.wijk_id, today }))
}

/** Themes that parents of the wijk confirmed, by name; for the river, and for who answers an inquiry before anyone is signed in. */
export async function verifiedNames(db: Db, scope: Scope, { wijkId, today }: Parameters<Happening>[2]): Promise<readonly string[]> {
  const verified = (await readStandings(db, scope, today, { wijkId })).filter((one) => one.standing === 'verified')
  const names: string[] = []
  for (const { themeId } of verified) names.push((await findTheme(db, scope, themeId))?.name ?? '')
  return names.filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'nl'))
}

/** Whom one can call: of the municipality of the link, or of the only one there is. Asked before anyone is signed in. */
export async function readPhone(database: Database, municipalityId: string | null) {
  const all = municipalityId === null ? await readMunicipalities(database) : []
  const id = municipalityId ?? (all.length === 1 ? all[0]!.id : null)
  if (id === null) return null
  const { residentPhone, residentHours } = await inScope(database, publicScope(id), (db) => readSettings(db, publicScope(id)))
  return residentPhone === null ? null : { number: residentPhone, hours: residentHours }
}
