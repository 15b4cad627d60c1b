import { Hono } from 'hono'
import { z } from 'zod'
import { need } from '#privacy/scope.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { decideOnce, decisionKey } from '#themes/decide-once.actions.ts'
import { readCandidates, readTheme } from '#themes/theme.actions.ts'
import { reasonText, type Theme, themeName } from '#themes/theme.ts'
import { likeThemes, mergeTheme, mostToSplit, proposeSplit, splitTheme } from '#themes/theme-regroup.actions.ts'
import { Button, Choice, Select, TextArea, TextField } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** What regrouping needs from outside. */
export interface RegroupParts {
  readonly modelName: string
  readonly askForTurn: (municipality: string) => Promise<void>
}

const oneTheme = '/themas/:id{[0-9a-fA-F-]{36}}'
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().filter((one) => z.uuid().safeParse(one).success))
const splitForm = z.object({ key: decisionKey, name: themeName, reason: reasonText, moving: several, shown: several })
const mergeForm = z.object({ key: decisionKey, into: z.uuid({ error: 'Kies met welk thema je het samenvoegt.' }), reason: reasonText })

/** Splitting a theme in two and merging two into one. The program proposes, a person chooses; the history keeps who and why. */
export function themeRegroupPages(parts: RegroupParts): Hono<Env> {
  return new Hono<Env>()
    .get(`${oneTheme}/splits`, (c) => drawSplit(c, parts, {}, {}, null))
    .post(`${oneTheme}/splits`, async (c) => {
      need(scopeOf(c), 'accept themes')
      const filled = await fill(c, splitForm)
      const chosen = await fill(c, z.object({ moving: several }))
      const moving = chosen.ok ? chosen.value.moving : []
      if (!filled.ok) return drawSplit(c, parts, filled.typed, filled.errors, moving)
      const { key, name, reason, shown } = filled.value
      const staying = shown.filter((id) => !moving.includes(id))
      const form = { name, reason, moving, staying }
      const decided = await decideOnce(c, key, (db, scope) => splitTheme(db, scope, idOf(c), form, c.get('now')))
      if (!decided.ok) return drawSplit(c, parts, filled.typed, decided.errors, moving)
      await parts.askForTurn(scopeOf(c).municipality)
      return c.redirect(decided.address, 303)
    })
    .get(`${oneTheme}/voeg-samen`, (c) => drawMerge(c, parts, {}, {}))
    .post(`${oneTheme}/voeg-samen`, async (c) => {
      need(scopeOf(c), 'accept themes')
      const filled = await fill(c, mergeForm)
      if (!filled.ok) return drawMerge(c, parts, filled.typed, filled.errors)
      const { key, ...form } = filled.value
      const decided = await decideOnce(c, key, (db, scope) => mergeTheme(db, scope, idOf(c), form, c.get('now')))
      if (!decided.ok) return drawMerge(c, parts, filled.typed, decided.errors)
      await parts.askForTurn(scopeOf(c).municipality)
      return c.redirect(decided.address, 303)
    })
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

const Reason = (props: { typed: Typed; errors: FieldErrors }) => (
  <TextArea name="reason" label="Waarom?" hint="Eén zin. Iedereen in de gemeente kan dit lezen." rows={2} {...props} />
)

const Back = ({ theme }: { theme: Theme }) => (
  <a class="utrecht-link wv-tap" href={`/themas/${theme.id}`}>
    Terug naar het thema
  </a>
)

async function drawSplit(c: WebContext, parts: RegroupParts, typed: Typed, errors: FieldErrors, moving: readonly string[] | null) {
  need(scopeOf(c), 'accept themes')
  const { theme, split } = await work(c, async (db, scope) => {
    const read = await readTheme(db, scope, idOf(c), c.get('now'))
    if (read === null) throw new NotFound()
    return { theme: read, split: await proposeSplit(db, scope, parts.modelName, read) }
  })
  const wrong = Object.keys(errors).length > 0
  const moves = (row: (typeof split.rows)[number]) => (moving === null ? row.group === 1 : moving.includes(row.id))
  const [stay, go] = split.words
  const second = split.rows.filter((row) => row.group === 1).length
  const title = `Splits ‘${theme.name}’`
  return show(
    c,
    <Page c={c} title={title} errors={wrong ? errors : undefined} crumbs={[{ href: `/themas/${theme.id}`, label: theme.name }]}>
      <form class="wv-stack" method="post" action={`/themas/${theme.id}/splits`} novalidate>
        <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
        <h1 class="utrecht-heading-1">{title}</h1>
        {split.rows.length < 2 ? (
          <p class="wv-lead wv-measure">Jullie telden hier te weinig vragen met tekst om te splitsen.</p>
        ) : (
          <>
            <p class="wv-lead wv-measure">
              {second > 0
                ? `Het programma ziet twee groepen: ${stay || 'de eerste'} (${split.rows.length - second}) en ${go || 'de tweede'} (${second}).`
                : 'Het programma ziet één groep.'}{' '}
              Kies zelf welke vragen naar het nieuwe thema gaan.
            </p>
            <fieldset class="wv-stack-s">
              <legend class="utrecht-form-label">Deze vragen gaan naar het nieuwe thema</legend>
              <div class="wv-choices" id="moving">
                {split.rows.map((row) => (
                  <Choice type="checkbox" name="moving" value={row.id} checked={moves(row)}>
                    <span class="wv-voice" dir="auto">
                      <CleanedText text={row.text} />
                    </span>
                  </Choice>
                ))}
              </div>
              {split.rows.map((row) => (
                <input type="hidden" name="shown" value={row.id} />
              ))}
              {split.rows.length === mostToSplit && (
                <p class="wv-small wv-soft">Dit zijn de nieuwste {mostToSplit}. De rest verdeelt het programma daarna.</p>
              )}
            </fieldset>
            <div class="wv-stack wv-measure">
              <TextField name="name" label="Naam van het nieuwe thema" hint="Liefst in woorden van ouders." typed={typed} errors={errors} />
              <Reason typed={typed} errors={errors} />
              <p class="wv-small wv-soft">Vragen zonder tekst blijven bij ‘{theme.name}’.</p>
            </div>
            <div>
              <Button>Splits</Button>
            </div>
          </>
        )}
        <Back theme={theme} />
      </form>
    </Page>,
    wrong ? 422 : 200,
  )
}

async function drawMerge(c: WebContext, parts: RegroupParts, typed: Typed, errors: FieldErrors) {
  need(scopeOf(c), 'accept themes')
  const { theme, near, others } = await work(c, async (db, scope) => {
    const read = await readTheme(db, scope, idOf(c), c.get('now'))
    if (read === null) throw new NotFound()
    const all = (await readCandidates(db, scope)).filter((other) => other.id !== read.id)
    return { theme: read, near: await likeThemes(db, scope, parts.modelName, read, 3), others: all }
  })
  const wrong = Object.keys(errors).length > 0
  const title = `Voeg ‘${theme.name}’ samen`
  const first = near[0]
  return show(
    c,
    <Page c={c} title={title} errors={wrong ? errors : undefined} crumbs={[{ href: `/themas/${theme.id}`, label: theme.name }]}>
      <form class="wv-stack wv-measure" method="post" action={`/themas/${theme.id}/voeg-samen`} novalidate>
        <input type="hidden" name="key" value={typed.key ?? newFormKey()} />
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">Alle vragen gaan mee naar het andere thema. De geschiedenis van allebei blijft bestaan.</p>
        {others.length === 0 ? (
          <p>Er is nog geen ander kandidaat-thema.</p>
        ) : (
          <>
            <Select
              name="into"
              label="Samen met"
              {...(first === undefined ? {} : { hint: `Lijkt het meest op: ${near.map((one) => one.name).join(', ')}.` })}
              value={first?.id}
              typed={typed}
              errors={errors}
              options={others.map((other) => ({ value: other.id, label: other.name }))}
            />
            <Reason typed={typed} errors={errors} />
            <div>
              <Button>Voeg samen</Button>
            </div>
          </>
        )}
        <Back theme={theme} />
      </form>
    </Page>,
    wrong ? 422 : 200,
  )
}
