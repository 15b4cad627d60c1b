// A fresh database for a test, with two organisations in one municipality and one in another. Real PostgreSQL, real migrations.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { powersOf, type Role } from '#privacy/power.ts'
import type { MemberScope } from '#privacy/scope.ts'

/** Name and address of each database engine that runs; for `describe.each`. */
export const engines = () => Object.entries(inject('postgres'))

export interface World {
  readonly database: Database
  /** connection strings, for what a test does by hand */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly utrecht: string
  readonly elsewhere: string
  /** wijken of Utrecht by name */
  readonly areas: Readonly<Record<'Overvecht' | 'Oost', string>>
  readonly organisations: Readonly<Record<'lokalis' | 'jgz' | 'gemeente' | 'elsewhere', string>>
  /** A signed-in member with this role; makes the member on first use. */
  person(organisation: keyof World['organisations'], role?: Role): Promise<MemberScope>
  close(): Promise<void>
}

/** Makes a database of its own on this engine and brings it to the newest schema. */
export async function makeWorld(engineUrl: string): Promise<World> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const address = (role: string, database: string) => engineUrl.replace('ROLE', role).replace('DATABASE', database)
  const root = new pg.Client({ connectionString: address('postgres', 'postgres') })
  await root.connect()
  await root.query(`create database ${name}`)
  const ownerUrl = address('postgres', name)
  const appUrl = address('wijkverband_app', name)
  await migrate(ownerUrl, 'migrations', 'wijkverband_app')
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('set search_path to wijkverband')
  const ids = {
    utrecht: uuid(),
    elsewhere: uuid(),
    lokalis: uuid(),
    jgz: uuid(),
    gemeente: uuid(),
    other: uuid(),
    overvecht: uuid(),
    oost: uuid(),
  }
  await owner.query(`insert into municipality (id, code, name) values ($1, 'GM0344', 'Utrecht'), ($2, 'GM0363', 'Amsterdam')`, [
    ids.utrecht,
    ids.elsewhere,
  ])
  const organisations = [
    [ids.lokalis, ids.utrecht, 'Lokalis', 'partner'],
    [ids.jgz, ids.utrecht, 'JGZ', 'partner'],
    [ids.gemeente, ids.utrecht, 'Gemeente Utrecht', 'municipality'],
    [ids.other, ids.elsewhere, 'Buurtteam', 'partner'],
  ] as const
  for (const row of organisations)
    await owner.query('insert into organisation (id, municipality_id, name, kind) values ($1, $2, $3, $4)', [...row])
  await owner.query(
    `insert into area (id, municipality_id, level, code, name, map_row, map_column) values ($1, $3, 'wijk', 'WK034403', 'Overvecht', 1, 3), ($2, $3, 'wijk', 'WK034405', 'Oost', 3, 6)`,
    [ids.overvecht, ids.oost, ids.utrecht],
  )
  const database = openDatabase(appUrl, 4)
  const people = new Map<string, MemberScope>()
  const own = { lokalis: ids.lokalis, jgz: ids.jgz, gemeente: ids.gemeente, elsewhere: ids.other }
  return {
    database,
    ownerUrl,
    appUrl,
    utrecht: ids.utrecht,
    elsewhere: ids.elsewhere,
    areas: { Overvecht: ids.overvecht, Oost: ids.oost },
    organisations: own,
    async person(organisation, role = 'familyWorker') {
      const key = `${organisation} ${role}`
      const known = people.get(key)
      if (known) return known
      const [id, municipality, , kind] = organisations.find((row) => row[0] === own[organisation])!
      const person = uuid()
      await owner.query(`insert into member (id, municipality_id, organisation_id, name, email, role) values ($1, $2, $3, $4, $5, $6)`, [
        person,
        municipality,
        id,
        key,
        `${key.replace(' ', '.').toLowerCase()}@voorbeeld.example`,
        role,
      ])
      const scope: MemberScope = { kind: 'member', municipality, organisation: id, person, team: null, powers: powersOf(role, kind) }
      people.set(key, scope)
      return scope
    },
    async close() {
      await database.destroy()
      await owner.end()
      await root.query(`drop database ${name} with (force)`)
      await root.end()
    },
  }
}
