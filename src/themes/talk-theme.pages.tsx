import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { once } from '#privacy/request-key.actions.ts'
import { type MemberScope, may, need } from '#privacy/scope.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { readLikelyThemes } from '#themes/figure-theme.actions.ts'
import type { Connector } from '#themes/suggest.actions.ts'
import { readSubject } from '#themes/talk-subject.actions.ts'
import { chooseThemeFor, countAsVerification, makeThemeOf, unlinkSubject } from '#themes/talk-theme.actions.ts'
import { readCandidates } from '#themes/theme.actions.ts'
import { themeName } from '#themes/theme.ts'
import { recordAddress } from '#themes/verification-outcome.tsx'
import type { Recorded } from '#themes/verification-record.ts'
import { Button, Choices, Select, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** What joining a subject to a theme needs from outside: what suggests, and a turn of the river for a new theme. */
export interface TalkThemeParts {
  readonly connect: Connector
  readonly askForTurn: (municipality: string) => Promise<void>
}

const oneSubject = '/gesprekken/onderwerp/:id{[0-9a-fA-F-]{36}}'
const keyed = z.object({ key: formKey })

/** From a subject that parents brought up to a theme: choosing one that is there, making one, undoing that, and counting the talk as its check. */
export function talkThemePages(parts: TalkThemeParts): Hono<Env> {
  return new Hono<Env>()
    .get(oneSubject, (c) => {
      need(scopeOf(c), 'talk with parents')
      return draw(c, parts)
    })
    .post(`${oneSubject}/thema`, (c) => choose(c, parts))
    .post(`${oneSubject}/nieuw-thema`, (c) => make(c, parts))
    .post(`${oneSubject}/los`, (c) => step(c, (db, scope) => unlinkSubject(db, scope, idOf(c), c.get('now')), talkAddress))
    .post(`${oneSubject}/toetsing`, (c) => step(c, (db, scope) => countAsVerification(db, scope, idOf(c), c.get('now')), recordAddress))
}

const talkAddress = ({ id }: { readonly id: string }): string => `/gesprekken/${id}`

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id')?.toLowerCase())
  if (!id.success) throw new NotFound()
  return id.data
}

/** The subject of the address, of the own organisation, that has no theme yet. */
const subjectOf = async (c: WebContext, db: Db, scope: MemberScope) => {
  const found = await readSubject(db, scope, idOf(c))
  if (found?.talk.own !== true) throw new NotFound()
  return found
}

/** Themes that the words lead to, and all others; only the list for who may propose none, and for words that point at someone. */
async function themesFor(db: Db, scope: MemberScope, connect: Connector, words: string) {
  const read = may(scope, 'propose themes') ? await readLikelyThemes(db, scope, connect, { name: words, description: '' }) : null
  return read?.ok ? read : { likely: [], others: await readCandidates(db, scope) }
}

async function draw(c: WebContext, parts: TalkThemeParts, typed?: Typed, errors?: FieldErrors) {
  const { subject, talk, likely, others } = await work(c, async (db, scope) => {
    const found = await subjectOf(c, db, scope)
    return { ...found, ...(await themesFor(db, scope, parts.connect, found.subject.words)) }
  })
  if (subject.themeId !== null && errors === undefined) return c.redirect(talkAddress(talk), 303)
  const title = 'Bij welk thema hoort dit?'
  const crumbs = [
    { href: '/gesprekken', label: 'Gesprekken met ouders' },
    { href: talkAddress(talk), label: `Gesprek in ${talk.wijkName}` },
  ]
  const address = `/gesprekken/onderwerp/${subject.id}`
  return show(
    c,
    <Page c={c} title={title} errors={errors} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-voice wv-voice--l wv-measure" dir="auto">
        “<CleanedText text={subject.words} />”
      </p>
      {may(scopeOf(c), 'propose themes') && (
        <form class="wv-stack wv-measure" method="post" action={`${address}/nieuw-thema`} novalidate>
          <input type="hidden" name="key" value={newFormKey()} />
          <TextField
            name="name"
            label="Nieuw thema, in woorden van ouders"
            hint="Het wordt een kandidaat-thema. Iedereen in de gemeente ziet de naam."
            value={subject.words.slice(0, 120)}
            {...{ typed, errors }}
          />
          <div>
            <Button>Maak een kandidaat-thema</Button>
          </div>
        </form>
      )}
      <form class="wv-section wv-stack wv-measure" method="post" action={`${address}/thema`} novalidate>
        <input type="hidden" name="key" value={newFormKey()} />
        {likely.length > 0 && (
          <Choices
            name="theme"
            label="Of hoort het bij een van deze thema’s?"
            columns={1}
            options={likely.map(({ theme, because }) => ({
              value: theme.id,
              label: theme.name,
              ...(because.length === 0 ? {} : { hint: `Want: ${because.join(', ')}` }),
            }))}
            {...{ typed, errors }}
          />
        )}
        <Select
          name={likely.length > 0 ? 'other' : 'theme'}
          label={likely.length > 0 ? 'Of bij een ander thema' : 'Of hoort het bij een thema dat er al is?'}
          options={[{ value: '', label: 'Kies een thema' }, ...others.map((theme) => ({ value: theme.id, label: theme.name }))]}
          {...{ typed, errors }}
        />
        <div class="wv-row">
          <Button kind="other">Kies dit thema</Button>
          <a class="utrecht-link wv-tap" href={talkAddress(talk)}>
            Terug naar het gesprek
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

/** Does a step on a subject once a key; gives where to go, or messages. */
async function doOnce(c: WebContext, key: string, doing: (db: Db, scope: MemberScope) => Promise<Recorded | null>, to: typeof talkAddress) {
  const scope = scopeOf(c)
  return once<{ errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const done = await doing(db, scope)
    if (done === null || 'found' in done) throw new NotFound()
    return done.ok ? { ok: true, address: to(done) } : { ok: false, errors: done.errors }
  })
}

async function choose(c: WebContext, parts: TalkThemeParts) {
  need(scopeOf(c), 'talk with parents')
  const anyTheme = z.union([z.literal(''), z.uuid()]).optional()
  const form = await fill(c, keyed.extend({ theme: anyTheme, other: anyTheme }))
  if (!form.ok) return draw(c, parts, form.typed, form.errors)
  const { key, theme, other } = form.value
  const chosen = other || theme
  if (!chosen) return draw(c, parts, form.typed, { theme: 'Kies een thema.' })
  const outcome = await doOnce(c, key, (db, scope) => chooseThemeFor(db, scope, idOf(c), chosen), talkAddress)
  return outcome.ok ? c.redirect(outcome.address, 303) : draw(c, parts, form.typed, outcome.errors)
}

async function make(c: WebContext, parts: TalkThemeParts) {
  const scope = scopeOf(c)
  need(scope, 'propose themes')
  const form = await fill(c, keyed.extend({ name: themeName }))
  if (!form.ok) return draw(c, parts, form.typed, form.errors)
  const { key, name } = form.value
  const outcome = await doOnce(c, key, (db, member) => makeThemeOf(db, member, idOf(c), name, c.get('now')), talkAddress)
  if (!outcome.ok) return draw(c, parts, form.typed, outcome.errors)
  await parts.askForTurn(scope.municipality)
  return c.redirect(outcome.address, 303)
}

/** A button without fields of its own. */
async function step(c: WebContext, doing: (db: Db, scope: MemberScope) => Promise<Recorded | null>, to: typeof talkAddress) {
  need(scopeOf(c), 'talk with parents')
  const form = await fill(c, keyed)
  if (!form.ok) throw new NotFound()
  const outcome = await doOnce(c, form.value.key, doing, to)
  if (outcome.ok) return c.redirect(outcome.address, 303)
  return show(
    c,
    <Page c={c} title="Dit kan nu niet">
      <h1 class="utrecht-heading-1">Dit kan nu niet</h1>
      <p class="wv-lead wv-measure">{Object.values(outcome.errors)[0]}</p>
      <a class="utrecht-link wv-tap" href="/gesprekken">
        Naar de gesprekken
      </a>
    </Page>,
    422,
  )
}
