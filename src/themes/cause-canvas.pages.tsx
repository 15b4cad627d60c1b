import { Hono } from 'hono'
import { z } from 'zod'
import { need } from '#privacy/scope.ts'
import { fillCanvas, readCanvas, readCanvasVersions } from '#themes/cause-canvas.actions.ts'
import { type CanvasBox, type CauseCanvas, canvasBoxes, canvasBoxNames, canvasForm } from '#themes/cause-canvas.ts'
import { decideOnce, decisionKey } from '#themes/decide-once.actions.ts'
import { readTheme } from '#themes/theme.actions.ts'
import { chooseWijk } from '#themes/wijk-choice.actions.ts'
import { placeName, wijkValue } from '#themes/wijk-choice.tsx'
import { Button, More, TextArea } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { momentInWords } from '#web/words.ts'

const address = '/themas/:id{[0-9a-fA-F-]{36}}/oorzaken'

/** Filling in what lies behind a theme, for a wijk or the whole municipality, with the versions before. */
export function causeCanvasPages(): Hono<Env> {
  return new Hono<Env>().get(address, (c) => draw(c)).post(address, take)
}

function idOf(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

async function draw(c: WebContext, typed?: Typed, errors?: FieldErrors) {
  need(scopeOf(c), 'talk with parents')
  const id = idOf(c)
  const { theme, choice, canvas, versions } = await work(c, async (db, scope) => {
    const read = await readTheme(db, scope, id, c.get('now'))
    if (read === null) throw new NotFound()
    const chosen = await chooseWijk(db, scope, typed?.wijk ?? c.req.query('wijk'))
    const wijkId = chosen.wijk?.id ?? null
    const now = await readCanvas(db, scope, id, wijkId)
    return { theme: read, choice: chosen, canvas: now, versions: await readCanvasVersions(db, scope, id, wijkId) }
  })
  const place = placeName(choice.wijk, c.get('viewer')?.municipalityName ?? '')
  const back = `/themas/${id}?wijk=${wijkValue(choice.wijk)}`
  const title = 'Wat zit erachter?'
  return show(
    c,
    <Page c={c} title={title} errors={errors} crumbs={[{ href: back, label: theme.name }]}>
      <form class="wv-stack wv-measure" method="post" action={`/themas/${id}/oorzaken`} novalidate>
        <input type="hidden" name="key" value={typed?.key ?? newFormKey()} />
        <input type="hidden" name="wijk" value={wijkValue(choice.wijk)} />
        <input type="hidden" name="base" value={canvas?.id ?? ''} />
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">
          {theme.name}, {place}. Schrijf geen namen. Iedereen in de gemeente kan dit lezen.
        </p>
        {canvasBoxes.map((box) => (
          <Box box={box} canvas={canvas} typed={typed} errors={errors} />
        ))}
        <div class="wv-row">
          <Button>Bewaar</Button>
          <a class="utrecht-link wv-tap" href={back}>
            Stop zonder bewaren
          </a>
        </div>
      </form>
      <Versions versions={versions} open={errors?.formulier !== undefined} />
    </Page>,
    errors ? 422 : 200,
  )
}

const Box = (props: { box: CanvasBox; canvas: CauseCanvas | null; typed: Typed | undefined; errors: FieldErrors | undefined }) => (
  <TextArea
    name={props.box}
    label={canvasBoxNames[props.box].name}
    hint={canvasBoxNames[props.box].hint}
    optional
    voice={props.box === 'asked' || props.box === 'parentsSay'}
    value={props.canvas?.[props.box] ?? ''}
    {...(props.typed === undefined ? {} : { typed: props.typed })}
    {...(props.errors === undefined ? {} : { errors: props.errors })}
  />
)

function Versions({ versions, open }: { versions: readonly CauseCanvas[]; open: boolean }) {
  if (versions.length === 0) return null
  return (
    <More section summary="Wat er eerder stond" action="Toon" open={open}>
      <ol class="wv-list wv-tight">
        {versions.map((version) => (
          <li class="wv-stack-s">
            <p class="wv-small wv-soft">
              {version.organisationName}, {momentInWords(version.madeAt)}
            </p>
            <dl class="wv-pair">
              {canvasBoxes
                .filter((box) => version[box] !== '')
                .map((box) => (
                  <>
                    <dt>{canvasBoxNames[box].name}</dt>
                    <dd dir="auto">{version[box]}</dd>
                  </>
                ))}
            </dl>
          </li>
        ))}
      </ol>
    </More>
  )
}

const about = z.object({ key: decisionKey, wijk: z.string().max(40).default(''), base: z.union([z.uuid(), z.literal('')]).default('') })

async function take(c: WebContext) {
  need(scopeOf(c), 'talk with parents')
  const filled = await fill(c, canvasForm)
  const rest = await fill(c, about)
  if (!filled.ok || !rest.ok) return draw(c, filled.typed, filled.ok ? (rest.ok ? {} : rest.errors) : filled.errors)
  const { key, wijk, base } = rest.value
  const decided = await decideOnce(c, key, async (db, scope) => {
    const chosen = await chooseWijk(db, scope, wijk)
    const place = { themeId: idOf(c), wijkId: chosen.wijk?.id ?? null, base }
    return fillCanvas(db, scope, place, filled.value, c.get('now'))
  })
  if (!decided.ok) return draw(c, filled.typed, decided.errors)
  return c.redirect(`${decided.address}?wijk=${encodeURIComponent(wijk)}#oorzaak`, 303)
}
