import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { SubjectDraft, SubjectKind, TalkSubject } from '#themes/talk-subject.ts'

declare module '#platform/db.ts' {
  interface Tables {
    talk_subject: {
      id: string
      municipality_id: string
      organisation_id: string
      talk_id: string
      place: number
      words: string
      kind: SubjectKind
      votes: number
      theme_id: string | null
      link: 'chosen' | 'made' | null
    }
  }
}

const subjectsOf = (db: Db) =>
  db
    .selectFrom('talk_subject')
    .leftJoin('theme', 'theme.id', 'talk_subject.theme_id')
    .select([
      'talk_subject.id',
      'talk_subject.talk_id as talkId',
      'talk_subject.place',
      'talk_subject.words',
      'talk_subject.kind',
      'talk_subject.votes',
      'talk_subject.theme_id as themeId',
      'theme.name as themeName',
      'theme.status as themeStatus',
      'talk_subject.link',
    ])

/** Subjects of talks, as they were brought up. */
export async function listSubjects(db: Db, _scope: Scope, talkIds: readonly string[]): Promise<readonly TalkSubject[]> {
  if (talkIds.length === 0) return []
  return subjectsOf(db)
    .where('talk_subject.talk_id', 'in', [...talkIds])
    .orderBy('talk_subject.talk_id')
    .orderBy('talk_subject.place')
    .execute()
}

/** One subject, whichever organisation wrote it down; null when there is none. */
export async function findSubject(db: Db, _scope: Scope, id: string): Promise<TalkSubject | null> {
  return (await subjectsOf(db).where('talk_subject.id', '=', id).executeTakeFirst()) ?? null
}

/** Stores the subjects of a talk of the own organisation: each place anew, and places that are no longer there go. Links to themes stay. */
export async function saveSubjects(db: Db, scope: MemberScope, talkId: string, subjects: readonly SubjectDraft[]): Promise<void> {
  const own = { municipality_id: scope.municipality, organisation_id: scope.organisation, talk_id: talkId }
  let gone = db.deleteFrom('talk_subject').where('talk_id', '=', talkId).where('organisation_id', '=', scope.organisation)
  const places = subjects.map(({ place }) => place)
  if (places.length > 0) gone = gone.where('place', 'not in', places)
  await gone.execute()
  for (const { place, words, kind, votes } of subjects) {
    const changed = await db
      .updateTable('talk_subject')
      .set({ words, kind, votes })
      .where('talk_id', '=', talkId)
      .where('organisation_id', '=', scope.organisation)
      .where('place', '=', place)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n)
      await db
        .insertInto('talk_subject')
        .values({ id: uuid(), ...own, place, words, kind, votes })
        .execute()
  }
}

/** Changes the votes of a subject of the own organisation by one, between 0 and the number of parents. */
export async function addVote(db: Db, scope: MemberScope, id: string, by: 1 | -1, most: number): Promise<void> {
  await db
    .updateTable('talk_subject')
    .set({ votes: sql`least(greatest(votes + ${by}, 0), ${most}::int)` })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** Sets the votes of a subject of the own organisation. */
export async function setVotes(db: Db, scope: MemberScope, id: string, votes: number): Promise<void> {
  await db.updateTable('talk_subject').set({ votes }).where('id', '=', id).where('organisation_id', '=', scope.organisation).execute()
}

/** Says which theme a subject of the own organisation is about; null: none any more. */
export async function linkSubject(
  db: Db,
  scope: MemberScope,
  id: string,
  theme: { readonly id: string; readonly link: 'chosen' | 'made' } | null,
): Promise<void> {
  await db
    .updateTable('talk_subject')
    .set({ theme_id: theme?.id ?? null, link: theme?.link ?? null })
    .where('id', '=', id)
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** Deletes a talk of the own organisation with its subjects. */
export async function deleteTalk(db: Db, scope: MemberScope, talkId: string): Promise<void> {
  await db.deleteFrom('parent_talk').where('id', '=', talkId).where('organisation_id', '=', scope.organisation).execute()
}

/** Words of parents leave after the term of texts; what they voted for stays with its theme. For the river; returns how many. */
export async function forgetSubjectWords(db: Db, _scope: Scope, before: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('talk_subject')
    .set({ words: '' })
    .where('words', '<>', '')
    .where('talk_id', 'in', (old) => old.selectFrom('parent_talk').select('parent_talk.id').where('parent_talk.on_day', '<', before))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
