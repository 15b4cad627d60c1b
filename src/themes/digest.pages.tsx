import { Hono } from 'hono'
import { z } from 'zod'
import { addDays, weekOf } from '#platform/clock.ts'
import { need } from '#privacy/scope.ts'
import { chooseDigest, readDigest } from '#themes/digest.actions.ts'
import { lastMonday } from '#themes/digest.ts'
import { DigestSections } from '#themes/digest-view.tsx'
import type { ReadRunning } from '#themes/question-news.actions.ts'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { fill } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { dayInWords } from '#web/words.ts'

/** The weekly message in the app, of this Monday or an earlier one; and whether it comes by mail. */
export function digestPages(parts: { readonly approaches: ReadRunning }): Hono<Env> {
  return new Hono<Env>()
    .get('/weekbericht', (c) => draw(c, parts.approaches))
    .post('/weekbericht/instelling', async (c) => {
      need(scopeOf(c), 'follow themes')
      const form = await fill(c, z.object({ wanted: z.enum(['yes', 'no']) }))
      if (!form.ok) throw new NotFound()
      await work(c, (db, scope) => chooseDigest(db, scope, form.value.wanted === 'yes'))
      return c.redirect('/account#weekbericht', 303)
    })
}

const mostBack = 52

/** The Monday of the address; odd ones, and those too far back or still to come, are the newest. */
function mondayOf(asked: string | undefined, newest: string): string {
  const day = z.iso.date().safeParse(asked)
  if (!day.success || weekOf(day.data) !== day.data || day.data > newest) return newest
  return day.data < addDays(newest, -7 * mostBack) ? newest : day.data
}

async function draw(c: WebContext, approaches: ReadRunning) {
  const newest = lastMonday(c.get('now'))
  const monday = mondayOf(c.req.query('week'), newest)
  const digest = await work(c, (db, scope) => readDigest(db, scope, monday, approaches))
  const title = `Weekbericht van ${dayInWords(monday, newest)}`
  return show(
    c,
    <Page c={c} title={title}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {digest.everything && digest.rises.length > 0 && (
        <p>Je volgt nog niets. Daarom zie je alles wat in de gemeente meer is dan verwacht.</p>
      )}
      <DigestSections digest={digest} />
      <nav class="wv-row wv-noprint" aria-label="Weken">
        <a class="utrecht-link wv-tap" rel="prev" href={`/weekbericht?week=${addDays(monday, -7)}`}>
          Week ervoor
        </a>
        {monday < newest && (
          <a class="utrecht-link wv-tap" rel="next" href={`/weekbericht?week=${addDays(monday, 7)}`}>
            Week erna
          </a>
        )}
        <a class="utrecht-link wv-tap" href="/volgen">
          Wat je volgt
        </a>
        <a class="utrecht-link wv-tap" href="/account#weekbericht">
          Mail aan of uit
        </a>
      </nav>
    </Page>,
  )
}
