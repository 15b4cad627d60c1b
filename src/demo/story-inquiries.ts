// Schools and GPs are asked which themes they meet: one inquiry that closed, and one that waits for answers.
import { actFor, as, its, noon, type StoryWorld, workday } from '#demo/story-tools.ts'
import { addDays } from '#platform/clock.ts'
import { riverScope } from '#privacy/scope.ts'
import { closeInquiry, makeLink, readInquiry, sendInquiry } from '#themes/inquiry.actions.ts'
import type { InstitutionKind } from '#themes/inquiry.ts'
import { answerByLink } from '#themes/inquiry-answer.actions.ts'

type Asked = readonly [kind: InstitutionKind, name: string, ...named: string[]]

/** Schools and practices that do not exist, and the themes that each named; none: no answer came. */
const inZuidwest: readonly Asked[] = [
  ['school', 'Basisschool De Zilverspecht', 'healthy-weight', 'setting-limits', 'language-delay'],
  ['school', 'Basisschool De Wolkenbreier', 'healthy-weight', 'setting-limits'],
  ['school', 'Basisschool De Honingpot', 'healthy-weight', 'setting-limits', 'bullying'],
  ['school', 'Basisschool De Muntkikker', 'healthy-weight', 'language-delay', 'setting-limits'],
  ['school', 'Basisschool De Torenwacht', 'healthy-weight', 'setting-limits', 'money-worries'],
  ['school', 'Basisschool De Brugwachter', 'healthy-weight', 'safety-in-the-wijk'],
  ['school', 'Basisschool Het Molentje', 'language-delay', 'bullying'],
  ['school', 'Basisschool De Kriebelkever'],
  ['gp', 'Huisartsen De Pimpelmees', 'healthy-weight', 'sleep'],
  ['gp', 'Huisartsen De Zonneklok', 'healthy-weight', 'low-mood'],
  ['gp', 'Huisartsen Het Rietdak', 'healthy-weight', 'stress'],
  ['gp', 'Huisartsen De Blauwe Deur', 'healthy-weight', 'sleep', 'money-worries'],
  ['gp', 'Huisartsen De Maankop', 'healthy-weight', 'stress'],
  ['gp', 'Huisartsen De Drie Linden', 'low-mood', 'sleep'],
  ['gp', 'Huisartsen De Kersenhof'],
]

const inOvervecht: readonly Asked[] = [
  ['school', 'Basisschool De Waterklok', 'not-going-to-school', 'money-worries'],
  ['school', 'Basisschool De Vlierhut', 'not-going-to-school', 'bullying', 'language-delay'],
  ['school', 'Basisschool Het Sterrenpad'],
  ['school', 'Middelbare school De Kraanvogel'],
  ['gp', 'Huisartsen De Hazelaar'],
  ['gp', 'Huisartsen Het Vuurwiel'],
]

/** Asks in Zuidwest six weeks ago, closed by now; and in Overvecht, still open. */
export async function tellInquiries(world: StoryWorld): Promise<void> {
  const closed = await ask(
    world,
    { title: 'Wat komt u tegen in Zuidwest?', wijk: 'Zuidwest', from: 47, closesOn: workday(world, 19) },
    inZuidwest,
  )
  const river = riverScope(world.municipality)
  await actFor(world.db, river)
  await closeInquiry(world.db, river, { id: closed, organisationId: its(world.people, 'bram').organisation }, workday(world, 18))
  const open = { title: 'Wat komt u tegen in Overvecht?', wijk: 'Overvecht', from: 5, closesOn: addDays(workday(world, 0), 16) }
  await ask(world, open, inOvervecht)
}

/** Sends an inquiry, hands every institution its link, and fills in the answers that came. */
function ask(
  world: StoryWorld,
  { title, wijk, from, closesOn }: { readonly title: string; readonly wijk: string; readonly from: number; readonly closesOn: string },
  asked: readonly Asked[],
): Promise<string> {
  const [wijkId, opened, answered] = [its(world.wijken, wijk), workday(world, from), workday(world, from - 3)]
  return as(world, 'bram', async (db, scope) => {
    const recipients = asked.map(([kind, name]) => ({ kind, name, wijkId, email: null }))
    const id = await sendInquiry(db, scope, { title, wijkIds: [wijkId], closesOn }, recipients, opened, noon(world, from))
    const page = await readInquiry(db, scope, id)
    for (const [, name, ...named] of asked) {
      const recipient = page!.recipients.find((one) => one.name === name)!
      const link = await makeLink(db, scope, id, recipient.id, opened)
      if (named.length === 0) continue
      const themeIds = named.map((key) => its(world.themes, key))
      if (!(await answerByLink(db, link!.token, themeIds, answered))) throw new Error(`${name} could not answer`)
    }
    return id
  })
}
