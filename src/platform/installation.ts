// Brings a database to the point where the platform can serve: server, schema, roles.
import { join } from 'node:path'
import pg from 'pg'
import type { Configuration } from '#platform/configuration.ts'
import { openDatabase, roleOf } from '#platform/db.ts'
import { migrate, missingMigrations } from '#platform/migrate.ts'
import { dataFolder, type EmbeddedServer, startPostgres } from '#platform/postgres.ts'

/** A database that is ready, and how to stop the server when it is the embedded one. */
export interface Installation {
  readonly appUrl: string
  /** null when only the application role is known: then nothing can be migrated or set up */
  readonly ownerUrl: string | null
  readonly server: EmbeddedServer | null
}

/** An error whose message is one clear sentence for who starts the platform. */
export class CannotStart extends Error {}

const databaseName = 'wijkverband'
const appRole = 'wijkverband_app'

/** Starts the embedded server, or takes the database that the configuration names. */
export async function openInstallation(configuration: Configuration, root: string): Promise<Installation> {
  if (configuration.databaseUrl !== null)
    return { appUrl: configuration.databaseUrl, ownerUrl: configuration.databaseOwnerUrl, server: null }
  let server: EmbeddedServer
  try {
    server = await startPostgres({ folder: configuration.dataFolder ?? dataFolder(root) })
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error))
  }
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
  return { appUrl: server.url(appRole, databaseName), ownerUrl: server.url('postgres', databaseName), server }
}

/** Runs the migrations that are missing; returns their names. Without the owner's address it says what is needed. */
export async function bringUpToDate(installation: Installation, root: string): Promise<readonly string[]> {
  const folder = join(root, 'migrations')
  const { ownerUrl } = installation
  if (ownerUrl !== null) {
    const missing = await missingMigrations(ownerUrl, folder).catch(cannotReach)
    return missing.length === 0 ? [] : migrate(ownerUrl, folder, roleIn(installation.appUrl))
  }
  const missing = await missingMigrations(installation.appUrl, folder).catch(cannotReach)
  if (missing.length === 0) return []
  throw new CannotStart(
    `De database mist ${missing.length} stappen van het schema. Zet DATABASE_OWNER_URL op de eigenaar van de database en start opnieuw.`,
  )
}

/** Refuses a role that row-level security does not bind: privacy would rest on the code alone. */
export async function checkRole(appUrl: string): Promise<void> {
  const database = openDatabase(appUrl, 1)
  try {
    const role = await roleOf(database).catch(cannotReach)
    if (role.bypasses || role.ownsTables)
      throw new CannotStart(
        `De rol ${role.name} in DATABASE_URL mag langs de rijbeveiliging. Maak een rol zonder SUPERUSER en BYPASSRLS, die geen eigenaar is van de tabellen.`,
      )
  } finally {
    await database.destroy()
  }
}

function roleIn(url: string): string {
  const name = decodeURIComponent(/^[a-z]+:\/\/([^:@/]+)/.exec(url)?.[1] ?? '')
  if (name === '') throw new CannotStart('DATABASE_URL noemt geen rol. Schrijf postgresql://rol:wachtwoord@server/database.')
  return name
}

function cannotReach(error: unknown): never {
  if (error instanceof CannotStart) throw error
  throw new CannotStart(`De database antwoordt niet: ${error instanceof Error ? error.message : String(error)}`)
}
