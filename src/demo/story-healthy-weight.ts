// The first pilot story: figures lead to a theme (start route A), schools say it too, parents recognise it, an approach runs.
import { v7 as uuid } from 'uuid'
import { startApproach } from '#approaches/approach.actions.ts'
import { confirmLoad, readLoad, stageLoad } from '#areas/area-load.actions.ts'
import { measureOf } from '#areas/measure.ts'
import { utrechtAreas } from '#areas/utrecht.ts'
import { chanceFrom } from '#demo/chance.ts'
import { as, done, its, noon, type StoryWorld, workday } from '#demo/story-tools.ts'
import { dayOf } from '#platform/clock.ts'
import { makeThemeOfFigure } from '#themes/figure-theme.actions.ts'
import { setPriorities } from '#themes/priority.actions.ts'
import { renameTheme } from '#themes/theme.actions.ts'
import { linkFigure } from '#themes/theme-figure.actions.ts'
import { discussTheme } from '#themes/verification-record.actions.ts'

/** What the invented table measures, in per cent: of the whole city, and of wijken that differ from it. */
const measures: readonly { readonly name: string; readonly city: number; readonly wijken: Readonly<Record<string, number>> }[] = [
  { name: 'Kinderen met overgewicht', city: 14, wijken: { Zuidwest: 21, Noordwest: 19, Overvecht: 20, Oost: 8 } },
  { name: 'Kinderen die elke week sporten', city: 71, wijken: { Zuidwest: 66, Noordwest: 58, Overvecht: 57, Oost: 83 } },
  { name: 'Kinderen met ouders die niet samenwonen', city: 22, wijken: { Zuid: 29, Overvecht: 27, Oost: 17 } },
  { name: 'Leerlingen die lang van school wegbleven', city: 3, wijken: { Overvecht: 6, Binnenstad: 4, Oost: 2 } },
]

/** A table as a municipality has one: a row a wijk, a share and how many answered. No number in it was ever measured. */
export function inventedFigures(): string {
  const chance = chanceFrom(70)
  const heads = ['Wijk', ...measures.flatMap(({ name }) => [`${name} (%)`, `${name} n`])]
  const wijken = utrechtAreas.map(({ name }) => [
    name,
    ...measures.flatMap((measure) => [
      String(measure.wijken[name] ?? Math.max(1, measure.city + Math.round(chance.next() * 4 - 2))),
      String(180 + Math.round(chance.next() * 240)),
    ]),
  ])
  const city = ['Utrecht', ...measures.flatMap((measure) => [String(measure.city), '3100'])]
  return [heads, city, ...wijken].map((row) => row.join(';')).join('\n')
}

/** Tells it, in Zuidwest. */
export async function tellHealthyWeight(world: StoryWorld): Promise<void> {
  const { themes } = world
  const [themeId, wijkId] = [its(themes, 'healthy-weight'), its(world.wijken, 'Zuidwest')]
  const { period, keys } = await loadFigures(world)
  const [weight, sport] = keys as [string, string]
  await as(world, 'hugo', async (db, scope) => {
    const note = 'In Zuidwest ligt dit hoger dan in de stad, ook als je de marge meetelt.'
    done(await linkFigure(db, scope, { themeId, figure: { measure: weight, period, wijkId }, stance: 'supports', note }, noon(world, 140)))
    const sports = 'In Zuidwest sporten kinderen bijna net zo veel als elders. Te weinig bewegen verklaart het dus niet alleen.'
    const figure = { measure: sport, period, wijkId }
    done(await linkFigure(db, scope, { themeId, figure, stance: 'contradicts', note: sports }, noon(world, 140)))
    const made = {
      figure: { measure: sport, period, wijkId: its(world.wijken, 'Noordwest') },
      name: 'Elke week sporten en buiten spelen',
      description: 'Ik wil dat mijn kind vaker buiten speelt of sport, maar het is duur, ver weg of op een tijd die ons niet past.',
      stance: 'supports',
      note: 'In Noordwest sporten minder kinderen elke week dan in de stad. We weten nog niet of ouders dit een vraag vinden.',
    } as const
    done(await makeThemeOfFigure(db, scope, made, noon(world, 33)))
  })
  await as(world, 'bram', async (db, scope) => {
    const form = {
      name: 'Gezond gewicht en grenzen',
      reason: 'Wie hierover begint, vraagt ook hoe je nee zegt tegen snoep. Het is één vraag.',
    }
    done(await renameTheme(db, scope, themeId, form, noon(world, 139)))
  })
  await setTopThrees(world)
  await as(world, 'femke', async (db, scope) => {
    const said = {
      day: workday(world, 11),
      parents: 9,
      placeKind: 'school',
      place: 'De Zilverspecht',
      outcome: 'fits',
      changed: '',
      newName: '',
      forWhom: 'ouders van kinderen van 4 tot 12 jaar',
      sentence: 'Ik zeg wel nee, maar na de derde keer zeuren geef ik toch die koek.',
      knowOthers: 'yes',
      changeMade: false,
      kept: new Set<number>(),
    } as const
    done(await discussTheme(db, scope, { themeId, wijkId, talkId: null }, said, noon(world, 10)))
    done(await startApproach(db, scope, { themeId, wijkId, startsOn: workday(world, 4) }, workday(world, 5), noon(world, 5)))
  })
}

/** The year that the invented table is about. */
const periodOfFigures = (world: StoryWorld): string => String(Number(workday(world, 150).slice(0, 4)) - 1)

/** Loads the invented table as an administrator does; gives the year and the names of its measures. */
async function loadFigures(world: StoryWorld): Promise<{ period: string; keys: readonly string[] }> {
  const period = periodOfFigures(world)
  return as(world, 'yusuf', async (db, scope) => {
    const origin = {
      fileName: 'voorbeeldcijfers.csv',
      source: 'Voorbeeldcijfers, verzonnen voor de demo',
      licence: 'vrij te gebruiken, niets is gemeten',
      period,
      sourceDate: workday(world, 155),
    }
    const id = uuid()
    const file = { id, kind: 'figures', origin, bytes: new TextEncoder().encode(inventedFigures()) } as const
    const staged = await stageLoad(db, scope, file, noon(world, 150))
    if (!staged.ok) throw new Error(staged.problem)
    const read = await readLoad(db, scope, id)
    if (read?.preview?.kind !== 'figures') throw new Error('the invented figures were not read')
    const keys = read.preview.table.columns.map((column) => column.measure)
    await confirmLoad(db, scope, id, keys, noon(world, 150))
    return { period, keys }
  })
}

/** Who puts which themes first, and why. Some teams have not answered, and one thinks otherwise. */
const topThrees: readonly {
  readonly who: string
  readonly team: string
  /** half a year ago too */
  readonly before: boolean
  readonly themes: readonly [string, string, string]
  readonly reasons: readonly [string, string, string]
}[] = [
  {
    who: 'femke',
    team: 'lokalis-zuidwest',
    before: false,
    themes: ['healthy-weight', 'safety-in-the-wijk', 'money-worries'],
    reasons: ['Op bijna elk huisbezoek gaat het over snoepen, snacken en nee zeggen.', 'Vooral na school, rond het plein.', ''],
  },
  {
    who: 'saskia',
    team: 'koos-west',
    before: true,
    themes: ['healthy-weight', 'low-mood', 'setting-limits'],
    reasons: ['Kinderen komen bij ons pas als het gewicht al zorgen geeft.', '', 'Ouders vragen hoe zij het volhouden.'],
  },
  {
    who: 'samira',
    team: 'lokalis-overvecht',
    before: true,
    themes: ['not-going-to-school', 'money-worries', 'parenthood-and-divorce'],
    reasons: ['We horen het elke week vaker, ook van ouders die we nog niet kenden.', 'Het zit achter veel andere vragen.', ''],
  },
  {
    who: 'marijke',
    team: 'jgz-noord',
    before: true,
    themes: ['language-delay', 'not-going-to-school', 'parenthood-and-divorce'],
    reasons: ['Op het spreekuur is dit de eerste vraag van ouders van peuters.', '', 'Ouders noemen het zelf, als je het vraagt.'],
  },
  {
    who: 'emre',
    team: 'spoor030-oost',
    before: false,
    themes: ['parenthood-and-divorce', 'fear-of-failure', 'stress'],
    reasons: ['Bij de helft van de gezinnen die wij zien wonen ouders niet meer samen.', 'Vooral in groep 8.', ''],
  },
]

/** Puts an invented figure beside a theme in a wijk, as an adviser of the municipality does. Only after the table is loaded. */
export async function putFigureBeside(
  world: StoryWorld,
  link: { readonly theme: string; readonly wijk: string; readonly measure: string; readonly note: string; readonly daysAgo: number },
): Promise<void> {
  const { key: measure } = measureOf(`${link.measure} (%)`)
  await as(world, 'hugo', async (db, scope) => {
    const figure = { measure, period: periodOfFigures(world), wijkId: its(world.wijken, link.wijk) }
    const beside = { themeId: its(world.themes, link.theme), figure, stance: 'supports', note: link.note } as const
    done(await linkFigure(db, scope, beside, noon(world, link.daysAgo)))
  })
}

async function setTopThrees(world: StoryWorld): Promise<void> {
  for (const { who, team, before, themes, reasons } of topThrees) {
    const ids = themes.map((key) => its(world.themes, key)) as [string, string, string]
    const teamId = its(world.teams, team).id
    await as(world, who, async (db, scope) => {
      const [first, second, third] = ids
      const earlier = { themes: [second, first, third] as const, reasons: ['Dit horen we het vaakst.', '', ''] as const }
      if (before) done(await setPriorities(db, scope, teamId, earlier, workday(world, 184), noon(world, 184)))
      // of the half-year in which the demo begins, or the page would say that nobody answered
      done(await setPriorities(db, scope, teamId, { themes: ids, reasons }, dayOf(world.now), noon(world, 1)))
    })
  }
}
