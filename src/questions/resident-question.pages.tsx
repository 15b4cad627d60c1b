import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { readMunicipalities, readSettings } from '#organisations/municipality.actions.ts'
import { inScope, type PublicScope, publicScope } from '#privacy/scope.ts'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import type { Cleaned } from '#questions/question.ts'
import { askAsResident, cleanAsResident, readWijkenAsResident } from '#questions/resident-question.actions.ts'
import {
  firstOpen,
  pageBefore,
  type ResidentForm,
  type ResidentStep,
  residentForm,
  unknownWijk,
  wrongWith,
} from '#questions/resident-question.ts'
import { AgainPage, MunicipalityPage, ThanksPage } from '#questions/resident-question-end.tsx'
import { AgePage, CheckPage, FoundPage, type StepProps, TextPage, WijkPage } from '#questions/resident-question-views.tsx'
import type { Env, WebContext } from '#web/context.ts'
import { fill, formKey, newFormKey, type Typed } from '#web/form.ts'
import { type Language, languages } from '#web/languages/language.ts'
import { type NetworkLimit, networkOf } from '#web/network-limit.ts'
import { show } from '#web/page.tsx'
import type { ResidentPhone } from '#web/resident-page.tsx'
import { addressIn, type Speech, speechOf } from '#web/resident-speech.tsx'

export interface ResidentQuestionParts {
  /** how often one network may send */
  readonly limit: NetworkLimit
  readonly behindProxy: boolean
  readonly askForTurn: (municipality: string) => Promise<void>
  /** languages whose texts are there, when a test wants others than those */
  readonly written?: readonly Language[] | undefined
}

/** The municipality a resident asks in, and how the page speaks to her. */
interface Ground {
  readonly scope: PublicScope
  readonly speech: Speech
  readonly phone: ResidentPhone | null
  /** language and municipality, as they stand in the address */
  readonly search: string
}

/**
 * A resident's own question, without an account. Nothing is stored before the last page, and no cookie is set: what she typed travels in the
 * form. So a page answers with the next one; only the last goes on by 303.
 */
export function residentQuestionPages(parts: ResidentQuestionParts): Hono<Env> {
  return new Hono<Env>()
    .get('/vraag', async (c) => {
      const ground = await groundOf(c, parts)
      if (!('scope' in ground)) return ground
      const form = residentForm.parse({ key: newFormKey() })
      return draw(c, ground, 'text', { form, typed: {} })
    })
    .post('/vraag', (c) => take(c, parts))
    .get('/vraag/bedankt', async (c) => {
      const ground = await groundOf(c, parts)
      if (!('scope' in ground)) return ground
      return show(c, <ThanksPage c={c} speech={ground.speech} phone={ground.phone} again={`/vraag${ground.search}`} />)
    })
}

/** The ground, or the page that asks for the municipality. */
async function groundOf(c: WebContext, { written }: ResidentQuestionParts): Promise<Ground | Response> {
  const all = await readMunicipalities(c.get('database'))
  const municipality = all.find((one) => one.code === c.req.query('gemeente')) ?? (all.length === 1 ? all[0] : undefined)
  if (municipality === undefined) {
    return show(c, <MunicipalityPage c={c} speech={speechOf(c, languages, written)} phone={null} municipalities={all} />)
  }
  const scope = publicScope(municipality.id)
  const settings = await inScope(c.get('database'), scope, (db) => readSettings(db, scope))
  const kept = new URLSearchParams()
  for (const name of ['taal', 'gemeente']) {
    const value = c.req.query(name)
    if (value !== undefined && /^[A-Za-z0-9-]{1,12}$/.test(value)) kept.set(name, value)
  }
  return {
    scope,
    speech: speechOf(c, settings.languages, written),
    phone: settings.residentPhone === null ? null : { number: settings.residentPhone, hours: settings.residentHours },
    search: kept.size === 0 ? '' : `?${kept}`,
  }
}

interface Sent {
  readonly form: ResidentForm
  readonly typed: Typed
  readonly errors?: Readonly<Record<string, Child>>
}

const decisionsOf = ({ form, typed }: Sent): ReadonlySet<number> | null => (form.decided === 'yes' ? keptPlaces(typed) : null)

async function take(c: WebContext, parts: ResidentQuestionParts) {
  const ground = await groundOf(c, parts)
  if (!('scope' in ground)) return ground
  const read = await fill(c, residentForm)
  if (!read.ok || !formKey.safeParse(read.value.key).success) {
    return show(c, <AgainPage c={c} speech={ground.speech} phone={ground.phone} again={`/vraag${ground.search}`} />, 422)
  }
  const sent: Sent = { form: read.value, typed: read.typed }
  const { step, go } = read.value
  if (go === 'stay') return draw(c, ground, step, sent)
  if (go === 'back') return draw(c, ground, pageBefore(step), sent)
  if (go === 'text' || go === 'wijk' || go === 'age') return draw(c, ground, go, sent)
  const wrong = wrongWith(sent.form)
  if (wrong !== null) return draw(c, ground, step, { ...sent, errors: { [wrong.field]: ground.speech.say(wrong.message) } })
  const cleaned = await clean(c, ground, sent)
  const open = firstOpen(sent.form, !cleaned.ok)
  if (go !== 'send' || open !== 'check') return draw(c, ground, open, sent)
  return send(c, ground, parts, sent)
}

const clean = (c: WebContext, { scope }: Ground, sent: Sent): Promise<Cleaned> =>
  inScope(c.get('database'), scope, (db) => cleanAsResident(db, scope, sent.form.text, decisionsOf(sent)))

async function draw(c: WebContext, ground: Ground, wanted: ResidentStep, sent: Sent) {
  const { speech, phone, scope } = ground
  const props: StepProps = { c, speech, phone, action: `/vraag${ground.search}`, ...sent }
  const status = sent.errors === undefined ? 200 : 422
  if (wanted === 'text') return show(c, <TextPage {...props} />, status)
  if (wanted === 'age') return show(c, <AgePage {...props} />, status)
  const wijken = await inScope(c.get('database'), scope, (db) => readWijkenAsResident(db, scope))
  if (wanted === 'wijk') return show(c, <WijkPage {...props} wijken={wijken} />, status)
  // asked again, so that going back to this page shows what there is to decide
  const cleaned = await clean(c, ground, wanted === 'found' ? { ...sent, form: { ...sent.form, decided: '' } } : sent)
  if (!cleaned.ok) return show(c, <FoundPage {...props} found={cleaned.found} />, status)
  const empty = cleaned.text === null
  if (empty) return show(c, <TextPage {...props} errors={{ text: speech.say('onlyGone') }} />, 422)
  const wijk = wijken.find((one) => one.id === sent.form.wijk) ?? null
  return show(c, <CheckPage {...props} text={cleaned.text ?? ''} language={cleaned.language} wijk={wijk} />, status)
}

async function send(c: WebContext, ground: Ground, { limit, behindProxy, askForTurn }: ResidentQuestionParts, sent: Sent) {
  const { scope, speech } = ground
  const { form } = sent
  const now = c.get('now')
  const minutes = limit.minutesToWait(networkOf(c, behindProxy), now)
  if (minutes > 0) {
    const page = await draw(c, ground, 'check', { ...sent, errors: { formulier: speech.say('tooMany', { count: minutes }) } })
    return new Response(page.body, { status: 429, headers: page.headers })
  }
  const outcome = await inScope(c.get('database'), scope, async (db) => {
    const known = await readWijkenAsResident(db, scope)
    const wijkId = form.wijk === unknownWijk ? null : form.wijk
    if (wijkId !== null && !known.some((one) => one.id === wijkId)) return 'no wijk' as const
    const draft = { text: form.text, kept: decisionsOf(sent), wijkId, ageBand: form.ageBand || ('unknown' as const) }
    return askAsResident(db, scope, form.key, draft, now)
  })
  if (outcome === 'no wijk') return draw(c, ground, 'wijk', { ...sent, errors: { wijk: speech.say('wijkMissing') } })
  if (outcome === 'empty') return draw(c, ground, 'text', { ...sent, errors: { text: speech.say('onlyGone') } })
  if (outcome === 'undecided') return draw(c, ground, 'found', sent)
  await askForTurn(scope.municipality)
  return c.redirect(addressIn(c, speech.language, '/vraag/bedankt'), 303)
}
