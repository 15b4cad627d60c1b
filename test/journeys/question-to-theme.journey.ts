// The main job of the platform, as a family worker does it: a question with a name in it becomes part of a theme that she accepts.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newVisitor, openBrowser, signInAs, signInWith } from '../browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const circumstances = async (page: Page) => {
  await page.getByLabel('Buurt of wijk').selectOption({ label: 'Overvecht' })
  await page.getByRole('radio', { name: '8 tot 12 jaar' }).check()
  await page.getByRole('radio', { name: 'Huisbezoek' }).check()
}

/** Types a question, chooses the first suggested theme, and comes to the page with what was found. */
async function typeQuestion(page: Page, text: string): Promise<void> {
  await page.goto('/vragen/nieuw')
  const typing = page.getByLabel('Wat vroeg de ouder?')
  if (!(await typing.isVisible())) await page.getByText('Typ de vraag').click()
  await typing.fill(text)
  await page.getByRole('button', { name: 'Zoek het thema' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('a family worker %s', (_name, javaScript) => {
  test('counts a question with one tap on a theme, and gets something back at once', async () => {
    const context = await newVisitor(browser, { javaScript, width: 390 })
    const page = await context.newPage()
    await signInAs(page, 'Gezinswerker')
    await page.getByRole('link', { name: 'Tel een vraag' }).click()
    // from here: a tap on the theme and a tap on the button, because wijk, age and route are remembered
    const began = Date.now()
    const theme = page.locator('label.wv-choice').first()
    const name = ((await theme.textContent()) ?? '').trim()
    await theme.click()
    await page.getByRole('button', { name: 'Tel deze vraag' }).click()
    await page.getByText(`Geteld: ${name}`).waitFor()
    expect((Date.now() - began) / 1000).toBeLessThan(10)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/niet de enige|telt mee/)
    await context.close()
  })

  test('types a question with a name: the name is caught before anything is kept', async () => {
    const context = await newVisitor(browser, { javaScript })
    const page = await context.newPage()
    await signInAs(page, 'Gezinswerker')
    await typeQuestion(page, 'Mijn zoon Daan wil niet meer naar school. Bel mij op 06 00 00 00 00.')
    const suggestion = page.getByRole('radio').first()
    await suggestion.check()
    const area = page.getByLabel('Buurt of wijk')
    if (await area.isVisible()) await circumstances(page)
    await page.getByRole('button', { name: 'Tel deze vraag' }).click()
    await page.getByRole('heading', { name: 'Mag dit in de tekst blijven?' }).waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual([
      expect.stringContaining('Daan'),
      expect.stringContaining('06 00 00 00 00'),
    ])
    expect(await page.getByText('Halen we altijd weg.').count()).toBe(1)
    await page.getByRole('button', { name: 'Bewaar de tekst zo' }).click()
    await page
      .getByText(/^Geteld/)
      .first()
      .waitFor()
    await page.goto('/vragen?q=zoon')
    const list = (await page.locator('main').textContent()) ?? ''
    expect(list).toContain('wil niet meer naar school')
    expect(list).not.toContain('Daan')
    expect(list).not.toContain('06 00')
    await context.close()
  })

  test('is told what is missing, and the focus goes there', async () => {
    const context = await newVisitor(browser, { javaScript })
    const page = await context.newPage()
    await signInAs(page, 'Gezinswerker')
    await page.goto('/vragen/nieuw')
    await page.getByRole('button', { name: 'Tel deze vraag' }).click()
    await page.getByRole('link', { name: 'Kies een thema, of typ de vraag.' }).waitFor()
    expect(await page.title()).toMatch(/^Fout: /)
    if (javaScript) await page.locator('#fouten:focus').waitFor()
    await context.close()
  })
})

test('a question in Turkish finds its Dutch likes', async () => {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await signInWith(page, 'samira@lokalis.example')
  for (const [text, like] of [
    ['Oğlum artık okula gitmek istemiyor', /school/],
    ['ابني لا يريد الذهاب إلى المدرسة', /school/],
    ['Mój syn nie chce chodzić do szkoły', /school/],
    ['Мій син не хоче ходити до школи', /school/],
  ] as const) {
    await typeQuestion(page, text)
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Tel deze vraag' }).click()
    await page.getByRole('heading', { name: 'Deze vragen lijken erop' }).waitFor()
    const likes = await page.locator('blockquote').allTextContents()
    expect(likes.join(' '), text).toMatch(like)
  }
  await context.close()
})

test('a family worker accepts and names what the program proposes, and the next run keeps it', { timeout: 300_000 }, async () => {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await signInAs(page, 'Gezinswerker')
  const proposal = page.getByRole('heading', { name: 'Voorstellen van het programma' })
  await untilShown(page, '/themas?wijk=stad', () => proposal.isVisible())
  await page.locator('section:has(#voorstellen)').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Bevestig als kandidaat' }).first().click()
  await page.getByLabel('Naam').fill('Schermen thuis')
  await page.getByRole('button', { name: 'Bevestig als kandidaat' }).click()
  await page.getByRole('heading', { level: 1, name: 'Schermen thuis' }).waitFor()
  await page.getByRole('link', { name: 'Geef een andere naam' }).click()
  await page.getByLabel('Naam').fill('Altijd die telefoon')
  await page.getByLabel('Waarom?').fill('Zo zeggen ouders het.')
  await page.getByRole('button', { name: 'Bewaar de naam' }).click()
  await page.getByRole('heading', { level: 1, name: 'Altijd die telefoon' }).waitFor()
  const address = new URL(page.url()).pathname
  // a question more makes the program connect questions again
  const lastTime = async () => page.locator('main time').first().getAttribute('datetime')
  await page.goto('/themas?wijk=stad')
  const before = await lastTime()
  await typeQuestion(page, 'Hij legt dat ding niet weg, ook niet aan tafel')
  await page.getByRole('radio', { name: 'Geen van deze' }).check()
  await page.getByRole('button', { name: 'Tel deze vraag' }).click()
  await page
    .getByText(/^Geteld/)
    .first()
    .waitFor()
  await untilShown(page, '/themas?wijk=stad', async () => (await lastTime()) !== before)
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: 'Altijd die telefoon' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('Kandidaat-thema')
  const history = page.locator('details', { hasText: 'Wat er met dit thema gebeurde' })
  expect(await history.textContent()).toContain('Zo zeggen ouders het.')
  await context.close()
})

/** Opens a page again and again until it shows what is waited for: the river turns in its own time. */
async function untilShown(page: Page, path: string, shown: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.goto(path)
    if (await shown()) return
    await page.waitForTimeout(1500)
  }
  throw new Error(`${path} did not show it in time`)
}
