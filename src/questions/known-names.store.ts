import { sql } from 'kysely'
import type { KnownNames } from '#engine/deidentify.ts'
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'

/** Names that point to no family: areas, organisations and teams of the municipality, as far as the scope reaches. Read once a request or import. */
export async function knownNames(db: Db, _scope: Scope): Promise<KnownNames> {
  const { rows } = await sql<{ name: string }>`
    select name from area union select name from organisation union select name from team order by name`.execute(db)
  return { keep: rows.map((row) => row.name) }
}
