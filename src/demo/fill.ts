import { v7 as uuid } from 'uuid'
import { utrechtAreas } from '#areas/utrecht.ts'
import { demoMembers, organisations } from '#demo/people.ts'
import { type DemoQuestion, inventQuestions } from '#demo/questions.ts'
import { inventRise, risingWijk } from '#demo/rise.ts'
import { setPassword } from '#organisations/member.store.ts'
import type { MadeMunicipality } from '#organisations/municipality.setup.ts'
import { hashPassword, usualCost } from '#organisations/password-hash.ts'
import { remember } from '#organisations/remembered.store.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { powersOf } from '#privacy/power.ts'
import type { MemberScope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { insertQuestion } from '#questions/question.store.ts'
import { cleanText } from '#questions/question.ts'
import { placeQuestions } from '#themes/question-theme.store.ts'
import { listThemes } from '#themes/theme.store.ts'

/** Gives the invented members their password and puts a year of invented questions in the database, cleaned as any other. `areas`: ids by code and by name. */
export async function fillDemo(
  db: Db,
  made: MadeMunicipality,
  areas: ReadonlyMap<string, string>,
  options: { readonly questions: number; readonly password: string; readonly now: Date },
): Promise<void> {
  const scopes = memberScopes(made)
  const hash = await hashPassword(options.password, usualCost)
  for (const scope of scopes.values()) await setPassword(db, scope, scope.person, hash)
  const until = dayOf(options.now)
  const wijken = utrechtAreas.map((area) => ({ name: area.name, id: areas.get(area.code ?? area.name)! }))
  const names = wijken.map((wijk) => wijk.name)
  const usual = inventQuestions({ seed: 1, count: options.questions, from: addDays(until, -364), until, wijken: names })
  // nothing rises where nothing is heard
  const rising = usual.length === 0 ? [] : inventRise({ seed: 2, until, wijkIndex: names.indexOf(risingWijk) })
  const invented = [...usual, ...rising].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const known = await knownNames(db, made.scope)
  const placed = new Map<string, { scope: MemberScope; themeKey: string; ids: string[] }>()
  const last = new Map<MemberScope, DemoQuestion>()
  for (const [turn, question] of invented.entries()) {
    const scope = authorOf(question, turn, scopes)
    last.set(scope, question)
    const id = await store(db, scope, question, wijken[question.wijkIndex]!.id, known)
    if (!question.person || question.themeKey === null) continue
    const key = `${scope.organisation} ${question.themeKey}`
    const group = placed.get(key) ?? { scope, themeKey: question.themeKey, ids: [] }
    group.ids.push(id)
    placed.set(key, group)
  }
  for (const [scope, { wijkIndex, ageBand, route }] of last) await remember(db, scope, { areaId: wijken[wijkIndex]!.id, ageBand, route })
  const themes = new Map((await listThemes(db, made.scope, ['candidate'])).map((theme) => [theme.seedKey, theme.id]))
  for (const { scope, themeKey, ids } of placed.values()) await placeQuestions(db, scope, ids, themes.get(themeKey) ?? null, options.now)
}

async function store(
  db: Db,
  scope: MemberScope,
  question: DemoQuestion,
  areaId: string,
  known: Parameters<typeof cleanText>[2],
): Promise<string> {
  const cleaned = cleanText(question.text, new Set(), known)
  if (!cleaned.ok) throw new Error('an invented question was not cleaned')
  const id = uuid()
  await insertQuestion(db, scope, {
    id,
    areaId,
    ageBand: question.ageBand,
    route: question.route,
    askedOn: question.day,
    text: cleaned.text,
    language: cleaned.language,
    createdAt: new Date(`${question.day}T12:00:00Z`),
  })
  return id
}

/** Members by e-mail address, each with the scope she has when signed in. */
export function memberScopes(made: MadeMunicipality): ReadonlyMap<string, MemberScope> {
  return new Map(
    demoMembers.map((member) => [
      member.email,
      {
        kind: 'member',
        municipality: made.id,
        organisation: made.organisations.get(member.organisation)!,
        person: made.members.get(member.email)!,
        team: made.teams.get(member.team)?.id ?? null,
        powers: powersOf(member.role, kindOf(member.organisation)),
      },
    ]),
  )
}

function kindOf(organisation: (typeof organisations)[number]['key']): 'partner' | 'municipality' | 'university' {
  const { kind } = organisations.find(({ key }) => key === organisation)!
  return kind === 'municipality' || kind === 'university' ? kind : 'partner'
}

/** Those of the organisation who may ask, in turn, so that everyone sees what came of questions of her own. */
function authorOf(question: DemoQuestion, turn: number, scopes: ReadonlyMap<string, MemberScope>): MemberScope {
  const askers = demoMembers.filter(
    (member) => member.organisation === question.organisation && scopes.get(member.email)!.powers.has('ask questions'),
  )
  const asker = askers[turn % askers.length]
  if (asker === undefined) throw new Error(`nobody of ${question.organisation} may ask questions`)
  return scopes.get(asker.email)!
}
