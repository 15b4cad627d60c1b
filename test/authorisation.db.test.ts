// Who may open what: every route times every role. A new route without a line here fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp } from '#app.tsx'
import { startSession } from '#organisations/session.actions.ts'
import { type Encoder, openEncoder } from '#platform/encoder.ts'
import { type Jobs, openJobs } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { type Power, roles } from '#privacy/power.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { queues } from '#river.ts'
import { routeRights } from './route-rights.ts'
import { engines, makeWorld, type World } from './world.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
/** A parameter without the pattern that it must fit. */
const plain = (path: string) => path.replace(/(:\w+)\{.*?\}\}?(?=\/|$)/g, '$1')
const fillIn = (path: string) =>
  path
    .replace(/:code/g, 'WK034403')
    .replace(/:token/g, 'x'.repeat(43))
    .replace(/:\w+/g, unknownId)

describe.each(engines())('the authorisation matrix on %s', (_name, url) => {
  let world: World
  let encoder: Encoder
  let jobs: Jobs
  let app: ReturnType<typeof makeApp>
  const tokens = new Map<string, string>()

  beforeAll(async () => {
    world = await makeWorld(url)
    const log = openLog('silent')
    encoder = openEncoder({ modelFolder: 'model', workers: 1 })
    jobs = await openJobs(world.appUrl, log, queues)
    app = makeApp({
      database: world.database,
      encoder,
      jobs,
      mail: openMail(null, 'Wijkverband <wijkverband@voorbeeld.example>', log),
      log,
      clock: () => new Date(),
      publicUrl: null,
      demo: false,
      staticFolder: 'dist/static',
    })
    for (const organisation of ['lokalis', 'gemeente'] as const) {
      for (const role of roles) {
        const person = await world.person(organisation, role)
        const { token } = await inScope(world.database, person, (db) => startSession(db, person, new Date(), 'test'))
        tokens.set(`${organisation} ${role}`, token)
      }
    }
  })
  afterAll(async () => {
    await jobs.close()
    await encoder.close()
    await world.close()
  })

  const routes = () =>
    [
      ...new Set(
        app.routes
          .filter((route) => route.method !== 'ALL' && !route.path.startsWith('/static/'))
          .map((route) => `${route.method} ${plain(route.path)}`),
      ),
    ].sort()
  const send = (route: string, token: string | null) => {
    const [method, path] = route.split(' ') as [string, string]
    return app.request(fillIn(path), {
      method,
      headers: {
        ...(token === null ? {} : { cookie: `wv=${token}` }),
        ...(method === 'GET' ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' }),
      },
      ...(method === 'GET' ? {} : { body: '' }),
    })
  }

  test('knows every route, and no route that is gone', () => {
    expect(Object.keys(routeRights).sort()).toEqual(routes())
  })

  test('without an account only the open pages answer', async () => {
    for (const route of routes()) {
      const answer = await send(route, null)
      const away = answer.status === 303 && answer.headers.get('location')?.startsWith('/inloggen') === true
      if (routeRights[route] === 'open') expect(answer.status, route).toBeLessThan(500)
      else expect(away, `${route} answered ${answer.status}`).toBe(true)
    }
  })

  test.each(['lokalis', 'gemeente'] as const)('each role of %s opens what it may, and is refused the rest', async (organisation) => {
    const wrong: string[] = []
    for (const role of roles) {
      const person: MemberScope = await world.person(organisation, role)
      for (const route of routes()) {
        const opens = routeRights[route]!
        if (opens === 'open' || route === 'POST /account/overal-uitloggen') continue
        const wanted: readonly Power[] = opens === 'signed in' ? [] : Array.isArray(opens) ? opens : [opens]
        const allowed = wanted.length === 0 || wanted.some((power) => person.powers.has(power))
        const { status } = await send(route, tokens.get(`${organisation} ${role}`)!)
        const right = allowed ? ![401, 403, 500].includes(status) : status === 403
        if (!right) wrong.push(`${role} ${route}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
