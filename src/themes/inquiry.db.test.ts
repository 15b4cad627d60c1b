import { createHash } from 'node:crypto'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inScope, publicScope, riverScope } from '#privacy/scope.ts'
import { readInquirySignals } from '#themes/inquiry.actions.ts'
import { closeInquiries, forgetInquiries } from '#themes/inquiry-river.actions.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T09:00:00Z')
const at = (day: string) => new Date(`${day}T09:00:00Z`)

describe.each(engines())('one question to schools and GPs, on %s', (_name, url) => {
  let world: World
  let owner: pg.Client
  let site: Website
  let bram: string
  let themes: string[]
  beforeAll(async () => {
    world = await makeWorld(url)
    owner = new pg.Client({ connectionString: world.ownerUrl })
    await owner.connect()
    await owner.query('set search_path to wijkverband')
    site = await openWebsite(world, { now })
    bram = await site.cookieOf(await world.person('lokalis', 'processAdviser'))
    themes = []
    for (const name of ['Slapen', 'Schermen', 'Grenzen stellen', 'Scheiding']) {
      const id = uuid()
      await owner.query(`insert into theme (id, municipality_id, status, name) values ($1, $2, 'candidate', $3)`, [id, world.utrecht, name])
      themes.push(id)
    }
  })
  afterAll(async () => {
    await site.close()
    await owner.end()
    await world.close()
  })
  beforeEach(() => owner.query('delete from inquiry'))

  const fields = (more: Record<string, string | readonly string[]> = {}) => ({
    title: 'Uitvraag najaar',
    wijken: [world.areas.Overvecht],
    closesOn: '19-12-2026',
    school: 'De Esdoorn;info@esdoorn.example\nDe Linde;info@linde.example',
    gp: 'Praktijk Noord;balie@noord.example',
    key: uuid(),
    ...more,
  })
  const begin = async (more: Record<string, string | readonly string[]> = {}) => {
    const answer = await site.post('/uitvraag/nieuw', fields(more), bram)
    return /\/uitvraag\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')![1]!
  }
  const linksOf = (html: string) => [...html.matchAll(/\/u\/([\w-]{43})/g)].map((found) => found[1]!)
  const makeLinks = async (id: string) => linksOf(await (await site.post(`/uitvraag/${id}/links`, {}, bram)).text())
  const answers = async () => (await owner.query('select * from inquiry_answer')).rows
  const recipients = async () => (await owner.query('select * from inquiry_recipient order by name')).rows
  const tools = (day: string) => ({ database: world.database, clock: () => at(day), signal: new AbortController().signal })

  describe('a school answers on a phone', () => {
    test('in two screens: it opens the link, picks three themes, sends, and reads what goes on', async () => {
      const [token] = await makeLinks(await begin())
      const page = await site.get(`/u/${token}`)
      const html = await page.text()
      expect(html).toContain('Welke drie thema’s komt u het meest tegen?')
      expect(html).not.toMatch(/<textarea|type="(text|email)"/)
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
      expect(page.headers.get('x-robots-tag')).toBe('noindex')
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(await answers()).toEqual([])
      const sent = await site.post(`/u/${token}`, { theme: themes.slice(0, 3) })
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `/u/${token}`])
      const after = await (await site.get(`/u/${token}`)).text()
      expect(after).toContain('Wat er nu gebeurt in Overvecht')
      expect(after).toContain('Vanaf 20 december 2026')
      expect(await answers()).toHaveLength(3)
      expect((await recipients()).filter((one) => one.answered_on !== null)).toHaveLength(1)
    })

    test('it changes its mind with the same link; sent twice it counts once', async () => {
      const [token] = await makeLinks(await begin())
      await Promise.all([site.post(`/u/${token}`, { theme: themes.slice(0, 2) }), site.post(`/u/${token}`, { theme: themes.slice(0, 2) })])
      expect(await answers()).toHaveLength(2)
      const again = await (await site.get(`/u/${token}?wijzig=ja`)).text()
      expect(again.match(/checked/g)).toHaveLength(2)
      await site.post(`/u/${token}`, { theme: themes[3]! })
      expect((await answers()).map((one) => one.theme_id)).toEqual([themes[3]])
    })

    test('none and four are no answer; what was picked stays', async () => {
      const [token] = await makeLinks(await begin())
      const none = await site.post(`/u/${token}`, {})
      expect(none.status).toBe(422)
      expect(await none.text()).toContain('<title lang="nl">Fout: Welke drie')
      const four = await (await site.post(`/u/${token}`, { theme: themes })).text()
      expect(four).toContain('Kies hoogstens drie thema’s.')
      expect(four.match(/checked/g)).toHaveLength(4)
      expect((await site.post(`/u/${token}`, { theme: uuid() })).status).toBe(422)
      expect(await answers()).toEqual([])
    })

    test('it looks for a theme without losing what it picked', async () => {
      const [token] = await makeLinks(await begin())
      const html = await (await site.get(`/u/${token}?theme=${themes[0]}&zoek=scherm`)).text()
      expect(html).toContain('Schermen')
      expect(html).not.toContain('Scheiding')
      expect(html).toMatch(new RegExp(`value="${themes[0]}"[^>]*checked`))
    })

    test('of two links to one school the first that is used counts, the other stops', async () => {
      const id = await begin({ gp: '', school: 'De Esdoorn' })
      const [first] = await makeLinks(id)
      const [recipient] = await recipients()
      const [second] = linksOf(await (await site.post(`/uitvraag/${id}/ontvangers/${recipient.id}/link`, {}, bram)).text())
      await site.post(`/u/${second}`, { theme: themes[0]! })
      expect((await site.get(`/u/${first}`)).status).toBe(404)
      expect((await site.post(`/u/${first}`, { theme: themes[1]! })).status).toBe(404)
      expect(await answers()).toHaveLength(1)
    })

    test('a link that does not exist gives a friendly page that tells nothing', async () => {
      const page = await site.get(`/u/${'x'.repeat(43)}`)
      expect(page.status).toBe(404)
      expect(await page.text()).toContain('Deze link werkt niet meer')
    })

    test('nothing stored leads from an answer to who gave it', async () => {
      const [token] = await makeLinks(await begin())
      await site.post(`/u/${token}`, { theme: themes[0]! })
      const { rows: columns } = await owner.query(
        `select column_name from information_schema.columns where table_schema = 'wijkverband' and table_name = 'inquiry_answer'`,
      )
      const names = columns.map((row) => row.column_name).sort()
      expect(names).toEqual(['answer_key', 'inquiry_id', 'kind', 'municipality_id', 'organisation_id', 'theme_id', 'wijk_id'])
      const { rows } = await owner.query('select 1 from inquiry_link l join inquiry_answer a on a.answer_key = l.token_hash')
      expect(rows).toEqual([])
    })
  })

  describe('who sends it', () => {
    test('hears of every wrong line, and loses nothing', async () => {
      const answer = await site.post('/uitvraag/nieuw', fields({ school: 'De Esdoorn;geen adres\nDe Linde', closesOn: '1-1-2026' }), bram)
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain('Kies vandaag of een latere dag.')
      const lines = await (await site.post('/uitvraag/nieuw', fields({ school: 'De Esdoorn;geen adres\nDe Linde' }), bram)).text()
      expect(lines).toContain('Regel 1: ‘geen adres’ is geen e-mailadres.')
      expect(lines).toContain('De Linde')
      expect((await owner.query('select 1 from inquiry')).rowCount).toBe(0)
    })

    test('sends the same form twice and asks once', async () => {
      const same = fields()
      await site.post('/uitvraag/nieuw', same, bram)
      await site.post('/uitvraag/nieuw', same, bram)
      expect((await owner.query('select 1 from inquiry')).rowCount).toBe(1)
    })

    test('adds a school, takes one off, moves the last day, and closes it', async () => {
      const id = await begin()
      await site.post(`/uitvraag/${id}/adressen`, { school: 'De Iep', gp: '', key: uuid() }, bram)
      const linde = (await recipients()).find((one) => one.name === 'De Linde')
      await site.post(`/uitvraag/${id}/ontvangers/${linde.id}/verwijderen`, {}, bram)
      expect((await recipients()).map((one) => one.name)).toEqual(['De Esdoorn', 'De Iep', 'Praktijk Noord'])
      await site.post(`/uitvraag/${id}/aanpassen`, { title: 'Uitvraag', closesOn: '1-12-2026' }, bram)
      expect((await site.post(`/uitvraag/${id}/sluiten`, {}, bram)).status).toBe(303)
      const html = await (await site.get(`/uitvraag/${id}`, bram)).text()
      expect(html).toContain('Gesloten op 22 november')
      expect((await site.get(`/uitvraag/${id}/adressen`, bram)).status).toBe(404)
    })

    test('alone knows whom she asked; another organisation finds no page and no row', async () => {
      const id = await begin()
      const other = await world.person('jgz', 'processAdviser')
      expect((await site.get(`/uitvraag/${id}`, await site.cookieOf(other))).status).toBe(404)
      for (const table of ['inquiry_recipient', 'inquiry_link', 'inquiry_answer'] as const) {
        expect(await inScope(world.database, other, (db) => db.selectFrom(table).select('municipality_id').execute()), table).toEqual([])
      }
      const someone = publicScope(world.utrecht)
      for (const table of ['inquiry', 'inquiry_recipient', 'inquiry_result'] as const) {
        expect(await inScope(world.database, someone, (db) => db.selectFrom(table).select('municipality_id').execute()), table).toEqual([])
      }
      const helen = await site.cookieOf(await world.person('lokalis', 'familyWorker'))
      expect((await site.get('/uitvraag', helen)).status).toBe(403)
    })
  })

  describe('after the last day', () => {
    /** Seven schools: six name sleep, two name screens. */
    async function sevenAnswered() {
      const id = await begin({ gp: '', school: Array.from({ length: 7 }, (_, i) => `School ${i}`).join('\n') })
      const tokens = await makeLinks(id)
      for (const [i, token] of tokens.entries())
        await site.post(`/u/${token}`, { theme: i < 6 ? [themes[0]!, ...(i < 2 ? [themes[1]!] : [])] : [themes[2]!] })
      return { id, tokens }
    }

    test('the outcome is made once, small numbers are withheld, for who asked too', async () => {
      const { id, tokens } = await sevenAnswered()
      await closeInquiries(tools('2026-12-19'), riverScope(world.utrecht))
      expect((await owner.query('select 1 from inquiry_result')).rowCount).toBe(0)
      await closeInquiries(tools('2026-12-20'), riverScope(world.utrecht))
      await closeInquiries(tools('2026-12-20'), riverScope(world.utrecht))
      const total = await owner.query(
        `select t.name, r.value from inquiry_result r left join theme t on t.id = r.theme_id where r.kind = 'school' and r.wijk_id is null order by 1`,
      )
      expect(total.rows).toEqual([
        { name: 'Slapen', value: 6 },
        { name: null, value: 7 },
      ])
      const file = await (await site.get(`/uitvraag/${id}/uitkomst.csv`, bram)).text()
      expect(file).toContain('school,samen,Slapen,6')
      expect(file).not.toContain('Schermen')
      const later = await openWebsite(world, { now: at('2026-12-21') })
      const seen = await (await later.get(`/u/${tokens[0]}`)).text()
      expect(seen).toContain('6 scholen')
      expect(seen).not.toMatch(/Schermen|Grenzen stellen/)
      expect((await later.post(`/u/${tokens[0]}`, { theme: themes[3]! })).status).toBe(303)
      expect((await answers()).some((one) => one.theme_id === themes[3])).toBe(false)
      await later.close()
      const hash = createHash('sha256').update(tokens[0]!).digest()
      const byHand = `select wijkverband.answer_inquiry($1, $1, array[$2]::uuid[], '2026-11-22') as stored`
      expect((await owner.query(byHand, [hash, themes[3]])).rows[0].stored).toBe(false)
    })

    test('another organisation reads it as a signal of the theme; before there is none', async () => {
      const omar = await world.person('jgz')
      const signals = (theme: string, wijk: string | null = world.areas.Overvecht) =>
        inScope(world.database, omar, (db) => readInquirySignals(db, omar, theme, wijk, '2026-12-20'))
      await sevenAnswered()
      expect(await signals(themes[0]!)).toBeNull()
      await closeInquiries(tools('2026-12-20'), riverScope(world.utrecht))
      expect(await signals(themes[0]!)).toMatchObject({
        schools: { named: { value: 6 }, answered: { value: 7 } },
        gps: { named: { value: null }, answered: { value: null } },
        closedOn: '2026-12-20',
        inquiry: 'Uitvraag najaar',
      })
      expect((await signals(themes[1]!))?.schools.named.value).toBeNull()
      expect((await signals(themes[3]!, null))?.schools.named.value).toBeNull()
      expect(await signals(themes[0]!, world.areas.Oost)).toBeNull()
    })

    test('one GP who answered is not given away by what stands there, nor by what does not', async () => {
      const id = await begin({ school: '', gp: 'Praktijk Noord' })
      const [token] = await makeLinks(id)
      await site.post(`/u/${token}`, { theme: themes[0]! })
      await site.post(`/uitvraag/${id}/sluiten`, {}, bram)
      expect((await owner.query('select 1 from inquiry_result')).rowCount).toBe(0)
      const html = await (await site.get(`/uitvraag/${id}`, bram)).text()
      expect(html).toContain('Huisartsen: te weinig antwoorden om te tonen.')
      for (const name of ['Slapen', 'Schermen', 'Scheiding']) expect(html).not.toContain(name)
    })

    test('addresses, links and answers leave thirty days later; that it was asked stays', async () => {
      const id = await begin()
      const [token] = await makeLinks(id)
      await site.post(`/u/${token}`, { theme: themes[0]! })
      await closeInquiries(tools('2026-12-20'), riverScope(world.utrecht))
      await forgetInquiries(tools('2027-01-18'), riverScope(world.utrecht))
      expect((await recipients())[0].email).toBe('info@esdoorn.example')
      await forgetInquiries(tools('2027-01-19'), riverScope(world.utrecht))
      expect((await recipients()).map((one) => one.email)).toEqual([null, null, null])
      for (const table of ['inquiry_link', 'inquiry_answer']) expect((await owner.query(`select 1 from ${table}`)).rowCount, table).toBe(0)
      expect((await owner.query('select 1 from inquiry where closed_on is not null')).rowCount).toBe(1)
      await forgetInquiries(tools('2033-01-01'), riverScope(world.utrecht))
      expect((await owner.query('select 1 from inquiry')).rowCount).toBe(0)
    })
  })
})
