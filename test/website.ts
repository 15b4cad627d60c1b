// The whole website on the database of a test world: real encoder, real jobs, requests without a network.
import { makeApp } from '#app.tsx'
import { startSession } from '#organisations/session.actions.ts'
import { signInDesk } from '#organisations/sign-in.actions.ts'
import { openEncoder } from '#platform/encoder.ts'
import { openJobs } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { inScope, type MemberScope } from '#privacy/scope.ts'
import { queues } from '#river.ts'
import type { Language } from '#web/languages/language.ts'
import type { NetworkLimit } from '#web/network-limit.ts'
import type { World } from './world.ts'

/** A password that costs next to nothing: for tests only. */
export const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 }

export interface Website {
  /** The cookie of someone who is signed in. */
  cookieOf(person: MemberScope): Promise<string>
  get(path: string, cookie?: string): Promise<Response>
  /** Sends a form; a field with an array is sent more than once. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>, cookie?: string): Promise<Response>
  /** Sends a form with a file. */
  postForm(path: string, form: FormData, cookie?: string): Promise<Response>
  close(): Promise<void>
}

/** Opens the website; `smtpUrl` and `publicUrl` for tests of mail. */
export async function openWebsite(
  world: World,
  options: {
    readonly now?: Date
    readonly demo?: boolean
    readonly smtpUrl?: string
    readonly publicUrl?: string
    readonly staticFolder?: string
    readonly residentLimit?: NetworkLimit
    readonly writtenLanguages?: readonly Language[]
    readonly modelFolder?: string
  } = {},
): Promise<Website> {
  const log = openLog('silent')
  const encoder = openEncoder({ modelFolder: options.modelFolder ?? 'model', workers: 1 })
  const jobs = await openJobs(world.appUrl, log, queues)
  const mail = openMail(options.smtpUrl ?? null, 'Wijkverband <wijkverband@voorbeeld.example>', log)
  const clock = () => options.now ?? new Date()
  const publicUrl = options.publicUrl ?? null
  const app = makeApp({
    database: world.database,
    encoder,
    jobs,
    mail,
    log,
    clock,
    publicUrl,
    demo: options.demo ?? false,
    desk: signInDesk(cheap, 0),
    staticFolder: options.staticFolder ?? 'src/web',
    ...(options.residentLimit === undefined ? {} : { residentLimit: options.residentLimit }),
    ...(options.writtenLanguages === undefined ? {} : { writtenLanguages: options.writtenLanguages }),
  })
  const origin = publicUrl ?? 'http://localhost'
  const name = origin.startsWith('https:') ? '__Host-wv' : 'wv'
  const headers = (cookie?: string) => (cookie === undefined ? {} : { cookie })
  return {
    async cookieOf(person) {
      const { token } = await inScope(world.database, person, (db) => startSession(db, person, clock(), 'test'))
      return `${name}=${token}`
    },
    get: async (path, cookie) => app.request(new Request(origin + path, { headers: headers(cookie) })),
    async post(path, fields, cookie) {
      const body = new URLSearchParams()
      for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(field, one)
      return app.request(new Request(origin + path, { method: 'POST', body, headers: { ...headers(cookie), origin } }))
    },
    postForm: async (path, form, cookie) =>
      app.request(new Request(origin + path, { method: 'POST', body: form, headers: { ...headers(cookie), origin } })),
    async close() {
      await jobs.close()
      await encoder.close()
      mail.close()
    },
  }
}
