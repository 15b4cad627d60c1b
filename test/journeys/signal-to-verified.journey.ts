// From a signal to a theme that parents confirmed: by figures, by parents themselves, with what a school says; and how parents stop it.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newVisitor, openBrowser, signInWith } from '../browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What parents said of a theme, on its form. */
interface Said {
  readonly parents: number
  readonly outcome: 'Het past' | 'Het past niet'
  readonly sentence?: string
}

/** Fills in a talk on the page "Wat zeiden ouders?" and keeps it. */
async function fillTalk(page: Page, { parents, outcome, sentence }: Said): Promise<void> {
  await page.getByLabel('Met hoeveel ouders?').fill(String(parents))
  await page.getByRole('radio', { name: 'buurthuis' }).check()
  await page.getByRole('radio', { name: outcome === 'Het past' ? /^Het past Ouders/ : /^Het past niet/ }).check()
  if (sentence !== undefined) {
    await page.getByLabel(/^Een zin die bleef hangen/).fill(sentence)
    await page.getByLabel('Ik mag deze zin gebruiken').check()
  }
  await page.getByRole('radio', { name: 'Niet gevraagd' }).check()
  await page.getByRole('button', { name: 'Bewaar wat ouders zeiden' }).click()
  await page.getByText(/ouders bespraken dit thema op/).waitFor()
}

async function startHere(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Start een aanpak' }).click()
  await page.getByRole('button', { name: 'Start een aanpak' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/aanpakken\/[0-9a-f-]{36}$/)
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('%s', (how, javaScript) => {
  test('a figure becomes a theme, seven parents recognise it, and an approach starts', async () => {
    const name = `Vaker samen buiten, ${how}`
    const context = await newVisitor(browser, { javaScript })
    const page = await context.newPage()
    await signInWith(page, 'bram@lokalis.example')
    await page.goto('/wijken/cijfers')
    await page.getByRole('link', { name: 'Kinderen die elke week sporten' }).first().click()
    await page.getByRole('link', { name: 'Maak hier een kandidaat-thema van' }).click()
    await page.getByLabel('Wijk').selectOption({ label: 'Overvecht' })
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.getByRole('heading', { name: /elke week sporten/ }).waitFor()
    expect(await page.locator('main').textContent()).toMatch(/verzonnen voor de demo/)
    await page.getByRole('link', { name: 'Verder met dit cijfer' }).click()
    await page.getByLabel('Naam', { exact: true }).fill(name)
    await page.getByLabel(/^Waar gaat het over/).fill('Ik wil met mijn kind naar buiten, maar alleen durf ik het niet.')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('radio', { name: 'Nee, maak een nieuw kandidaat-thema' }).check()
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    const theme = `${new URL(page.url()).pathname}?wijk=WK034403`
    await page.goto(theme)
    await page.getByRole('heading', { name: 'Nog niet met ouders besproken' }).waitFor()
    expect(await page.getByRole('link', { name: 'Start een aanpak' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Vul het gesprek in' }).first().click()
    await fillTalk(page, { parents: 7, outcome: 'Het past', sentence: 'Samen ga ik wel.' })
    await page.getByRole('heading', { name: 'Nu kan er een aanpak starten' }).waitFor()
    await page.goto(theme)
    await page.locator('.wv-gate--done').waitFor()
    await startHere(page, name)
    await context.close()
  })

  test('parents bring the subject, hands are counted, and the same talk confirms the theme', async () => {
    const name = `Wie past er op, ${how}`
    const context = await newVisitor(browser, { javaScript })
    const page = await context.newPage()
    await signInWith(page, 'marijke@jgz.example')
    await page.goto('/gesprekken')
    await page.getByRole('link', { name: 'Schrijf een gesprek op' }).click()
    await page.getByLabel('In welke wijk?').selectOption({ label: 'Noordwest' })
    await page.getByLabel('Met hoeveel ouders?').fill('9')
    await page.getByRole('radio', { name: 'speeltuin' }).check()
    await page.getByLabel('Onderwerp 1', { exact: true }).fill('Niemand past op als ik een avond werk.')
    await page.getByLabel('Onderwerp 2 (niet verplicht)').fill('Een bankje in de schaduw.')
    await page.getByRole('group', { name: 'Onderwerp 2 is een' }).getByRole('radio', { name: 'wens' }).check()
    await page.getByLabel('Stemmen voor 1 (niet verplicht)').fill('5')
    await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
    await page.getByRole('link', { name: 'Tel de stemmen' }).click()
    await page.getByRole('button', { name: 'Onderwerp 1: één hand erbij' }).click()
    await page.locator('#o-1 .wv-num', { hasText: /^6$/ }).first().waitFor()
    await page.getByRole('link', { name: 'Klaar met tellen' }).click()
    await page.getByRole('link', { name: 'Kies of maak een thema' }).first().click()
    await page.getByLabel('Nieuw thema, in woorden van ouders').fill(name)
    await page.getByRole('button', { name: 'Maak een kandidaat-thema' }).click()
    await page.getByRole('button', { name: /leg vast als toetsing/ }).click()
    await page.getByRole('heading', { name: 'Nu kan er een aanpak starten' }).waitFor()
    expect(await page.locator('main').textContent()).toContain('Zes ouders')
    await startHere(page, name)
    await context.close()
  })
})

test('a refusal by parents stops everything: page, address and command; a second meeting turns it round', async () => {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await signInWith(page, 'samira@lokalis.example')
  await page.goto('/themas?wijk=stad')
  await page.getByRole('link', { name: 'Niet naar school', exact: true }).first().click()
  const path = new URL(page.url()).pathname
  const theme = `${path}?wijk=WK034401`
  await page.goto(`${path}/bespreken?wijk=WK034401`)
  await fillTalk(page, { parents: 8, outcome: 'Het past niet' })
  expect(await page.locator('main').textContent()).toContain('Er komt geen aanpak. Dat is ook een goede uitkomst.')
  for (const address of [page.url(), theme]) {
    await page.goto(address)
    expect(await page.getByRole('link', { name: 'Start een aanpak' }).count()).toBe(0)
  }
  // someone who knows the address of the form
  await page.goto(`/aanpakken/nieuw?thema=${path.slice('/themas/'.length)}&wijk=WK034401`)
  await page.getByRole('button', { name: 'Start een aanpak' }).click()
  await page
    .getByText(/Ouders in West zeiden dat het niet past/)
    .first()
    .waitFor()
  // someone at the machine
  const command = approachCommand(path.slice('/themas/'.length), 'WK034401')
  expect(command.status).toBe(2)
  expect(command.stderr).toContain('Ouders in West zeiden dat het niet past. Er komt geen aanpak')
  await page.goto(theme)
  await page.getByRole('link', { name: 'Vul een nieuw gesprek in' }).click()
  await fillTalk(page, { parents: 6, outcome: 'Het past' })
  await page.goto(theme)
  await page.getByRole('heading', { name: 'Nu kan er een aanpak starten' }).waitFor()
  const history = page.locator('details', { hasText: 'Wat er met dit thema gebeurde' })
  expect(await history.textContent()).toMatch(/past niet/i)
  await startHere(page, 'Niet naar school')
  await context.close()
})

/** The command `wijkverband approach` on the database of the running platform. */
function approachCommand(theme: string, wijk: string) {
  const told = ['approach', '--theme', theme, '--wijk', wijk, '--as', 'samira@lokalis.example']
  return spawnSync(process.execPath, ['dist/main.mjs', ...told], {
    env: { ...process.env, DATA_FOLDER: inject('dataFolder'), LOG_LEVEL: 'silent' },
    encoding: 'utf8',
  })
}

test('a school answers on a phone in four taps and two screens, and who asked sees it', { timeout: 300_000 }, async () => {
  const context = await newVisitor(browser)
  const page = await context.newPage()
  await signInWith(page, 'bram@lokalis.example')
  await page.goto('/uitvraag/nieuw')
  await page.getByLabel('Titel').fill('Reis van een school')
  await page.getByRole('checkbox', { name: 'Noordoost' }).check()
  await page.getByLabel('Scholen').fill('Basisschool De Reiger;info@reiger.example\nBasisschool De Uil;info@uil.example')
  await page.getByRole('button', { name: 'Verstuur de uitvraag' }).click()
  await page.getByRole('heading', { level: 1, name: 'Reis van een school' }).waitFor()
  const progress = page.url()
  expect(await page.locator('main').textContent()).toContain('0 van 2')
  const link = await linkInMail('info@reiger.example')
  const school = await newVisitor(browser, { javaScript: false, width: 390 })
  const phone = await school.newPage()
  let screens = 0
  phone.on('framenavigated', () => screens++)
  await phone.goto(link)
  const choices = phone.getByRole('checkbox')
  for (const place of [0, 1, 2]) await choices.nth(place).check()
  await phone.getByRole('button', { name: 'Verstuur' }).click()
  await phone.getByRole('heading', { name: 'Dank u wel. Uw antwoord is verstuurd' }).waitFor()
  expect(screens).toBe(2)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await school.close()
  await page.goto(progress)
  expect(await page.locator('main').textContent()).toContain('1 van 2')
  await page.getByRole('row', { name: /De Reiger.*Gaf antwoord/ }).waitFor()
  await context.close()
})

/** The link in the mail to an address; the river sends it in its own time. */
async function linkInMail(address: string): Promise<string> {
  const folder = inject('mailFolder')
  for (let i = 0; i < 160; i++) {
    for (const file of readdirSync(folder)) {
      const mail = readFileSync(join(folder, file), 'utf8')
      const link = mail.includes(`To: ${address}`) ? /\/u\/[\w-]+/.exec(mail.replace(/=\r?\n/g, '')) : null
      if (link !== null) return link[0]
    }
    await new Promise((later) => setTimeout(later, 1500))
  }
  throw new Error(`no mail came to ${address}`)
}

test('a resident asks in English on a small phone, and staff see that she asked by herself', async () => {
  const context = await newVisitor(browser, { javaScript: false, width: 320 })
  const page = await context.newPage()
  await page.goto('/vraag')
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('textbox').fill('My daughter is shy and finds no friends in her new class.')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio', { name: 'Zuidwest' }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio', { name: '8 to 12 years' }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Your question has been sent' }).waitFor()
  expect(await context.cookies()).toEqual([])
  await context.close()
  const staff = await newVisitor(browser)
  const list = await staff.newPage()
  await signInWith(list, 'samira@lokalis.example')
  await list.goto('/vragen?q=shy')
  const text = (await list.locator('main').textContent()) ?? ''
  expect(text).toContain('finds no friends in her new class')
  expect(text).toContain('van een bewoner zelf')
  await staff.close()
})
