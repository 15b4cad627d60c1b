// Every page that a role can reach by following links: nothing for axe to find, nothing that sticks out, nothing too heavy, no script error.
import { request } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newVisitor, openBrowser, signInWith } from '../browser.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const roles: readonly (readonly [string, string])[] = [
  ['family worker', 'samira@lokalis.example'],
  ['process adviser', 'bram@lokalis.example'],
  ['community police officer', 'ruben@gemeente.example'],
  ['data protection officer', 'petra@gemeente.example'],
  ['administrator', 'yusuf@gemeente.example'],
]

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Pages already looked at, by their shape: an id in an address stands for all ids. */
const seen = new Set<string>()
const shapeOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/WK\d+|BU\d+/g, ':code')
    .replace(/=[^&]*/g, '=')

const hasId = (path: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.test(path)

async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  const own = hrefs.filter((href) => href.startsWith(inject('address'))).map((href) => new URL(href))
  return own.filter((url) => !/\.csv|export|\/gelezen$|uitloggen/.test(url.pathname)).map((url) => url.pathname + url.search)
}

/** Where a page leads to, without looking at the page itself. */
async function follow(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(path)
  const links = await linksOf(page)
  await page.close()
  return links
}

async function look(context: BrowserContext, path: string): Promise<{ problems: string[]; links: string[] }> {
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  const response = await page.goto(path)
  if (response === null || response.status() >= 400) problems.push(`status ${response?.status()}`)
  const links = await linksOf(page)
  problems.push(...(await faultsOf(page)))
  await page.close()
  return { problems, links }
}

/** What is wrong with the page as it stands: for axe, with its heading, or because it is wider than a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const problems = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  if ((await page.locator('h1').count()) !== 1) problems.push('not exactly one h1')
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) problems.push(`sticks out ${over} px at ${width}`)
  }
  return problems
}

/** The same page, and then the same page from right to left, as in Arabic. */
async function bothWays(page: Page): Promise<string[]> {
  const problems = await faultsOf(page)
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  return [...problems, ...(await faultsOf(page)).map((problem) => `right to left: ${problem}`)]
}

/** A new link of a school that was asked, as who asks hands it over. */
async function linkOfSchool(): Promise<string> {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await signInWith(page, 'bram@lokalis.example')
  await page.goto('/uitvraag')
  await page.getByRole('link', { name: 'Wat komt u tegen in Overvecht?' }).click()
  await page
    .getByRole('button', { name: /^Maak een nieuwe link/ })
    .first()
    .click()
  const link = /\/u\/[\w-]{43}/.exec((await page.locator('main').textContent()) ?? '')
  await context.close()
  if (link === null) throw new Error('the page shows no link for a school')
  return link[0]
}

/** Bytes over the wire of a page with everything it loads, as a browser asks for it. */
async function weigh(context: BrowserContext, path: string): Promise<{ html: number; all: number }> {
  const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
  const get = (address: string) =>
    new Promise<Buffer>((done, failed) => {
      const asked = request(new URL(address, inject('address')), { headers: { 'accept-encoding': 'gzip', cookie } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => done(Buffer.concat(parts)))
      })
      asked.on('error', failed)
      asked.end()
    })
  const page = await context.newPage()
  const statics: string[] = []
  page.on('request', (one) => one.url().includes('/static/') && statics.push(one.url()))
  await page.goto(path)
  await page.close()
  const html = (await get(path)).length
  const files = await Promise.all([...new Set(statics)].map(get))
  return { html, all: html + files.reduce((sum, file) => sum + file.length, 0) }
}

describe('every page', () => {
  test.each(roles)('that a %s can reach is sound', { timeout: 400_000 }, async (_role, email) => {
    const context = await newVisitor(browser)
    const first = await context.newPage()
    await signInWith(first, email)
    await first.close()
    const waiting = ['/', '/hulp', '/privacy', '/toegankelijkheid', '/meldcode']
    const visited = new Set<string>()
    const found: Record<string, string[]> = {}
    /** the page that led to an address */
    const from = new Map<string, string>()
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const shape = shapeOf(path)
      if (visited.has(shape)) continue
      // the program may take a proposal back while we look: then what led here no longer leads here, and another of its kind is looked at
      const before = from.get(path)
      if (hasId(path) && before !== undefined && !(await follow(context, before)).includes(path)) continue
      visited.add(shape)
      // another role may have seen this page; what it leads to can still be new
      const known = seen.has(shape)
      seen.add(shape)
      const { problems, links } = known ? { problems: [], links: await follow(context, path) } : await look(context, path)
      const further = links.filter((link) => !visited.has(shapeOf(link)))
      for (const link of further) if (!from.has(link)) from.set(link, path)
      waiting.push(...further)
      if (known) continue
      if (problems.length > 0) found[path] = problems
      const weight = await weigh(context, path)
      if (weight.all > 60 * 1024 || weight.html > 30 * 1024)
        found[path] = [...(found[path] ?? []), `weighs ${weight.html} + ${weight.all - weight.html} bytes`]
    }
    await context.close()
    expect(found).toEqual({})
  })

  test('without an account is sound too', { timeout: 120_000 }, async () => {
    const context = await newVisitor(browser)
    const found: Record<string, string[]> = {}
    for (const path of ['/inloggen', '/wachtwoord-vergeten', '/hulp', '/meldcode']) {
      const { problems } = await look(context, path)
      if (problems.length > 0) found[path] = problems
    }
    await context.close()
    expect(found).toEqual({})
  })

  test('of a resident who asks is sound, in both directions, and so is the page that says what is missing', {
    timeout: 120_000,
  }, async () => {
    const context = await newVisitor(browser)
    const page = await context.newPage()
    const found: Record<string, string[]> = {}
    const lookAt = async (name: string) => {
      const problems = await bothWays(page)
      if (problems.length > 0) found[name] = problems
    }
    for (const taal of ['nl', 'en']) {
      const [next, question] =
        taal === 'nl' ? ['Verder', 'Hoe vaak mag een kind van vier snoepen?'] : ['Next', 'How do I find a playgroup?']
      const go = () => page.getByRole('button', { name: next }).click()
      await page.goto(`/vraag?taal=${taal}`)
      await lookAt(`${taal}: question`)
      await go()
      await page.locator('#fouten').waitFor()
      await lookAt(`${taal}: nothing written`)
      await page.getByRole('textbox').fill(question)
      await go()
      await lookAt(`${taal}: wijk`)
      await page.getByRole('radio').first().check()
      await go()
      await lookAt(`${taal}: age`)
      await page.getByRole('radio').first().check()
      await go()
      await lookAt(`${taal}: check`)
    }
    await context.close()
    expect(found).toEqual({})
  })

  test('behind the link of a school is sound, in both directions', { timeout: 120_000 }, async () => {
    const link = await linkOfSchool()
    const context = await newVisitor(browser)
    const page = await context.newPage()
    const found: Record<string, string[]> = {}
    const lookAt = async (name: string) => {
      const problems = await bothWays(page)
      if (problems.length > 0) found[name] = problems
    }
    await page.goto(link)
    await lookAt('question')
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.locator('#fouten').waitFor()
    await lookAt('nothing chosen')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Verstuur' }).click()
    await page.getByRole('heading', { name: /^Dank u wel/ }).waitFor()
    await lookAt('answered')
    await page.goto('/u/verzonnen')
    await lookAt('a link that does not work')
    await context.close()
    expect(found).toEqual({})
  })
})
