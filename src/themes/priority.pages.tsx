import { Hono } from 'hono'
import { z } from 'zod'
import type { Team } from '#organisations/team.ts'
import { dayOf } from '#platform/clock.ts'
import { once } from '#privacy/request-key.actions.ts'
import { may, need } from '#privacy/scope.ts'
import { readCurrentList, readOwnTeams, setPriorities, takeBackPriorities } from '#themes/priority.actions.ts'
import { isPeriod, type PriorityDraft, periodInWords, periodOf, priorityReason } from '#themes/priority.ts'
import { PriorityForm } from '#themes/priority-form.tsx'
import { Differences, OwnTeams, placesInWords, Silent, Together, TopThreeForm, Version } from '#themes/priority-view.tsx'
import { noteTopThreeTaken, readChoosable, readTeamLists, readTopThree } from '#themes/top-three.actions.ts'
import { chooseWijk, wholeCity } from '#themes/wijk-choice.actions.ts'
import { placeName, wijkValue } from '#themes/wijk-choice.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { csvFile } from '#web/csv.ts'
import { type FieldErrors, fill, formKey, newFormKey, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** `/top3`: what teams put first, together and beside each other; filling in, changing and taking back that of the own team. */
export function topThreePages(): Hono<Env> {
  return new Hono<Env>()
    .get('/top3', drawTopThree)
    .get('/top3/export', exportTopThree)
    .get('/top3/teams/:id', drawTeam)
    .get('/top3/invullen', (c) => drawForm(c, c.req.query('team'), {}, {}))
    .post('/top3/invullen', take)
    .get('/top3/intrekken', drawTakeBack)
    .post('/top3/intrekken', takeBack)
}

const crumbs = [{ href: '/top3', label: 'Top 3' }]

function readAll(c: WebContext) {
  const today = dayOf(c.get('now'))
  const asked = c.req.query('periode')
  return work(c, async (db, scope) => {
    const choice = await chooseWijk(db, scope, c.req.query('wijk') ?? wholeCity)
    const top = await readTopThree(db, scope, { period: isPeriod(asked) ? asked : null, wijkId: choice.wijk?.id ?? null }, today)
    const own = may(scope, 'set priorities') ? await readOwnTeams(db, scope) : []
    const current = []
    for (const team of own) current.push(await readCurrentList(db, scope, team.id, today))
    return { top, own, current: current.filter((list) => list !== null), ...choice }
  })
}

async function drawTopThree(c: WebContext) {
  const { top, own, current, wijk, wijken } = await readAll(c)
  const municipality = c.get('viewer')?.municipalityName ?? ''
  const query = new URLSearchParams({ periode: top.period, wijk: wijkValue(wijk) })
  const answered = top.lists.length
  return show(
    c,
    <Page c={c} title="Top 3">
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">Top 3</h1>
        <p class="wv-lead">
          Wat teams in {placeName(wijk, municipality)} vooropzetten, {periodInWords(top.period)}.
        </p>
      </div>
      <TopThreeForm top={top} wijk={wijk} wijken={wijken} municipality={municipality} />
      <OwnTeams teams={own} lists={current} period={periodInWords(periodOf(dayOf(c.get('now'))))} />
      {answered === 0 ? (
        <p>Nog geen team heeft zijn top 3 ingevuld.</p>
      ) : (
        <>
          <Together top={top} inWijk={wijk !== null} />
          <Differences top={top} />
        </>
      )}
      <Silent top={top} />
      <p class="wv-noprint">
        <a class="utrecht-link wv-tap" href="/themas/per-wijk">
          Wat ouders per wijk het meest vragen
        </a>
      </p>
      {answered > 0 && (
        <p class="wv-noprint">
          <a class="utrecht-link wv-tap" href={`/top3/export?${query}`}>
            Download deze top 3’s (csv)
          </a>
        </p>
      )}
    </Page>,
  )
}

async function exportTopThree(c: WebContext) {
  const { top, wijk } = await readAll(c)
  await work(c, (db, scope) => noteTopThreeTaken(db, scope, top))
  const place = new Map(top.themes.map((theme) => [theme.themeId, placesInWords(theme.place)]))
  const rows = top.lists.flatMap((list) =>
    list.priorities.map((one) => [
      ...[periodInWords(list.period), list.organisationName, list.teamName, one.rank, one.themeName, one.reason],
      ...[place.get(one.themeId) ?? null, dayOf(list.setAt)],
    ]),
  )
  const heads = ['periode', 'organisatie', 'team', 'plaats', 'thema', 'reden', 'plaats samen', 'ingevuld op']
  return csvFile(c, `top3-${top.period}-${wijkValue(wijk)}.csv`, heads, rows)
}

async function drawTeam(c: WebContext) {
  const id = z.uuid().safeParse(c.req.param('id'))
  const today = dayOf(c.get('now'))
  const team = id.success ? await work(c, (db, scope) => readTeamLists(db, scope, id.data, today)) : null
  if (team === null) throw new NotFound()
  const periods = [...new Set(team.lists.map((list) => list.period))]
  const title = `Top 3 van ${team.teamName}`
  return show(
    c,
    <Page c={c} title={title} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead">{team.organisationName}. Alle versies, de nieuwste eerst.</p>
      {periods.length === 0 && <p>Dit team heeft nog geen top 3 ingevuld.</p>}
      {periods.map((period) => (
        <section class="wv-stack" aria-labelledby={`p-${period}`}>
          <h2 class="utrecht-heading-2" id={`p-${period}`}>
            {periodInWords(period)}
          </h2>
          <ul class="wv-list">
            {team.lists
              .filter((list) => list.period === period)
              .map((list, i) => (
                <Version list={list} newest={i === 0 && period === periodOf(today)} today={today} />
              ))}
          </ul>
        </section>
      ))}
    </Page>,
  )
}

/** The own team of an address or form; the only one when none is named; null: there is a choice to make. */
function pick(teams: readonly Team[], asked: string | undefined): Team | null {
  if (asked === undefined || asked === '') return teams.length === 1 ? teams[0]! : null
  const team = teams.find((one) => one.id === asked)
  if (team === undefined) throw new NotFound()
  return team
}

async function drawForm(c: WebContext, asked: string | undefined, typed: Typed, errors: FieldErrors) {
  need(scopeOf(c), 'set priorities')
  const today = dayOf(c.get('now'))
  const { teams, team, themes, list } = await work(c, async (db, scope) => {
    const own = await readOwnTeams(db, scope)
    const one = pick(own, asked)
    if (one === null) return { teams: own, team: null, themes: [], list: null }
    return {
      teams: own,
      team: one,
      themes: await readChoosable(db, scope, one.id, today),
      list: await readCurrentList(db, scope, one.id, today),
    }
  })
  const wrong = Object.keys(errors).length > 0
  const title = `Top 3 van ${periodInWords(periodOf(today))}`
  return show(
    c,
    <Page c={c} title={title} errors={wrong ? errors : undefined} crumbs={crumbs}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {team === null ? (
        <ChooseTeam teams={teams} />
      ) : (
        <>
          <p class="wv-lead wv-measure">
            {team.name}: welke drie thema’s zetten jullie voorop? Bovenaan de lijst staat wat bij jullie het meest wordt gevraagd.
          </p>
          {list !== null && <p>Wat er nu staat, blijft als eerdere versie te zien.</p>}
          <PriorityForm {...{ team, themes, list, typed, errors }} formKey={typed.key ?? newFormKey()} />
        </>
      )}
    </Page>,
    wrong ? 422 : 200,
  )
}

const ChooseTeam = ({ teams }: { teams: readonly Team[] }) =>
  teams.length === 0 ? (
    <p>Je organisatie heeft nog geen team. Een beheerder kan er een maken.</p>
  ) : (
    <>
      <p class="wv-lead">Voor welk team?</p>
      <ul class="wv-list wv-tight">
        {teams.map((team) => (
          <li>
            <a class="utrecht-link wv-tap" href={`/top3/invullen?team=${team.id}`}>
              {team.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )

const choice = z.union([z.literal(''), z.uuid({ error: 'Kies een thema uit de lijst.' })]).default('')
const reason = priorityReason.default('')
const formSchema = z.object({
  key: formKey,
  team: z.uuid({ error: 'Kies een team.' }),
  theme1: choice,
  theme2: choice,
  theme3: choice,
  reason1: reason,
  reason2: reason,
  reason3: reason,
})

async function take(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'set priorities')
  const form = await fill(c, formSchema)
  if (!form.ok) return drawForm(c, form.typed.team, form.typed, form.errors)
  const { key, team, theme1, theme2, theme3, reason1, reason2, reason3 } = form.value
  const draft: PriorityDraft = { themes: [theme1, theme2, theme3], reasons: [reason1, reason2, reason3] }
  const now = c.get('now')
  const stored = await once<{ readonly errors: FieldErrors }>(c.get('database'), scope, key, async (db) => {
    const set = await setPriorities(db, scope, team, draft, dayOf(now), now)
    if (set === null) throw new NotFound()
    return set.ok ? { ok: true, address: '/top3' } : set
  })
  return stored.ok ? c.redirect(stored.address, 303) : drawForm(c, team, form.typed, stored.errors)
}

async function ownList(c: WebContext): Promise<Team> {
  need(scopeOf(c), 'set priorities')
  const today = dayOf(c.get('now'))
  return work(c, async (db, scope) => {
    const team = pick(await readOwnTeams(db, scope), c.req.query('team'))
    if (team === null || (await readCurrentList(db, scope, team.id, today)) === null) throw new NotFound()
    return team
  })
}

async function drawTakeBack(c: WebContext) {
  const team = await ownList(c)
  return show(
    c,
    <ConfirmationPage c={c} title="Neem deze top 3 terug" button="Neem terug" back="/top3" crumbs={crumbs}>
      <p>De top 3 van {team.name} telt dan niet meer mee. De versie blijft te zien, en je kunt later een nieuwe invullen.</p>
    </ConfirmationPage>,
  )
}

async function takeBack(c: WebContext) {
  const team = await ownList(c)
  await work(c, (db, scope) => takeBackPriorities(db, scope, team.id, dayOf(c.get('now')), c.get('now')))
  return c.redirect('/top3', 303)
}
