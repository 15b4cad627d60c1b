import { wijkOfEveryArea } from '#areas/area.store.ts'
import type { IdentifierSpan } from '#engine/deidentify.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { asMember, may, need, type Scope } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { readMoment } from '#questions/presence.ts'
import { cleanText } from '#questions/question.ts'
import {
  deleteMessage,
  insertMessage,
  listMessages,
  ownPlacedQuestions,
  type PlacedQuestion,
  type ThemeMessage,
} from '#themes/question-news.store.ts'
import type { QuestionNews, RunningApproach } from '#themes/question-news.ts'
import { readStandings } from '#themes/verification.actions.ts'
import type { Standing } from '#themes/verification.ts'
import { dayInWords } from '#web/words.ts'

/** Reads the approaches of the municipality; given by whoever knows them. */
export type ReadRunning = (db: Db, scope: Scope, filter: Record<string, never>) => Promise<readonly RunningApproach[]>

const mostQuestions = 500
const startOf = (day: string): Date => readMoment(day, '0:00')!

/** What came of questions of the person of this scope: of these ids, or her newest; newest news first. Only she is told. */
export async function readQuestionNews(
  db: Db,
  scope: Scope,
  now: Date,
  approaches: ReadRunning,
  which: { readonly ids?: readonly string[]; readonly from?: Date; readonly until?: Date } = {},
): Promise<readonly QuestionNews[]> {
  need(scope, 'read themes')
  const member = asMember(scope, 'read themes')
  const questions = await ownPlacedQuestions(db, member, which.ids ?? null, mostQuestions)
  if (questions.length === 0) return []
  const wijkOf = await wijkOfEveryArea(db, scope)
  const known = {
    standings: await readStandings(db, scope, dayOf(now), {}),
    running: (await approaches(db, scope, {})).filter((one) => one.status === 'running'),
    messages: await listMessages(db, scope, null),
  }
  return questions
    .flatMap((question) => newsOf(question, question.areaId === null ? null : (wijkOf.get(question.areaId) ?? null), known))
    .filter(({ at }) => (which.from === undefined || at >= which.from) && at < (which.until ?? new Date(now.getTime() + 1)))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

interface Known {
  readonly standings: readonly Standing[]
  readonly running: readonly RunningApproach[]
  readonly messages: readonly ThemeMessage[]
}

function newsOf(question: PlacedQuestion, wijkId: string | null, { standings, running, messages }: Known): QuestionNews[] {
  const { questionId, askedOn, themeId, themeName, createdAt, acceptedAt } = question
  const news: QuestionNews[] = []
  const tell = (at: Date, sentence: string, about = wijkId, quiet = sentence) =>
    news.push({ questionId, askedOn, themeId, themeName, wijkId: about, at, sentence, quiet })
  if (acceptedAt !== null && acceptedAt > createdAt) tell(acceptedAt, `Je vraag werd deel van het thema ‘${themeName}’.`, null)
  const here = standings.find((one) => one.themeId === themeId && one.wijkId === wijkId)
  const said = here === undefined ? null : outcomeInWords(here)
  if (here?.on && said !== null && startOf(here.on).getTime() + 86_400_000 > createdAt.getTime()) tell(startOf(here.on), said)
  const runs = running.find((one) => one.themeId === themeId && one.wijkId === wijkId)
  if (runs !== undefined) tell(startOf(runs.startsOn), `Er loopt een aanpak sinds ${dayInWords(runs.startsOn)}.`)
  for (const message of messages)
    if (message.themeId === themeId && !message.mine && message.createdAt > createdAt)
      tell(message.createdAt, `${message.authorName} schreef: ${message.text}`, null, 'Een collega schreef je een bericht.')
  return news
}

function outcomeInWords({ standing, on }: Standing): string | null {
  const day = on === null ? '' : dayInWords(on)
  if (standing === 'verified') return `Ouders bevestigden dit thema op ${day}.`
  if (standing === 'partlyFits') return `Ouders zeiden op ${day} dat dit deels past.`
  if (standing === 'doesNotFit') return `Ouders zeiden op ${day} dat dit niet past.`
  return null
}

/** A stored word back, or the identifiers in it to decide on, or nothing left to keep. */
export type MessageKept =
  | { readonly ok: true }
  | { readonly ok: false; readonly found: readonly IdentifierSpan[] }
  | { readonly ok: false; readonly empty: true }

/** Writes a word back to all colleagues of the own organisation who counted questions of a theme. */
export async function writeMessage(
  db: Db,
  scope: Scope,
  themeId: string,
  draft: { readonly text: string; readonly kept: ReadonlySet<number> | null },
  now: Date,
): Promise<MessageKept> {
  need(scope, 'accept themes')
  const cleaned = cleanText(draft.text, draft.kept, await knownNames(db, scope))
  if (!cleaned.ok) return cleaned
  if (cleaned.text === null) return { ok: false, empty: true }
  const id = await insertMessage(db, asMember(scope, 'accept themes'), themeId, cleaned.text, now)
  await audit(db, scope, { action: 'noted', object: 'theme message', objectId: id })
  return { ok: true }
}

/** Takes back one's own word; false when there is none. */
export async function removeMessage(db: Db, scope: Scope, id: string): Promise<boolean> {
  need(scope, 'accept themes')
  if (!(await deleteMessage(db, asMember(scope, 'accept themes'), id))) return false
  await audit(db, scope, { action: 'deleted', object: 'theme message', objectId: id })
  return true
}

/** Words back about a theme or all (null), of the own organisation; nothing for who may not read questions. */
export async function readMessages(db: Db, scope: Scope, themeId: string | null): Promise<readonly ThemeMessage[]> {
  need(scope, 'read themes')
  return may(scope, 'read questions') ? listMessages(db, scope, themeId) : []
}
