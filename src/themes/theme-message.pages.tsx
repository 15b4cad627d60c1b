import { Hono } from 'hono'
import { z } from 'zod'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import { TextDecision } from '#themes/note-view.tsx'
import { type MessageKept, readMessages, removeMessage, writeMessage } from '#themes/question-news.actions.ts'
import { readTheme } from '#themes/theme.actions.ts'
import type { Theme } from '#themes/theme.ts'
import { Button, TextArea } from '#web/components.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, type Typed, text } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const ofTheme = '/themas/:id{[0-9a-fA-F-]{36}}/bericht'
const oneMessage = '/berichten/:id{[0-9a-fA-F-]{36}}/verwijderen'
const longest = 1000

/** A word back to the colleagues who counted questions of a theme; and taking it back. */
export function themeMessagePages(): Hono<Env> {
  return new Hono<Env>()
    .get(ofTheme, async (c) => drawForm(c, await theTheme(c)))
    .post(ofTheme, write)
    .get(oneMessage, async (c) => {
      const message = await theMessage(c)
      const back = `/themas/${message.themeId}`
      return show(
        c,
        <ConfirmationPage c={c} title="Dit bericht terugnemen?" button="Neem het terug" back={back}>
          <blockquote class="wv-measure">{message.text}</blockquote>
          <p>Collega’s zien het dan niet meer.</p>
        </ConfirmationPage>,
      )
    })
    .post(oneMessage, async (c) => {
      const message = await theMessage(c)
      await work(c, (db, scope) => removeMessage(db, scope, message.id))
      return c.redirect(`/themas/${message.themeId}`, 303)
    })
}

const crumbsOf = (theme: Theme) => [{ href: `/themas/${theme.id}`, label: theme.name }]

async function theTheme(c: WebContext): Promise<Theme> {
  need(scopeOf(c), 'accept themes')
  const id = z.uuid().safeParse(c.req.param('id'))
  const theme = id.success ? await work(c, (db, scope) => readTheme(db, scope, id.data, c.get('now'))) : null
  if (theme?.status !== 'candidate') throw new NotFound()
  return theme
}

async function theMessage(c: WebContext) {
  need(scopeOf(c), 'accept themes')
  const messages = await work(c, (db, scope) => readMessages(db, scope, null))
  const message = messages.find((found) => found.id === c.req.param('id')?.toLowerCase() && found.mine)
  if (message === undefined) throw new NotFound()
  return message
}

function drawForm(c: WebContext, theme: Theme, errors?: FieldErrors, typed?: Typed) {
  return show(
    c,
    <Page c={c} title="Bericht aan collega’s die dit telden" errors={errors} crumbs={crumbsOf(theme)} narrow>
      <h1 class="utrecht-heading-1">Bericht aan collega’s die dit telden</h1>
      <p>Vertel wat er met hun vragen over ‘{theme.name}’ gebeurt. Zij zien het bij hun vragen en in het weekbericht.</p>
      <form class="wv-stack" method="post" action={`/themas/${theme.id}/bericht`} novalidate>
        <input type="hidden" name="key" value={typed?.key ?? newFormKey()} />
        <TextArea
          name="text"
          label="Je bericht"
          hint="Zonder namen van ouders of kinderen. Alleen je eigen organisatie leest dit."
          errors={errors}
          typed={typed}
        />
        <div class="wv-row">
          <Button>Stuur</Button>
          <a class="utrecht-link wv-tap" href={`/themas/${theme.id}`}>
            Terug
          </a>
        </div>
      </form>
    </Page>,
    errors ? 422 : 200,
  )
}

const schema = z.object({ key: formKey, text: text('Schrijf een bericht.', longest), decided: z.literal('yes').optional() })

async function write(c: WebContext) {
  const theme = await theTheme(c)
  const form = await fill(c, schema)
  if (!form.ok) return drawForm(c, theme, form.errors, form.typed)
  const { value, typed } = form
  const draft = { text: value.text, kept: value.decided === 'yes' ? keptPlaces(typed) : null }
  const kept = await once<{ readonly refused: Exclude<MessageKept, { readonly ok: true }> }>(
    c.get('database'),
    scopeOf(c),
    value.key,
    async (db) => {
      const written = await writeMessage(db, scopeOf(c), theme.id, draft, c.get('now'))
      return written.ok ? { ok: true, address: `/themas/${theme.id}` } : { ok: false, refused: written }
    },
  )
  if (kept.ok) return c.redirect(kept.address, 303)
  if ('empty' in kept.refused) return drawForm(c, theme, { text: 'Schrijf een bericht.' }, typed)
  const action = `/themas/${theme.id}/bericht`
  return show(
    c,
    <TextDecision {...{ c, action, text: value.text, found: kept.refused.found }} crumbs={crumbsOf(theme)} hidden={{ key: value.key }} />,
  )
}
