import { sql } from 'kysely'
import type { Database } from '#platform/db.ts'
import type { InstitutionKind } from '#themes/inquiry.ts'

/** What a link opens, as the database tells before there is a scope. */
export interface LinkRow {
  readonly municipality_id: string
  readonly title: string
  readonly organisation_name: string
  /** the last day; when it was closed early, that day */
  readonly closes_on: string
  readonly closed: boolean
  /** is the outcome made? */
  readonly ready: boolean
  readonly kind: InstitutionKind
  readonly wijk_id: string
  readonly wijk_name: string
  readonly recipient_name: string
  readonly answered: boolean
}

/** The one inquiry of a link that works. There is no scope yet: the hash is the key. */
export async function findLink(db: Database, _scope: null, hash: Buffer, today: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`select * from wijkverband.inquiry_of_link(${hash}, ${today})`.execute(db)
  return rows[0] ?? null
}

/** A theme to choose; `often` is its place among those heard most, from 1. */
export interface ChoiceRow {
  readonly id: string
  readonly name: string
  readonly often: number
}

/** The themes that a link lets choose from. */
export async function listChoices(db: Database, _scope: null, hash: Buffer, today: string): Promise<readonly ChoiceRow[]> {
  return (await sql<ChoiceRow>`select * from wijkverband.inquiry_choices(${hash}, ${today})`.execute(db)).rows
}

/** The themes that were chosen with a link, by the key of its answer. */
export async function findChosen(db: Database, _scope: null, answerKey: Buffer): Promise<readonly string[]> {
  const { rows } = await sql<{ theme_id: string }>`select theme_id from wijkverband.inquiry_choice_of(${answerKey})`.execute(db)
  return rows.map((row) => row.theme_id)
}

/** Stores the answer of a link, or replaces the one before; false when the link, the day or a theme is not right. */
export async function storeAnswer(
  db: Database,
  _scope: null,
  hash: Buffer,
  answerKey: Buffer,
  themeIds: readonly string[],
  today: string,
): Promise<boolean> {
  const { rows } = await sql<{ stored: boolean }>`
    select wijkverband.answer_inquiry(${hash}, ${answerKey}, ${[...themeIds]}::uuid[], ${today}) as stored`.execute(db)
  return rows[0]?.stored === true
}

/** The outcome that a link may see: themes by kind; a line without a theme says how many answered. Only what may be shown. */
export async function listOutcome(db: Database, _scope: null, hash: Buffer) {
  const { rows } = await sql<{ theme_name: string | null; kind: InstitutionKind; value: number }>`
    select * from wijkverband.inquiry_outcome(${hash})`.execute(db)
  return rows
}
