import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import {
  answerByLink,
  type Happening,
  openLink,
  readChoices,
  readHappening,
  readOutcomeByLink,
  readPhone,
  verifiedNames,
} from '#themes/inquiry-answer.actions.ts'
import type { ChoiceRow, LinkRow } from '#themes/inquiry-answer.store.ts'
import { AnsweredPage, NoLinkPage, OutcomePage, QuestionPage, type Shown, wrongChoice } from '#themes/inquiry-answer-views.tsx'
import type { Env, WebContext } from '#web/context.ts'
import { fill } from '#web/form.ts'
import { show } from '#web/page.tsx'

export interface InquiryAnswerParts {
  /** names of approaches that run in a wijk */
  readonly running: Happening
}

/** Themes in sight at first. */
const mostShown = 12

const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [...new Set([sent ?? []].flat())].filter((id) => z.uuid().safeParse(id).success).slice(0, 50))
const answerSchema = z.object({ theme: ids })

const oneLink = '/u/:token'

/** The one question to a school or GP. Opening the page changes nothing: programs that look into mail open links too. */
export function inquiryAnswerPages(parts: InquiryAnswerParts): Hono<Env> {
  return new Hono<Env>()
    .use(oneLink, async (c, next) => {
      await next()
      // The address is a secret: it may not travel to other sites, search engines or caches.
      c.header('referrer-policy', 'no-referrer')
      c.header('x-robots-tag', 'noindex')
      c.header('cache-control', 'no-store')
    })
    .get(oneLink, (c) => withLink(c, (link, token, today) => look(c, parts, link, token, today)))
    .post(oneLink, (c) =>
      withLink(c, async (link, token, today) => {
        if (link.closed) return c.redirect(c.req.path, 303)
        const form = await fill(c, answerSchema)
        const chosen = form.ok ? form.value.theme : []
        const wrong = wrongChoice(chosen.length)
        if (wrong !== null) return question(c, link, token, today, { chosen, error: wrong })
        if (!(await answerByLink(c.get('database'), token, chosen, today))) {
          return question(c, link, token, today, { chosen: [], error: 'Dit thema is er niet meer. Kies opnieuw.' })
        }
        return c.redirect(c.req.path, 303)
      }),
    )
}

async function withLink(c: WebContext, doing: (link: LinkRow, token: string, today: string) => Promise<Response> | Response) {
  const token = c.req.param('token') ?? ''
  const today = dayOf(c.get('now'))
  const link = await openLink(c.get('database'), token, today)
  if (link === null) return show(c, <NoLinkPage c={c} phone={await readPhone(c.get('database'), null)} />, 404)
  return doing(link, token, today)
}

async function look(c: WebContext, parts: InquiryAnswerParts, link: LinkRow, token: string, today: string) {
  const database = c.get('database')
  const phone = await readPhone(database, link.municipality_id)
  if (link.closed) {
    const rows = link.ready ? await readOutcomeByLink(database, token) : []
    return show(c, <OutcomePage c={c} phone={phone} link={link} rows={rows} />)
  }
  if (!link.answered || c.req.query('wijzig') !== undefined || c.req.query('zoek') !== undefined) return question(c, link, token, today, {})
  const verified = await readHappening(database, link, today, verifiedNames)
  const running = await readHappening(database, link, today, parts.running)
  return show(c, <AnsweredPage c={c} phone={phone} link={link} verified={verified} running={running} />)
}

async function question(
  c: WebContext,
  link: LinkRow,
  token: string,
  today: string,
  sent: { readonly chosen?: readonly string[]; readonly error?: string },
) {
  const phone = await readPhone(c.get('database'), link.municipality_id)
  const { choices, chosen } = await readChoices(c.get('database'), token, today)
  const looking = c.req.query('zoek') !== undefined
  const picked = new Set(sent.chosen ?? (looking ? (c.req.queries('theme') ?? []) : chosen))
  const search = (c.req.query('zoek') ?? '').trim().slice(0, 100)
  const shown = inSight(choices, picked, search, c.req.query('meer') !== undefined)
  const errors = sent.error === undefined ? {} : { errors: { theme: sent.error } }
  return show(c, <QuestionPage c={c} phone={phone} link={link} shown={shown} {...errors} />, sent.error === undefined ? 200 : 422)
}

/** Chosen ones first, then what was searched for, or those heard most; by name, so that their order tells nothing. */
function inSight(choices: readonly ChoiceRow[], chosen: ReadonlySet<string>, search: string, all: boolean): Shown {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = choices.filter((one) => (search !== '' ? plain(one.name).includes(plain(search)) : all || one.often <= mostShown))
  const byName = (a: ChoiceRow, b: ChoiceRow) => a.name.localeCompare(b.name, 'nl')
  const first = choices.filter((one) => chosen.has(one.id)).sort(byName)
  const themes = [...first, ...wanted.filter((one) => !chosen.has(one.id)).sort(byName)]
  return { themes, chosen, more: themes.length < choices.length, search }
}
