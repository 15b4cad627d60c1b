import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { retentionPeriods } from '#privacy/retention.ts'
import { engines, makeWorld, type World } from './world.ts'

describe.each(engines())('every table on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let tables: string[]
  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    tables = (await owner.query(`select tablename from pg_tables where schemaname = 'wijkverband' order by 1`)).rows.map(
      (row) => row.tablename,
    )
  })
  afterAll(async () => {
    await owner.end()
    await world.close()
  })

  test('is guarded by row-level security with a policy', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class c where relnamespace = 'wijkverband'::regnamespace and relkind in ('r', 'p')
       and (not relrowsecurity or not exists (select from pg_policy where polrelid = c.oid))`,
    )
    expect(rows).toEqual([])
  })

  test('has a retention term with a purpose and an owner, and no term is for a table that is gone', () => {
    expect(retentionPeriods.map((period) => period.table).sort()).toEqual(tables)
    for (const period of retentionPeriods) expect(period.purpose.length).toBeGreaterThan(5)
  })

  test('names the municipality in every row', async () => {
    const { rows } = await owner.query(
      `select table_name from information_schema.columns where table_schema = 'wijkverband' and column_name = 'municipality_id'`,
    )
    const views = (await owner.query(`select viewname from pg_views where schemaname = 'wijkverband'`)).rows.map((row) => row.viewname)
    expect(tables.filter((table) => !rows.some((row) => row.table_name === table) && !views.includes(table))).toEqual([])
  })

  test('shows nothing to hand-written SQL of the application role without a scope', async () => {
    const app = new pg.Client({ connectionString: world.appUrl })
    await app.connect()
    for (const table of tables) {
      await expect(app.query(`select 1 from wijkverband.${table} limit 1`), table).rejects.toMatchObject({ code: '42501' })
      await app.query('begin')
      await app.query('set local role wijkverband_member')
      expect((await app.query(`select 1 from wijkverband.${table} limit 1`)).rowCount, table).toBe(0)
      await app.query('rollback')
    }
    await app.end()
  })
})
