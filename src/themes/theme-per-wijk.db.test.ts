import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { insertQuestion } from '#questions/question.store.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { insertThemes } from '#themes/theme.store.ts'
import { openWebsite, type Website } from '../../test/website.ts'
import { engines, makeWorld, type World } from '../../test/world.ts'

const now = new Date('2026-11-22T12:00:00Z')

describe.each(engines())('what parents ask most in each wijk on %s', (_name, url) => {
  let world: World
  let site: Website
  let anna: MemberScope
  let cookie: string
  beforeAll(async () => {
    world = await makeWorld(url)
    site = await openWebsite(world, { now })
    anna = await world.person('lokalis')
    cookie = await site.cookieOf(anna)
    const counts = { Overvecht: [12, 7, 2], Oost: [1, 8, 0] }
    await inScope(world.database, anna, async (db) => {
      const ids = await insertThemes(
        db,
        anna,
        ['Slapen', 'Geld', 'Eten'].map((name) => ({ status: 'candidate' as const, name, createdAt: now })),
      )
      for (const [wijk, numbers] of Object.entries(counts))
        for (const [i, count] of numbers.entries()) {
          const made = Array.from({ length: count }, () => uuid())
          for (const id of made)
            await insertQuestion(db, anna, {
              id,
              areaId: world.areas[wijk as 'Oost' | 'Overvecht'],
              ageBand: '4-8',
              route: 'desk',
              askedOn: '2026-11-10',
              text: null,
              language: null,
              createdAt: now,
            })
          await placeQuestions(db, anna, made, ids[i]!, now)
        }
    })
  })
  afterAll(async () => {
    await site.close()
    await world.close()
  })
  const open = async (path: string, who = cookie) => (await (await site.get(path, who)).text()).replace(/\s+/g, ' ')

  test('a worker sees which themes reach the number in which wijk, with their place there and in the municipality', async () => {
    const html = await open('/themas/per-wijk?vanaf=7')
    expect(html).toContain('ten minste 7 vragen in 12 weken')
    const [oost, overvecht] = [html.indexOf('>Oost<'), html.indexOf('>Overvecht<')].map((at) => html.slice(at))
    expect(oost).toMatch(/1\.<\/span> <a[^>]*>Geld<\/a>.*?8 vragen.*?in de hele gemeente op plaats 1, met 15 vragen/)
    expect(overvecht).toMatch(/1\.<\/span> <a[^>]*>Slapen<\/a>.*?12 vragen.*?in de hele gemeente op plaats 2, met 13 vragen/)
    expect(html).not.toContain('Eten')
  })

  test('twenty is the usual number; below the threshold nobody looks', async () => {
    expect(await open('/themas/per-wijk')).toContain('In geen enkele wijk komt een thema zo vaak voor.')
    expect(await open('/themas/per-wijk?vanaf=1')).toContain('ten minste 5 vragen')
    expect(await open('/themas/per-wijk?vanaf=veel')).toContain('ten minste 20 vragen')
  })

  test('the file holds what the page shows, and another organisation sees no number that was not released', async () => {
    expect(await (await site.get('/themas/per-wijk/export?vanaf=7', cookie)).text()).toContain(
      'Overvecht,WK034403,1,Slapen,12,eigen organisatie,2,13',
    )
    expect(await open('/themas/per-wijk?vanaf=5', await site.cookieOf(await world.person('jgz')))).not.toContain('Slapen')
  })
})
