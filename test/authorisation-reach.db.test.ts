// Whose things one may open: every route with a subject × every role × a subject of the own organisation, another one, another municipality.
// A route about something that is not in `route-subjects.ts` fails.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Power, roles } from '#privacy/power.ts'
import { routeRights } from './route-rights.ts'
import { type Owner, type Subject, subjects, withoutSubject } from './route-subjects.ts'
import { openWebsite, type Website } from './website.ts'
import { engines, makeWorld, type World } from './world.ts'

const nobodys = '01890a5d-ac96-774b-bcce-b302099a8057'
const pathOf = (route: string) => route.split(' ')[1]!
const subjectOf = (route: string): Subject | undefined =>
  subjects
    .filter(({ path }) => pathOf(route) === path || pathOf(route).startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
const about = Object.keys(routeRights).filter((route) => route.includes('/:') && !withoutSubject.has(route))

describe.each(engines())('whose things one may open on %s', (_name, url) => {
  let world: World
  let website: Website
  let sql: pg.Client

  beforeAll(async () => {
    world = await makeWorld(url)
    website = await openWebsite(world)
    sql = new pg.Client({ connectionString: world.ownerUrl })
    await sql.connect()
  })
  afterAll(async () => {
    await sql.end()
    await website.close()
    await world.close()
  })

  test('every route about something says what it is about', () => {
    expect(about.filter((route) => subjectOf(route) === undefined)).toEqual([])
  })

  const ownerOf = async (organisation: keyof World['organisations'], member: string): Promise<Owner> => ({
    municipality: organisation === 'elsewhere' ? world.elsewhere : world.utrecht,
    organisation: world.organisations[organisation],
    member,
    wijk: organisation === 'elsewhere' ? await wijkElsewhere() : world.areas.Overvecht,
  })
  let elsewhere: string | null = null
  const wijkElsewhere = async () => {
    elsewhere ??= (
      await sql.query(
        `insert into wijkverband.area (id, municipality_id, level, code, name) values (gen_random_uuid(), $1, 'wijk', 'WK036301', 'Centrum') returning id`,
        [world.elsewhere],
      )
    ).rows[0].id as string
    return elsewhere
  }

  const answer = async (route: string, id: string, cookie: string): Promise<number> => {
    const [method, path] = route.split(' ') as [string, string]
    const address = path.replace(/:\w+/, id).replace(/:\w+/g, nobodys)
    return (method === 'GET' ? await website.get(address, cookie) : await website.post(address, {}, cookie)).status
  }

  test.each(['lokalis', 'gemeente'] as const)(
    'each role of %s reaches its own, and another’s only as far as it is shared',
    async (home) => {
      const wrong: string[] = []
      for (const role of roles) {
        const person = await world.person(home, role)
        const cookie = await website.cookieOf(person)
        const opens = about.filter((route) => {
          const right = routeRights[route]!
          const wanted: readonly Power[] = right === 'open' || right === 'signed in' ? [] : Array.isArray(right) ? right : [right]
          return wanted.length === 0 || wanted.some((power) => person.powers.has(power))
        })
        for (const subject of subjects) {
          const routes = opens.filter((route) => subjectOf(route) === subject)
          if (routes.length === 0) continue
          const colleague = await world.person('jgz')
          const stranger = await world.person('elsewhere')
          const own = await subject.make(sql, await ownerOf(home, person.person))
          const others = await subject.make(sql, await ownerOf('jgz', colleague.person))
          const far = await subject.make(sql, await ownerOf('elsewhere', stranger.person))
          for (const route of routes) {
            const unknown = await answer(route, nobodys, cookie)
            const reads = route.startsWith('GET ')
            if (![403, 404, 422].includes(unknown)) wrong.push(`${role} ${route}: ${unknown} for what is not there`)
            const abroad = await answer(route, far, cookie)
            if (abroad !== unknown) wrong.push(`${role} ${route}: ${abroad} for another municipality’s, ${unknown} for nobody’s`)
            const next = await answer(route, others, cookie)
            const shared = subject.reach === 'municipality' || (subject.reach === 'shared' && reads)
            if (!shared && next !== unknown && !(subject.reach === 'shared' && [403, 404, 422].includes(next)))
              wrong.push(`${role} ${route}: ${next} for another organisation’s, ${unknown} for nobody’s`)
            if (!reads || subject.notFor?.[route] !== undefined) continue
            const mine = await answer(route, own, cookie)
            if (mine !== 200 && mine !== 303) wrong.push(`${role} ${route}: ${mine} for one’s own`)
          }
        }
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )
})
