// A real browser for the journeys.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts Chromium; as root it cannot have its own sandbox. */
export function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined) throw new Error('Chromium is missing: apt-get install chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface VisitOptions {
  readonly width?: number
  readonly javaScript?: boolean
}

/** A fresh visitor without a session, at this width. */
export function newVisitor(browser: Browser, options: VisitOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: inject('address'),
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.javaScript ?? true,
    locale: 'nl-NL',
  })
}

/** Signs in with the button of a demo role, by the name on it. */
export async function signInAs(page: Page, roleName: string): Promise<void> {
  await page.goto('/inloggen')
  await page.getByRole('button', { name: new RegExp(`^${roleName}`) }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

/** Signs in with an address of the demo. */
export async function signInWith(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres van je werk').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill('wijkverband-demo')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}
