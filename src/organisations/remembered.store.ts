import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { MemberScope } from '#privacy/scope.ts'

/** What the capture form chose last for this person: plain words, checked by who reads them. */
export type Remembered = Readonly<Record<string, string | null>>

/** What was remembered of this person's last form; empty at first. */
export async function readRemembered(db: Db, scope: MemberScope): Promise<Remembered> {
  const { rows } = await sql<{ remembered: Remembered }>`select remembered from member where id = ${scope.person}`.execute(db)
  return rows[0]?.remembered ?? {}
}

/** Remembers choices for the next form, beside those remembered before. */
export async function remember(db: Db, scope: MemberScope, choices: Remembered): Promise<void> {
  await sql`update member set remembered = remembered || ${JSON.stringify(choices)}::jsonb where id = ${scope.person}`.execute(db)
}
