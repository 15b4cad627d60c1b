import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope, Scope } from '#privacy/scope.ts'
import type { Colleague, Note } from '#themes/note.ts'

declare module '#platform/db.ts' {
  interface Tables {
    note: {
      id: string
      municipality_id: string
      organisation_id: string
      author_id: string
      theme_id: string | null
      area_id: string | null
      text: string
      created_at: Date
      edited_at: Date | null
    }
    note_mention: {
      note_id: string
      member_id: string
      municipality_id: string
      organisation_id: string
      created_at: Date
      read_at: Date | null
    }
  }
}

/** Which notes: about a theme (and those merged into it) or a wijk, one by id, or those for or by the person of this scope. */
export interface NoteFilter {
  readonly id?: string
  readonly themeId?: string
  readonly areaId?: string
  readonly mine?: boolean
  readonly unread?: boolean
  /** mentioned her between these moments */
  readonly mentionedFrom?: Date
  readonly mentionedUntil?: Date
}

function found(scope: Scope, filter: NoteFilter) {
  const conditions = [sql`true`]
  if (filter.id !== undefined) conditions.push(sql`n.id = ${filter.id}`)
  if (filter.themeId !== undefined) conditions.push(sql`t.id = ${filter.themeId}`)
  if (filter.areaId !== undefined) conditions.push(sql`n.area_id = ${filter.areaId}`)
  if (filter.mine) conditions.push(sql`(n.author_id = ${scope.person} or mine.note_id is not null)`)
  if (filter.unread) conditions.push(sql`mine.note_id is not null and mine.read_at is null`)
  if (filter.mentionedFrom !== undefined) conditions.push(sql`mine.created_at >= ${filter.mentionedFrom}`)
  if (filter.mentionedUntil !== undefined) conditions.push(sql`mine.created_at < ${filter.mentionedUntil}`)
  return sql`
    from note n
      left join theme own on own.id = n.theme_id
      left join theme t on t.id = coalesce(own.merged_into, own.id)
      left join area w on w.id = n.area_id
      left join member m on m.id = n.author_id
      left join note_mention mine on mine.note_id = n.id and mine.member_id = ${scope.person}
    where ${sql.join(conditions, sql` and `)}`
}

/** Notes of the own organisation: those not read yet first, then the newest. */
export async function listNotes(db: Db, scope: Scope, filter: NoteFilter, offset: number, limit: number): Promise<readonly Note[]> {
  const { rows } = await sql<Omit<Note, 'mentioned'> & { mentioned: Colleague[] }>`
    select n.id, coalesce(m.name, 'een oud-collega') as "authorName", n.author_id is not distinct from ${scope.person}::uuid as mine,
      t.id as "themeId", n.area_id as "areaId", coalesce(t.name, w.name) as about, w.code as "areaCode", n.text, n.created_at as "createdAt",
      n.edited_at as "editedAt", mine.note_id is not null and mine.read_at is null as unread,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name)
        from note_mention x join member c on c.id = x.member_id where x.note_id = n.id), '[]') as mentioned
    ${found(scope, filter)}
    order by (mine.note_id is not null and mine.read_at is null) desc, n.created_at desc, n.id desc limit ${limit} offset ${offset}`.execute(
    db,
  )
  return rows
}

/** How many notes a filter finds. */
export async function countNotes(db: Db, scope: Scope, filter: NoteFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count ${found(scope, filter)}`.execute(db)
  return rows[0]!.count
}

/** Colleagues of the own organisation who can log in, by name; not the person herself. */
export async function listColleagues(db: Db, scope: MemberScope): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select id, name from member where organisation_id = ${scope.organisation} and active and left_at is null and id <> ${scope.person}
    order by name collate "nl-x-icu", id`.execute(db)
  return rows
}

/** Stores a note of the person of this scope. */
export async function insertNote(
  db: Db,
  scope: MemberScope,
  note: { readonly id: string; readonly themeId: string | null; readonly areaId: string | null; readonly text: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto('note')
    .values({
      id: note.id,
      municipality_id: scope.municipality,
      organisation_id: scope.organisation,
      author_id: scope.person,
      theme_id: note.themeId,
      area_id: note.areaId,
      text: note.text,
      created_at: at,
      edited_at: null,
    })
    .execute()
}

/** Changes the text of one's own note. */
export async function updateNote(db: Db, scope: MemberScope, id: string, text: string, at: Date): Promise<void> {
  await db.updateTable('note').set({ text, edited_at: at }).where('id', '=', id).where('author_id', '=', scope.person).execute()
}

/** Deletes one's own note, with whom it was for. */
export async function deleteNote(db: Db, scope: MemberScope, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('note').where('id', '=', id).where('author_id', '=', scope.person).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Says for whom a note is; who was named before stays as she is, who is named no longer goes. */
export async function setMentions(db: Db, scope: MemberScope, noteId: string, memberIds: readonly string[], at: Date): Promise<void> {
  await sql`delete from note_mention where note_id = ${noteId} and member_id <> all(${[...memberIds]}::uuid[])`.execute(db)
  await sql`
    insert into note_mention (note_id, member_id, municipality_id, organisation_id, created_at)
    select ${noteId}, id, municipality_id, organisation_id, ${at} from member
    where id = any(${[...memberIds]}::uuid[]) and organisation_id = ${scope.organisation} and active
    on conflict do nothing`.execute(db)
}

/** The person of this scope read a note; false when it is not for her, or she said so before. */
export async function markRead(db: Db, scope: MemberScope, noteId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('note_mention')
    .set({ read_at: at })
    .where('note_id', '=', noteId)
    .where('member_id', '=', scope.person)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes from before a moment leave; river only. How many, by organisation. */
export async function forgetNotes(db: Db, _scope: Scope, before: Date): Promise<readonly { organisationId: string; count: number }[]> {
  const { rows } = await sql<{ organisationId: string; count: number }>`
    with gone as (delete from note where created_at < ${before} returning organisation_id)
    select organisation_id as "organisationId", count(*)::int as count from gone group by 1`.execute(db)
  return rows
}
