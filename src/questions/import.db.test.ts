import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { readAuditLog } from '#privacy/audit.store.ts'
import { inScope, type MemberScope, NotAllowed, riverScope } from '#privacy/scope.ts'
import { forgetQuestions } from '#questions/forgetting.actions.ts'
import { beginImport, readImport, startImport, undoImport, uploadFile } from '#questions/import.actions.ts'
import type { Mapping } from '#questions/import.ts'
import { continueImport, continueImports } from '#questions/import-continue.actions.ts'
import { readImports, readPreview, readReport, unknownAreaNames } from '#questions/import-report.actions.ts'
import { ask } from '#questions/question.actions.ts'
import { noFilter } from '#questions/question-filter.ts'
import { readQuestions } from '#questions/question-list.actions.ts'
import { makeWorkbook } from '../../test/workbook.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-19T10:00:00Z')
const heads = 'datum;wijk;leeftijd;route;vraag;naam kind'
const mapping: Mapping = { columns: { date: 0, area: 1, age: 2, route: 3, text: 4 }, route: 'desk', areaId: null, areaByName: {} }

describe.each(engines())('an import on %s', (_name, url) => {
  let world: World
  let advisor: MemberScope
  beforeAll(async () => {
    world = await makeWorld(url)
  })
  afterAll(() => world.close())
  let number = 0
  beforeEach(async () => {
    advisor = await world.person(number++ % 2 === 0 ? 'lokalis' : 'jgz', 'processAdviser')
    await as((db) => undoAll(db))
  })

  const as = <T>(doing: (db: Parameters<Parameters<typeof inScope>[2]>[0]) => Promise<T>) => inScope(world.database, advisor, doing)
  /** Begins each test without questions of this organisation. */
  const undoAll = async (db: Parameters<Parameters<typeof inScope>[2]>[0]) => {
    for (const one of (await readImports(db, advisor, 1)).imports) await undoImport(db, advisor, one.id, now)
  }
  const tools = () => ({ database: world.database, clock: () => now, log: openLog('silent'), signal: new AbortController().signal })
  const bytes = (text: string) => [new Uint8Array(Buffer.from(text))]
  const texts = async () => (await as((db) => readQuestions(db, advisor, noFilter, 1))).questions.map((question) => question.text)
  const report = (id: string) => as((db) => readReport(db, advisor, id, {}, 1000))

  async function staged(text: string): Promise<string> {
    const id = await as((db) => beginImport(db, advisor, 'vragen.csv', now))
    expect(await uploadFile(world.database, advisor, id, bytes(text), now)).toMatchObject({ ok: true })
    return id
  }
  async function finish(id: string, by: Mapping = mapping): Promise<void> {
    expect(await as((db) => startImport(db, advisor, id, by))).toBe(true)
    await continueImport(tools(), { importId: id, municipality: advisor.municipality, organisation: advisor.organisation })
  }

  test('Fatma brings a file of three rows and reads what became of each', async () => {
    const id = await staged(
      `${heads}\n1-10-2026;Overvecht;5;telefoon;Hoe leer ik mijn kind slapen?;Ahmed\n2-10-2026;Kanaleneiland-Zuid;;fax;Mijn zoon Ahmed luistert niet, bel 06-12345678;B\nmorgen;Oost;3;balie;Wat is zindelijk?;C\n`,
    )
    const preview = await as((db) => readPreview(db, advisor, id))
    expect(preview.map((row) => row.cells)).toEqual([
      ['2026-10-01', 'Overvecht', '5', 'telefoon', 'Hoe leer ik mijn kind slapen?', ''],
      ['2026-10-02', 'Kanaleneiland-Zuid', '', 'fax', 'Mijn zoon [person] luistert niet, bel [phone]', ''],
      ['morgen', 'Oost', '3', 'balie', 'Wat is zindelijk?', ''],
    ])
    expect(await as((db) => unknownAreaNames(db, advisor, id, 1))).toEqual([{ value: 'Kanaleneiland-Zuid', count: 1 }])
    await finish(id)
    expect(await as((db) => readImport(db, advisor, id))).toMatchObject({ status: 'done', stored: 2, duplicates: 0, wrong: 1, cleaned: 1 })
    expect((await report(id)).map(({ row, outcome, remarks, removed }) => ({ row, outcome, remarks, removed: removed.flat() }))).toEqual([
      { row: 2, outcome: 'stored', remarks: [], removed: [] },
      { row: 3, outcome: 'stored', remarks: ['route unknown', 'area unknown'], removed: ['person', 'phone'] },
      { row: 4, outcome: 'wrong', remarks: ['date unreadable'], removed: [] },
    ])
    expect(await texts()).toEqual(['Mijn zoon [person] luistert niet, bel [phone]', 'Hoe leer ik mijn kind slapen?'])
  })

  test('the original is nowhere in the database: no name, no number, no column about a person', async () => {
    await staged(`${heads}\n1-10-2026;Overvecht;5;telefoon;Bel Ahmed op 06-12345678 of a.b@example.nl;Zoulikha Bennani\n`)
    const everything = await as(async (db) => {
      const rows = await db.selectFrom('question_import_row').selectAll().execute()
      const imports = await db.selectFrom('question_import').selectAll().execute()
      return JSON.stringify([rows, imports, (await readAuditLog(db, advisor, 1, 100)).lines])
    })
    for (const word of ['Ahmed', '12345678', 'a.b@', 'Zoulikha', 'Bennani']) expect(everything).not.toContain(word)
  })

  test('a wijk that we do not know can be given to one that we do', async () => {
    const id = await staged(`${heads}\n1-10-2026;Vechtstreek;5;;Hoe stop ik ruzie?;\n`)
    await finish(id, { ...mapping, areaByName: { vechtstreek: world.areas.Overvecht } })
    expect((await as((db) => readQuestions(db, advisor, noFilter, 1))).questions[0]).toMatchObject({ areaName: 'Overvecht', route: 'desk' })
  })

  test('doubles are found inside a file, against earlier files and against questions typed in; another day or wijk is another question', async () => {
    const typed = {
      text: 'Waarom eet hij niet?',
      areaId: world.areas.Oost,
      ageBand: 'unknown',
      route: 'desk',
      askedOn: '2026-10-01',
    } as const
    await as((db) => ask(db, advisor, { ...typed, kept: new Set() }, '2026-11-19'))
    const rows = [
      '1-10-2026;Oost;;;Waarom eet hij niet?;',
      '1-10-2026;Overvecht;;;Waarom eet hij niet?;',
      '1-10-2026;Overvecht;;;Waarom eet hij niet?;',
      '2-10-2026;Overvecht;;;Waarom eet hij niet?;',
    ]
    const first = await staged(`${heads}\n${rows.join('\n')}\n`)
    await finish(first)
    expect((await report(first)).map((row) => row.outcome)).toEqual(['duplicate', 'stored', 'duplicate', 'stored'])
    const again = await staged(`${heads}\n${rows.join('\n')}\n`)
    await finish(again)
    expect(await as((db) => readImport(db, advisor, again))).toMatchObject({ stored: 0, duplicates: 4 })
    expect(await as((db) => undoImport(db, advisor, first, now))).toBe(2)
    expect(await texts()).toEqual(['Waarom eet hij niet?'])
  })

  test('a whole import is taken back, also while it runs, and can be brought again', async () => {
    const file = `${heads}\n${Array.from({ length: 1200 }, (_, i) => `1-10-2026;Oost;;;Vraag nummer ${i} over slapen;`).join('\n')}\n`
    const id = await staged(file)
    await as((db) => startImport(db, advisor, id, mapping))
    const stopping = new AbortController()
    let portions = 0
    const clock = () => {
      if (++portions === 2) stopping.abort() // the platform stops after two portions
      return now
    }
    await continueImport({ ...tools(), clock, signal: stopping.signal }, { importId: id, municipality: advisor.municipality })
    expect(await as((db) => readImport(db, advisor, id))).toMatchObject({ status: 'running', stored: 1000 })
    expect(await as((db) => undoImport(db, advisor, id, now))).toBe(1000)
    await continueImports(tools(), riverScope(advisor.municipality))
    expect((await as((db) => readQuestions(db, advisor, { ...noFilter, words: 'nummer' }, 1))).count).toBe(0)
    expect(await as((db) => undoImport(db, advisor, id, now))).toBeNull()
    const again = await staged(file)
    await finish(again)
    expect(await as((db) => readImport(db, advisor, again))).toMatchObject({ status: 'done', stored: 1200 })
  })

  test('the river goes on with an import by itself', async () => {
    const id = await staged(`${heads}\n1-10-2026;Oost;;;Hoe nu verder?;\n`)
    await as((db) => startImport(db, advisor, id, mapping))
    await continueImports(tools(), riverScope(advisor.municipality))
    expect(await as((db) => readImport(db, advisor, id))).toMatchObject({ status: 'done', stored: 1 })
  })

  test('a file that was cut off is brought again and goes on behind its last row; another file is refused', async () => {
    const rows = Array.from({ length: 1300 }, (_, i) => `1-10-2026;Oost;;;Vraag ${i} over eten;`)
    const id = await as((db) => beginImport(db, advisor, 'vragen.csv', now))
    // What a crash leaves behind: the first portion staged, the import still open.
    await uploadFile(world.database, advisor, id, bytes(`${heads}\n${rows.slice(0, 500).join('\n')}\n`), now)
    await as((db) => db.updateTable('question_import').set({ status: 'uploading' }).where('id', '=', id).execute())
    const other = await uploadFile(world.database, advisor, id, bytes(`${heads}\n1-10-2026;Oost;;;Iets anders;\n`), now)
    expect(other).toEqual({ ok: false, reason: 'other file' })
    expect(await uploadFile(world.database, advisor, id, bytes('a;b\n1;2\n'), now)).toEqual({ ok: false, reason: 'other file' })
    expect(await uploadFile(world.database, advisor, id, bytes(`${heads}\n${rows.join('\n')}\n`), now)).toEqual({ ok: true, rows: 1300 })
  })

  test('a workbook gives the same questions as a csv file', async () => {
    const id = await as((db) => beginImport(db, advisor, 'Vragen van Ahmed.xlsx', now))
    const file = makeWorkbook([
      heads.split(';'),
      [{ day: '2026-10-01' }, 'Overvecht', 5, 'telefoon', 'Hoe leer ik mijn kind slapen?', 'Ahmed'],
    ])
    expect(await uploadFile(world.database, advisor, id, [new Uint8Array(file)], now)).toEqual({ ok: true, rows: 1 })
    await finish(id)
    expect((await as((db) => readQuestions(db, advisor, noFilter, 1))).questions[0]).toMatchObject({
      askedOn: '2026-10-01',
      ageBand: '4-8',
      route: 'phone',
    })
    expect((await as((db) => readImport(db, advisor, id)))?.title).not.toContain('Ahmed')
  })

  test('a file that cannot be read leaves nothing behind and says why', async () => {
    const id = await as((db) => beginImport(db, advisor, 'kapot.xlsx', now))
    const answer = await uploadFile(world.database, advisor, id, [new Uint8Array(Buffer.from('PK\x03\x04 niets'))], now)
    expect(answer).toMatchObject({ ok: false, reason: 'unreadable', message: expect.stringContaining('Excel') })
    expect(await as((db) => readImport(db, advisor, id))).toMatchObject({ status: 'undone', rowsStaged: 0 })
    const empty = await as((db) => beginImport(db, advisor, 'leeg.csv', now))
    expect(await uploadFile(world.database, advisor, empty, bytes(`${heads}\n`), now)).toMatchObject({ ok: false, reason: 'unreadable' })
  })

  test('another organisation and another municipality neither see nor touch it, and a family worker imports nothing', async () => {
    const id = await staged(`${heads}\n1-10-2026;Oost;;;Van wie is dit?;\n`)
    for (const organisation of ['gemeente', 'elsewhere'] as const) {
      const other = await world.person(organisation, 'administrator')
      await inScope(world.database, other, async (db) => {
        expect(await readImport(db, other, id)).toBeNull()
        expect(await readReport(db, other, id, {}, 10)).toEqual([])
        expect(await readPreview(db, other, id)).toEqual([])
        expect(await startImport(db, other, id, mapping)).toBe(false)
        expect(await undoImport(db, other, id, now)).toBeNull()
      })
      expect(await uploadFile(world.database, other, id, bytes(`${heads}\n`), now)).toEqual({ ok: false, reason: 'not open' })
    }
    const worker = await world.person('lokalis', 'familyWorker')
    await expect(inScope(world.database, worker, (db) => beginImport(db, worker, 'x', now))).rejects.toThrow(NotAllowed)
    await continueImport(tools(), { importId: id, municipality: world.elsewhere })
    await continueImport(tools(), { importId: uuid(), municipality: world.utrecht })
    expect(await as((db) => readImport(db, advisor, id))).toMatchObject({ status: 'staged', rowsStaged: 1 })
  })

  test('rows leave after thirty days, texts after two years, counts after six; the audit log tells how many', async () => {
    const id = await staged(
      `${heads}\n1-10-2026;Oost;;;Een jonge vraag;\n1-10-2024;Oost;;;Een vraag van twee jaar terug;\n1-10-2020;Oost;;;Een heel oude;\n`,
    )
    await finish(id)
    await forgetQuestions(tools(), riverScope(advisor.municipality))
    const { questions } = await as((db) => readQuestions(db, advisor, noFilter, 1))
    expect(questions.map(({ askedOn, text }) => [askedOn, text])).toEqual([
      ['2026-10-01', 'Een jonge vraag'],
      ['2024-10-01', null],
    ])
    expect(await report(id)).toHaveLength(3)
    await forgetQuestions({ ...tools(), clock: () => new Date('2026-12-25T10:00:00Z') }, riverScope(advisor.municipality))
    expect(await report(id)).toEqual([])
    const { lines } = await as((db) => readAuditLog(db, advisor, 1, 100))
    const forgotten = lines.filter((line) => line.action === 'forgot').map((line) => [line.object, line.detail.count])
    expect(forgotten).toContainEqual(['import row', 3])
    expect(forgotten).toContainEqual(['question', 1])
  })
})
