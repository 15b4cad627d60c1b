// What people do around the stories: follow, write to each other, keep a list; and what residents ask by themselves.
import { v7 as uuid } from 'uuid'
import { actFor, as, done, its, noon, type StoryWorld } from '#demo/story-tools.ts'
import { publicScope } from '#privacy/scope.ts'
import { askAsResident } from '#questions/resident-question.actions.ts'
import { follow } from '#themes/follow.actions.ts'
import { readNoteSubject, writeNote } from '#themes/note.actions.ts'
import { writeMessage } from '#themes/question-news.actions.ts'
import { saveFilter } from '#themes/saved-filter.actions.ts'
import type { FilterPage } from '#themes/saved-filter.ts'

const followers: readonly (readonly [who: string, what: 'theme' | 'wijk', name: string])[] = [
  ['samira', 'wijk', 'Overvecht'],
  ['samira', 'theme', 'not-going-to-school'],
  ['marijke', 'theme', 'parenthood-and-divorce'],
  ['bram', 'theme', 'healthy-weight'],
  ['bram', 'theme', 'parenthood-and-divorce'],
  ['bram', 'theme', 'not-going-to-school'],
  ['femke', 'wijk', 'Zuidwest'],
  ['ingrid', 'wijk', 'Overvecht'],
  ['hugo', 'wijk', 'Zuidwest'],
  ['jayden', 'theme', 'not-going-to-school'],
]

const notes: readonly { who: string; to: readonly string[]; theme?: string; wijk?: string; daysAgo: number; text: string }[] = [
  {
    who: 'samira',
    to: ['bram'],
    theme: 'not-going-to-school',
    daysAgo: 50,
    text: 'Het gesprek liep anders dan gedacht. Kun jij meedenken hoe we de vraag anders stellen?',
  },
  {
    who: 'bram',
    to: ['samira'],
    theme: 'not-going-to-school',
    daysAgo: 49,
    text: 'Vraag eerst naar veilig voelen, en laat school zelf vertellen wat zij ziet. Ik ben er de tweede keer bij.',
  },
  {
    who: 'bram',
    to: ['femke', 'noortje'],
    wijk: 'Zuidwest',
    daysAgo: 4,
    text: 'De aanpak begint deze week. Wie van jullie heet de ouders welkom bij de deur?',
  },
  { who: 'marijke', to: [], theme: 'parenthood-and-divorce', daysAgo: 36, text: 'Drie ouders willen zelf de eerste avond openen. Mooi.' },
]

const filters: readonly { who: string; page: FilterPage; name: string; query: Readonly<Record<string, string>>; area?: string }[] = [
  { who: 'samira', page: 'questions', name: 'Van mij, op huisbezoek', query: { mine: 'yes', route: 'homeVisit' } },
  { who: 'bram', page: 'alarms', name: 'Nog te bekijken', query: { stand: 'open' } },
  { who: 'femke', page: 'questions', name: 'Zuidwest, 4 tot 8 jaar', query: { ageBand: '4-8' }, area: 'Zuidwest' },
]

/** Questions of people without an account, as they typed them. */
const residents: readonly { wijk: string; daysAgo: number; ageBand: '4-8' | '12-18'; text: string }[] = [
  {
    wijk: 'Overvecht',
    daysAgo: 2,
    ageBand: '12-18',
    text: 'Mijn kind durft ’s ochtends de deur niet uit. School zegt dat het wel meevalt. Zijn er meer ouders die dit kennen?',
  },
  {
    wijk: 'Zuid',
    daysAgo: 4,
    ageBand: '4-8',
    text: 'We just moved here. Is there a place where my child can play with other children after school?',
  },
]

/** Everything around the stories; comes last, because it speaks of them. */
export async function tellAround(world: StoryWorld): Promise<void> {
  for (const [who, what, name] of followers) {
    const followed = what === 'theme' ? { themeId: its(world.themes, name) } : { areaId: its(world.wijken, name) }
    if (!(await as(world, who, (db, scope) => follow(db, scope, followed, noon(world, 40)))))
      throw new Error(`${who} cannot follow ${name}`)
  }
  await writeNotes(world)
  for (const { who, page, name, query, area } of filters) {
    const asked = new URLSearchParams({ ...query, ...(area === undefined ? {} : { area: its(world.wijken, area) }) }).toString()
    done(await as(world, who, (db, scope) => saveFilter(db, scope, { page, name, query: asked }, noon(world, 8))))
  }
  const scope = publicScope(world.municipality)
  await actFor(world.db, scope)
  for (const { wijk, daysAgo, ageBand, text } of residents) {
    const draft = { text, kept: new Set<number>(), wijkId: its(world.wijken, wijk), ageBand }
    const sent = await askAsResident(world.db, scope, uuid(), draft, noon(world, daysAgo))
    if (sent !== 'sent') throw new Error(`a question of a resident is ${sent}`)
  }
}

async function writeNotes(world: StoryWorld): Promise<void> {
  for (const { who, to, theme, wijk, daysAgo, text } of notes) {
    const mentioned = to.map((name) => its(world.people, name).person)
    const about = theme === undefined ? { areaId: its(world.wijken, wijk!) } : { themeId: its(world.themes, theme) }
    await as(world, who, async (db, scope) => {
      const subject = await readNoteSubject(db, scope, about, noon(world, daysAgo))
      done(await writeNote(db, scope, subject!, { text, kept: new Set(), mentioned }, noon(world, daysAgo)))
    })
  }
  await as(world, 'bram', async (db, scope) => {
    const text = 'Dank voor jullie tellingen. Ouders in Overvecht herkennen het nu, en over anderhalve week begint de aanpak.'
    done(await writeMessage(db, scope, its(world.themes, 'not-going-to-school'), { text, kept: new Set() }, noon(world, 5)))
  })
}
