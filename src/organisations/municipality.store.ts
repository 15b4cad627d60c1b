import { type Generated, type JSONColumnType, sql } from 'kysely'
import { type MunicipalitySettings, settingsFrom } from '#organisations/municipality.ts'
import type { Database, Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

declare module '#platform/db.ts' {
  interface Tables {
    municipality: {
      id: string
      code: string
      name: string
      settings: JSONColumnType<Record<string, unknown>>
      is_demo: Generated<boolean>
      created_at: Generated<Date>
    }
  }
}

/** The municipality of this scope: name, CBS code and the settings as stored. */
export function findMunicipality(db: Db, scope: Scope) {
  return db
    .selectFrom('municipality')
    .select(['id', 'code', 'name', 'settings'])
    .where('id', '=', scope.municipality)
    .executeTakeFirstOrThrow()
}

/** Replaces the settings of the municipality. */
export async function updateSettings(db: Db, scope: Scope, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await db
    .updateTable('municipality')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', scope.municipality)
    .execute()
}

/** The settings of the municipality of this scope, completed with those by default. No right is needed: every page works by them. */
export async function readSettings(db: Db, scope: Scope): Promise<MunicipalitySettings> {
  return settingsFrom((await findMunicipality(db, scope)).settings)
}

/** Every municipality of this platform: id, CBS code and name. There is no scope yet. */
export async function listMunicipalities(db: Database, _scope: null) {
  const { rows } = await sql<{ readonly id: string; readonly code: string; readonly name: string }>`
    select id, code, name from wijkverband.municipalities() order by name`.execute(db)
  return rows
}
