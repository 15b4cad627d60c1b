import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit, readAuditLog } from '#privacy/audit.store.ts'
import { inScope, riverScope } from '#privacy/scope.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

describe.each(engines())('on %s', (_name, url) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(url)
  })
  afterAll(() => world.close())

  test('a query without a scope is refused', async () => {
    await expect(world.database.selectFrom('audit_log').selectAll().execute()).rejects.toMatchObject({
      code: expect.stringMatching(/42P01|42501/),
    })
    const client = new pg.Client({ connectionString: world.appUrl })
    await client.connect()
    await expect(client.query('select * from wijkverband.audit_log')).rejects.toMatchObject({ code: '42501' })
    await client.query('begin; set local role wijkverband_member')
    expect((await client.query('select * from wijkverband.organisation')).rows).toEqual([])
    await client.end()
  })

  test('a member sees the lines of her own organisation, and nobody else does', async () => {
    const anna = await world.person('lokalis')
    const omar = await world.person('jgz')
    await inScope(world.database, anna, (db) => audit(db, anna, { action: 'asked', object: 'question' }))
    const hers = await inScope(world.database, anna, (db) => readAuditLog(db, anna, 1))
    expect(hers.count).toBe(1)
    expect((await inScope(world.database, omar, (db) => readAuditLog(db, omar, 1))).count).toBe(0)
    const elsewhere = await world.person('elsewhere')
    expect((await inScope(world.database, elsewhere, (db) => readAuditLog(db, elsewhere, 1))).count).toBe(0)
    expect(
      (await inScope(world.database, riverScope(world.elsewhere), (db) => readAuditLog(db, riverScope(world.elsewhere), 1))).count,
    ).toBe(0)
  })

  test('a member cannot write for another organisation', async () => {
    const anna = await world.person('lokalis')
    const forJgz = { ...anna, organisation: world.organisations.jgz }
    await expect(inScope(world.database, anna, (db) => audit(db, forJgz, { action: 'asked', object: 'question' }))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('the audit log is only added to, also by its owner', async () => {
    const anna = await world.person('lokalis')
    await inScope(world.database, anna, (db) => audit(db, anna, { action: 'exported', object: 'question', objectId: uuid() }))
    const client = new pg.Client({ connectionString: world.ownerUrl })
    await client.connect()
    await expect(client.query(`update wijkverband.audit_log set action = 'nothing'`)).rejects.toThrow('only added to')
    await expect(client.query('delete from wijkverband.audit_log')).rejects.toThrow('only added to')
    await expect(client.query('truncate wijkverband.audit_log')).rejects.toThrow('only added to')
    await client.end()
  })

  test('sixty interleaved pieces of work never mix', async () => {
    const anna = await world.person('lokalis')
    const omar = await world.person('jgz')
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const who = i % 2 === 0 ? anna : omar
        return inScope(world.database, who, async (db) => {
          for (const row of await db.selectFrom('audit_log').select('organisation_id').execute())
            expect(row.organisation_id).toBe(who.organisation)
        })
      }),
    )
  })
})
