import { type Generated, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { VerificationOutcome } from '#themes/verification.ts'
import type { Discussed, KnowOthers, MadeChange, Verification } from '#themes/verification-record.ts'

declare module '#platform/db.ts' {
  interface Tables {
    verification: {
      id: string
      municipality_id: string
      organisation_id: string
      talk_id: string
      theme_id: string
      wijk_id: string
      on_day: string
      parents: number
      outcome: VerificationOutcome
      changed: string
      new_name: string
      for_whom: string
      sentence: string
      know_others: KnowOthers
      created_at: Date
      edited_at: Date | null
      withdrawn_at: Date | null
      withdrawn_reason: Generated<string>
    }
    verification_change: {
      verification_id: string
      municipality_id: string
      organisation_id: string
      on_day: string
      what: string
      by_whom: string
      name_before: string
      name_after: string
      created_at: Date
    }
  }
}

type Row = Omit<Verification, 'change'> & { readonly [Key in keyof MadeChange as `change${Capitalize<Key>}`]: MadeChange[Key] | null }

function recordsOf(db: Db, scope: Scope) {
  return db
    .selectFrom('verification as v')
    .innerJoin('parent_talk as talk', 'talk.id', 'v.talk_id')
    .innerJoin('theme', 'theme.id', 'v.theme_id')
    .innerJoin('area', 'area.id', 'v.wijk_id')
    .innerJoin('organisation', 'organisation.id', 'v.organisation_id')
    .leftJoin('verification_change as change', 'change.verification_id', 'v.id')
    .select([
      'v.id',
      'v.talk_id as talkId',
      'talk.theme_id as talkThemeId',
      'v.theme_id as themeId',
      'theme.name as themeName',
      'v.wijk_id as wijkId',
      'area.name as wijkName',
      'area.code as wijkCode',
      'organisation.name as organisationName',
      sql<boolean>`v.organisation_id is not distinct from ${scope.organisation}::uuid`.as('own'),
      'v.on_day as day',
      'talk.place_kind as placeKind',
      'talk.place',
      'v.parents',
      'v.outcome',
      'v.changed',
      'v.new_name as newName',
      'v.for_whom as forWhom',
      'v.sentence',
      'v.know_others as knowOthers',
      'v.created_at as createdAt',
      sql<string | null>`case when v.withdrawn_at is null then null else v.withdrawn_reason end`.as('withdrawnReason'),
      'change.on_day as changeDay',
      'change.what as changeWhat',
      'change.by_whom as changeByWhom',
      'change.name_before as changeNameBefore',
      'change.name_after as changeNameAfter',
    ])
}

function recordFrom({ changeDay, changeWhat, changeByWhom, changeNameBefore, changeNameAfter, ...record }: Row): Verification {
  if (changeDay === null) return { ...record, change: null }
  const change = { day: changeDay, what: changeWhat!, byWhom: changeByWhom!, nameBefore: changeNameBefore!, nameAfter: changeNameAfter! }
  return { ...record, change }
}

/** What parents said, newest talk first; withdrawn reports too. */
export async function listVerifications(
  db: Db,
  scope: Scope,
  filter: { readonly themeId?: string; readonly wijkId?: string; readonly talkId?: string },
): Promise<readonly Verification[]> {
  let records = recordsOf(db, scope)
  if (filter.themeId !== undefined) records = records.where('v.theme_id', '=', filter.themeId)
  if (filter.wijkId !== undefined) records = records.where('v.wijk_id', '=', filter.wijkId)
  if (filter.talkId !== undefined) records = records.where('v.talk_id', '=', filter.talkId)
  return (await records.orderBy('v.on_day', 'desc').orderBy('v.created_at', 'desc').orderBy('v.id', 'desc').execute()).map(recordFrom)
}

/** One report, whichever organisation wrote it; null when there is none. */
export async function findVerification(db: Db, scope: Scope, id: string): Promise<Verification | null> {
  const row = await recordsOf(db, scope).where('v.id', '=', id).executeTakeFirst()
  return row === undefined ? null : recordFrom(row)
}

/** What is stored of what parents said: the texts are cleaned. */
export type StoredDiscussed = Pick<Discussed, 'parents' | 'outcome' | 'changed' | 'newName' | 'forWhom' | 'sentence' | 'knowOthers'>

const values = (said: StoredDiscussed) => ({
  parents: said.parents,
  outcome: said.outcome,
  changed: said.changed,
  new_name: said.newName,
  for_whom: said.forWhom,
  sentence: said.sentence,
  know_others: said.knowOthers,
})

/** Stores what parents said in a talk of the own organisation. */
export async function insertVerification(
  db: Db,
  scope: MemberScope,
  row: { readonly id: string; readonly talkId: string; readonly themeId: string; readonly wijkId: string; readonly day: string },
  said: StoredDiscussed,
  now: Date,
): Promise<void> {
  const { id, talkId, themeId, wijkId, day } = row
  const of = { id, talk_id: talkId, theme_id: themeId, wijk_id: wijkId, on_day: day }
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation }
  await db
    .insertInto('verification')
    .values({ ...of, ...own, ...values(said), created_at: now })
    .execute()
}

/** Changes a report of the own organisation; its day follows the talk. */
export async function updateVerification(db: Db, scope: MemberScope, id: string, said: StoredDiscussed, now: Date): Promise<void> {
  await db
    .updateTable('verification')
    .set({ ...values(said), edited_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** A report of the own organisation no longer counts; it stays readable with the reason. */
export async function withdrawVerification(db: Db, scope: MemberScope, id: string, reason: string, now: Date): Promise<void> {
  await db
    .updateTable('verification')
    .set({ withdrawn_at: now, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** Stores that the change was made; nothing happens when it was stored already. */
export async function insertChange(db: Db, scope: MemberScope, verificationId: string, change: MadeChange, now: Date): Promise<void> {
  await db
    .insertInto('verification_change')
    .values({
      verification_id: verificationId,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      on_day: change.day,
      what: change.what,
      by_whom: change.byWhom,
      name_before: change.nameBefore,
      name_after: change.nameAfter,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Sentences of parents leave after the term of texts; for the river. Returns how many. */
export async function forgetSentences(db: Db, _scope: Scope, before: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('verification')
    .set({ sentence: '' })
    .where('sentence', '<>', '')
    .where('on_day', '<', before)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
