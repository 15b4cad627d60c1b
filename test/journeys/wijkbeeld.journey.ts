// The page on a wijk for all partners, as it leaves the printer.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, openBrowser, signInWith } from '../browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a police officer opens the wijkbeeld from the page of the wijk, and it prints on one sheet of paper', async () => {
  const visitor = await newVisitor(browser)
  const page = await visitor.newPage()
  await signInWith(page, 'ruben@gemeente.example')
  for (const wijk of ['Overvecht', 'Vleuten-De Meern']) {
    await page.goto('/wijken')
    await page
      .getByRole('link', { name: new RegExp(`^${wijk}`) })
      .first()
      .click()
    await page.getByRole('link', { name: 'Wijkbeeld voor alle partners' }).click()
    await page.getByRole('heading', { level: 1, name: wijk }).waitFor()
    await page.getByRole('button', { name: 'Druk af op één pagina' }).waitFor()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  }
  await visitor.close()
})
