import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { LinkButton } from '#web/components.tsx'
import { type Env, type Slot, scopeOf, work } from '#web/context.ts'
import { Page, show } from '#web/page.tsx'
import { capital, inWords } from '#web/words.ts'

/** Something that waits for this person: a sentence, an address, and about how many minutes it takes. */
export interface Waiting {
  readonly href: string
  readonly title: string
  readonly about: string
  readonly minutes: number
}

export interface HomeParts {
  /** What waits for this person, most urgent first. */
  readonly waiting: readonly ((...args: Parameters<Slot<{ now: Date }>>) => Promise<readonly Waiting[]>)[]
  /** What the page gives back: the week, what came of your question. */
  readonly news: readonly Slot<{ now: Date }>[]
}

/** The first page after signing in: what waits, then what came of it. No counters. */
export function homePages(parts: HomeParts): Hono<Env> {
  return new Hono<Env>().get('/', async (c) => {
    const scope = scopeOf(c)
    const subject = { now: c.get('now') }
    const [waiting, news] = await work(c, async (db) => {
      const waits: Waiting[] = []
      for (const part of parts.waiting) waits.push(...(await part(db, scope, subject)))
      const drawn: Child[] = []
      for (const part of parts.news) drawn.push(await part(db, scope, subject))
      return [waits.slice(0, 5), drawn.filter((piece) => piece !== null)] as const
    })
    const mayAsk = scope.powers.has('ask questions')
    const title = greeting(c.get('now'))
    return show(
      c,
      <Page c={c} title={title}>
        <div class="wv-stack-l">
          <div class="wv-row wv-row--apart">
            <div class="wv-stack-s">
              <h1 class="utrecht-heading-1">{title}</h1>
              <p class="wv-lead">{waitsInWords(waiting.length)}</p>
            </div>
            {mayAsk && <LinkButton href="/vragen/nieuw">Tel een vraag</LinkButton>}
          </div>
          {waiting.length > 0 && <WaitingList waiting={waiting} />}
          {news.length > 0 && (
            <section class="wv-cols wv-cols--2" aria-label="Deze week">
              {news}
            </section>
          )}
        </div>
      </Page>,
    )
  })
}

function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  return (
    <section aria-labelledby="wacht">
      <h2 class="wv-hide" id="wacht">
        Wacht op jou
      </h2>
      <ul class="wv-list">
        {waiting.map((one) => (
          <li>
            <div class="wv-item wv-item--2">
              <div>
                <h3 class="utrecht-heading-3">
                  <a class="utrecht-link" href={one.href}>
                    {one.title}
                  </a>
                </h3>
                <p>{one.about}</p>
              </div>
              <p class="wv-small wv-soft">{one.minutes === 1 ? '1 minuut' : `${one.minutes} minuten`}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const waitsInWords = (count: number): string =>
  count === 0 ? 'Niets wacht op jou.' : `${capital(inWords(count))} ${count === 1 ? 'ding wacht' : 'dingen wachten'} op jou.`

const hourInTheNetherlands = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' })

function greeting(now: Date): string {
  const hour = Number(hourInTheNetherlands.format(now))
  return hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond'
}
