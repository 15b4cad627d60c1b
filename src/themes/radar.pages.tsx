import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayOf } from '#platform/clock.ts'
import type { Encoder } from '#platform/encoder.ts'
import { may, need } from '#privacy/scope.ts'
import { countUnread } from '#questions/question-vector.actions.ts'
import { readingInWords } from '#questions/reading-in-words.ts'
import { changeInWords } from '#themes/change-word.tsx'
import { type Radar, readRadar } from '#themes/radar.actions.ts'
import { InAllWijken, leadInWords, ProposalList, ThemeList, UnclearNote } from '#themes/radar-view.tsx'
import type { Theme } from '#themes/theme.ts'
import { noteFiguresTaken } from '#themes/theme-count.actions.ts'
import { chooseWijk, type WijkChoice } from '#themes/wijk-choice.actions.ts'
import { placeName, WijkForm, wijkValue } from '#themes/wijk-choice.tsx'
import { Button, LinkButton } from '#web/components.tsx'
import { type Env, type Slot, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { Page, show } from '#web/page.tsx'
import { momentInWords } from '#web/words.ts'

/** All themes of a wijk or of the municipality, and their figures as a file. */
export function radarPages(parts: { readonly encoder: Encoder; readonly listParts: readonly Slot<string>[] }): Hono<Env> {
  return new Hono<Env>()
    .get('/themas', async (c) => {
      const { choice, radar } = await read(c)
      const waiting = await work(c, (db, scope) => countUnread(db, scope, parts.encoder.modelName))
      const drawn: Child[] = []
      for (const part of parts.listParts) drawn.push(await work(c, (db, scope) => part(db, scope, new URL(c.req.url).search)))
      return draw(c, choice, radar, readingInWords(waiting, parts.encoder.state !== 'unavailable'), drawn)
    })
    .get('/themas/cijfers.csv', async (c) => {
      const { choice, radar } = await read(c)
      await work(c, (db, scope) => noteFiguresTaken(db, scope, radar.rows.length + radar.small.length))
      const place = placeName(choice.wijk, c.get('viewer')?.municipalityName ?? '')
      const heads = [
        'thema',
        'gebied',
        'eigen_12_weken',
        'eigen_12_weken_ervoor',
        'samen_12_weken',
        'samen_12_weken_ervoor',
        'beweging',
        'anderen_tot_en_met',
        'bron',
      ]
      const source = `Getelde vragen, opgehaald ${dayOf(c.get('now'))}. Eigen tot en met vandaag. Leeg: dat aantal tonen we niet.`
      const rows = [...radar.rows, ...radar.small].map(({ theme, figure }) => [
        theme.name,
        place,
        figure.own,
        figure.ownBefore,
        figure.total,
        figure.before,
        changeInWords(figure.change),
        figure.othersUntil,
        source,
      ])
      return csvFile(c, `themas-${wijkValue(choice.wijk)}-${dayOf(c.get('now'))}.csv`, heads, rows)
    })
}

function read(c: WebContext): Promise<{ choice: WijkChoice; radar: Radar }> {
  need(scopeOf(c), 'read themes')
  return work(c, async (db, scope) => {
    const choice = await chooseWijk(db, scope, c.req.query('wijk'))
    return { choice, radar: await readRadar(db, scope, choice.wijk?.id ?? null, c.get('now')) }
  })
}

function draw(c: WebContext, { wijk, wijken }: WijkChoice, radar: Radar, reading: string, drawn: Child[]) {
  const scope = scopeOf(c)
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const place = placeName(wijk, municipality)
  const title = `Thema’s in ${place}`
  const listed = [...radar.rows, ...radar.small].map(({ theme }) => theme)
  const chosen = listed.find((theme) => theme.id === c.req.query('thema')) ?? listed[0]
  const mayAccept = may(scope, 'accept themes')
  return show(
    c,
    <Page c={c} title={title}>
      <div class="wv-row wv-row--apart">
        <h1 class="utrecht-heading-1">{title}</h1>
        <WijkForm action="/themas" wijk={wijk} wijken={wijken} municipality={municipality} />
      </div>
      {radar.rows.length > 0 ? (
        <>
          <p class="wv-lead wv-measure">{leadInWords(radar)}</p>
          <ThemeList radar={radar} wijk={wijk} place={place} />
        </>
      ) : (
        <Nothing place={place} mayAsk={may(scope, 'ask questions')} threshold={radar.threshold} />
      )}
      <p class="wv-noprint">
        <a class="utrecht-link wv-tap" href="/signalen">
          Wat stijgt meer dan verwacht
        </a>
      </p>
      {drawn}
      <p class="wv-small wv-soft" role="status">
        {radar.connectedAt !== null && (
          <>
            Het programma legde vragen bij elkaar op{' '}
            <time datetime={radar.connectedAt.toISOString()}>{momentInWords(radar.connectedAt)}</time>.{' '}
          </>
        )}
        {radar.busy && `Het is nu bezig: ${radar.busy.percent}%. `}
        {reading}
      </p>
      <UnclearNote unclear={radar.unclear} wijk={wijk} />
      <ProposalList proposals={radar.proposals} wijk={wijk} mayAccept={mayAccept} />
      {mayAccept && (
        <p>
          <LinkButton kind="other" href="/themas/nieuw">
            Maak zelf een thema
          </LinkButton>
        </p>
      )}
      {chosen !== undefined && wijken.length > 1 && (
        <>
          <InAllWijken radar={radar} theme={chosen} wijken={wijken} today={dayOf(c.get('now'))} />
          {listed.length > 1 && <OtherTheme themes={listed} chosen={chosen} wijk={wijkValue(wijk)} />}
        </>
      )}
    </Page>,
  )
}

function Nothing({ place, mayAsk, threshold }: { place: string; mayAsk: boolean; threshold: number }) {
  return (
    <div class="wv-stack-s">
      <p class="wv-lead">
        Nog geen thema met {threshold} vragen in {place}.
      </p>
      {mayAsk && (
        <p>
          <LinkButton href="/vragen/nieuw">Tel een vraag</LinkButton>
        </p>
      )}
    </div>
  )
}

const OtherTheme = ({ themes, chosen, wijk }: { themes: readonly Theme[]; chosen: Theme; wijk: string }) => (
  <form class="wv-row" method="get" action="/themas">
    <input type="hidden" name="wijk" value={wijk} />
    <label class="utrecht-form-label" for="thema">
      Ander thema
    </label>
    <select class="utrecht-select utrecht-select--html-select wv-auto" id="thema" name="thema">
      {themes.map((theme) => (
        <option value={theme.id} selected={theme.id === chosen.id}>
          {theme.name}
        </option>
      ))}
    </select>
    <Button kind="other">Toon</Button>
  </form>
)
