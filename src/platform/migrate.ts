import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'

/** Brings a database to the newest schema as its owner, and lets the application role `appRole` take the member role. Returns the names that ran. */
export async function migrate(ownerUrl: string, folder: string, appRole: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => readMigrations(folder) },
      migrationTableSchema: 'wijkverband_migration',
    })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw error
    await letIn(db, appRole)
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}

/** Names of migrations in the folder that this database has not had. Works as any role; a database without the platform lacks all of them. */
export async function missingMigrations(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query(`select to_regclass('wijkverband_migration.kysely_migration') is not null as there`)
    if (!known.rows[0].there) return Object.keys(readMigrations(folder))
    const { rows } = await client.query('select name from wijkverband_migration.kysely_migration')
    const had = new Set(rows.map((row) => row.name))
    return Object.keys(readMigrations(folder)).filter((name) => !had.has(name))
  } finally {
    await client.end()
  }
}

function readMigrations(folder: string): Record<string, Migration> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [
        file.replace(/\.sql$/, ''),
        { up: async (db: Kysely<unknown>) => void (await sql.raw(readFileSync(join(folder, file), 'utf8')).execute(db)) },
      ]),
  )
}

/** Roles belong to the server, so several databases may create this one at the same moment. */
async function letIn(db: Kysely<unknown>, appRole: string): Promise<void> {
  const role = sql.id(appRole)
  await sql`do $$ begin
      if not exists (select 1 from pg_roles where rolname = ${sql.lit(appRole)}) then create role ${role} login noinherit; end if;
    exception when duplicate_object or unique_violation then null; end $$`.execute(db)
  await sql`grant wijkverband_member to ${role}`.execute(db)
  await sql`grant usage on schema wijkverband, wijkverband_migration to ${role}`.execute(db)
  await sql`grant select on all tables in schema wijkverband_migration to ${role}`.execute(db)
  await sql`grant usage, create on schema pgboss to ${role}`.execute(db)
  await sql`grant execute on all functions in schema wijkverband to ${role}`.execute(db)
}
