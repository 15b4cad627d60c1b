import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'

/** The tables, by name. Each `*.store.ts` adds its own: `declare module '#platform/db.ts' { interface Tables { … } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the stores
export interface Tables {}

/** The pool. By itself it may read nothing: work is done inside `inScope` of `privacy/scope`. */
export type Database = Kysely<Tables>

/** A transaction with a scope set: what every store function takes. */
export type Db = Transaction<Tables>

/** Opens a pool of at most `max` connections on a connection string. */
export function openDatabase(url: string, max = 10): Database {
  // bigint (count(*)) comes as text by default; our counts stay far below 2^53.
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.INT8, Number)
  // A date is a calendar day, not a moment: keep it as YYYY-MM-DD.
  types.setTypeParser(pg.types.builtins.DATE, (value) => value)
  const pool = new pg.Pool({ connectionString: url, max, types })
  pool.on('error', () => {}) // an idle connection that the server closes must not end the process
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** What the connected role may do by itself; the platform refuses to serve with a role that row-level security does not bind. */
export async function roleOf(database: Database): Promise<{ name: string; bypasses: boolean; ownsTables: boolean }> {
  const { rows } = await sql<{ name: string; bypasses: boolean; ownsTables: boolean }>`
    select current_user as name, rolsuper or rolbypassrls as bypasses,
      exists (select 1 from pg_tables where schemaname = 'wijkverband' and tableowner = current_user) as "ownsTables"
    from pg_roles where rolname = current_user`.execute(database)
  return rows[0]!
}
