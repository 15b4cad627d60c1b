// The third pilot story: it rises, parents first refuse it, a second meeting turns it round. And where other themes stand with parents.
import { startApproach } from '#approaches/approach.actions.ts'
import { putFigureBeside } from '#demo/story-healthy-weight.ts'
import { as, done, its, noon, type StoryWorld, workday } from '#demo/story-tools.ts'
import { addDays } from '#platform/clock.ts'
import { noteTalk } from '#themes/parent-talk.actions.ts'
import { discussTheme } from '#themes/verification-record.actions.ts'
import type { Discussed } from '#themes/verification-record.ts'

/** One talk about a theme in a wijk; what is left out was not said. */
interface Told extends Partial<Discussed> {
  readonly who: string
  readonly theme: string
  readonly wijk: string
  readonly daysAgo: number
  readonly parents: number
  readonly outcome: Discussed['outcome']
}

const school: readonly Told[] = [
  {
    who: 'samira',
    theme: 'not-going-to-school',
    wijk: 'Overvecht',
    daysAgo: 51,
    parents: 6,
    outcome: 'doesNotFit',
    placeKind: 'communityCentre',
    place: 'Het Rietdak',
    changed: 'Ouders willen het niet over verzuim hebben. Hun kinderen zijn bang op weg naar school en in de gang.',
    sentence: 'Jullie vragen waarom hij thuisblijft. Vraag eens wat daar gebeurt.',
  },
  {
    who: 'samira',
    theme: 'not-going-to-school',
    wijk: 'Overvecht',
    daysAgo: 16,
    parents: 7,
    outcome: 'fits',
    placeKind: 'school',
    place: 'De Wolkenbreier',
    changed: 'We vroegen nu eerst wat kinderen nodig hebben om zich veilig te voelen. School praatte mee.',
    forWhom: 'ouders van kinderen van 10 tot 14 jaar',
    sentence: 'Nu gaat het over mijn kind, en niet over de regels.',
    knowOthers: 'yes',
  },
]

/** Elsewhere: too few parents, a change that is not made yet, a refusal, and a yes that is too long ago. */
const elsewhere: readonly Told[] = [
  { who: 'jayden', theme: 'not-going-to-school', wijk: 'Noordwest', daysAgo: 20, parents: 3, outcome: 'fits', placeKind: 'playground' },
  {
    who: 'noortje',
    theme: 'setting-limits',
    wijk: 'Leidsche Rijn',
    daysAgo: 9,
    parents: 10,
    outcome: 'partlyFits',
    placeKind: 'school',
    place: 'De Torenwacht',
    changed: 'Ouders van pubers willen een eigen avond. Het ging alleen over kleine kinderen.',
  },
  {
    who: 'emre',
    theme: 'fear-of-failure',
    wijk: 'Oost',
    daysAgo: 35,
    parents: 12,
    outcome: 'doesNotFit',
    placeKind: 'school',
    place: 'De Honingpot',
    changed: 'Kinderen zijn niet bang om fouten te maken, zeggen ouders. Er zijn gewoon te veel toetsen. Dat bespreken zij met school.',
  },
  {
    who: 'saskia',
    theme: 'sleep',
    wijk: 'Leidsche Rijn',
    daysAgo: 770,
    parents: 8,
    outcome: 'fits',
    placeKind: 'healthCentre',
    sentence: 'Wij staan allebei om vijf uur op. Ik dacht dat wij de enigen waren.',
  },
]

const nothingElse = {
  placeKind: 'other',
  place: '',
  changed: '',
  newName: '',
  forWhom: '',
  sentence: '',
  knowOthers: 'notAsked',
  changeMade: false,
  kept: new Set<number>(),
} as const

/** Tells it, in Overvecht, with a talk that is planned in Noordwest. */
export async function tellSchool(world: StoryWorld): Promise<void> {
  const note = 'In Overvecht bleven vorig jaar meer leerlingen lang weg dan in de stad. Het cijfer zegt niet waarom.'
  const measure = 'Leerlingen die lang van school wegbleven'
  await putFigureBeside(world, { theme: 'not-going-to-school', wijk: 'Overvecht', measure, note, daysAgo: 70 })
  for (const talk of [...school, ...elsewhere]) await tell(world, talk)
  const themeId = its(world.themes, 'not-going-to-school')
  const startsOn = addDays(workday(world, 0), 10)
  await as(world, 'samira', async (db, scope) => {
    const form = { themeId, wijkId: its(world.wijken, 'Overvecht'), startsOn }
    done(await startApproach(db, scope, form, workday(world, 6), noon(world, 6)))
  })
  await as(world, 'jayden', async (db, scope) => {
    const place = { placeKind: 'communityCentre', place: 'De Blauwe Deur' } as const
    const plan = { themeId, wijkId: its(world.wijken, 'Noordwest'), day: addDays(workday(world, 0), 7), parents: null, ...place }
    await noteTalk(db, scope, plan, noon(world, 3))
  })
}

function tell(world: StoryWorld, { who, theme, wijk, daysAgo, ...said }: Told): Promise<void> {
  return as(world, who, async (db, scope) => {
    const about = { themeId: its(world.themes, theme), wijkId: its(world.wijken, wijk), talkId: null }
    const day = workday(world, daysAgo)
    done(await discussTheme(db, scope, about, { ...nothingElse, day, ...said }, noon(world, daysAgo)))
  })
}
