// What came of one's own questions: in the list of questions, on home and on the page of a theme. Joined in app-pages.tsx.
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { type ReadRunning, readMessages, readQuestionNews } from '#themes/question-news.actions.ts'
import { onceEach } from '#themes/question-news.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { momentInWords } from '#web/words.ts'

/** For the list of questions and one question: what came of it, for who counted it. */
export const newsColumn = (approaches: ReadRunning, clock: Clock) => ({
  head: 'Wat ermee gebeurde',
  values: async (db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const told = new Map<string, string>()
    if (scope.kind !== 'member' || !may(scope, 'read themes')) return told
    const news = await readQuestionNews(db, scope, clock(), approaches, { ids })
    for (const { questionId, sentence } of [...news].reverse())
      told.set(questionId, `${told.has(questionId) ? `${told.get(questionId)} ` : ''}${sentence}`)
    return told
  },
})

const homeDays = 14
const mostOnHome = 3

/** For home: what came of one's own questions in the last two weeks. */
export const recentNews =
  (approaches: ReadRunning) =>
  async (db: Db, scope: Scope, { now }: { readonly now: Date }) => {
    if (scope.kind !== 'member' || !may(scope, 'ask questions')) return null
    const news = await readQuestionNews(db, scope, now, approaches, { from: new Date(now.getTime() - homeDays * 86_400_000) })
    if (news.length === 0) return null
    return (
      <div class="wv-stack-s">
        <h2 class="utrecht-heading-3">Nieuws over vragen die jij telde</h2>
        <ul class="wv-list wv-tight">
          {onceEach(news)
            .slice(0, mostOnHome)
            .map((one) => (
              <li>
                <a class="utrecht-link" href={`/themas/${one.themeId}`}>
                  {one.themeName}
                </a>
                : {one.sentence}
              </li>
            ))}
        </ul>
        <p>
          <a class="utrecht-link wv-tap" href="/vragen?mine=yes">
            Alle vragen die jij telde
          </a>
        </p>
      </div>
    )
  }

/** For the page of a theme: words back to colleagues, and writing one. */
export async function messagesPart(db: Db, scope: Scope, { theme }: ThemePage) {
  if (!may(scope, 'read questions') || theme.status !== 'candidate') return null
  const messages = await readMessages(db, scope, theme.id)
  const mayWrite = may(scope, 'accept themes')
  if (messages.length === 0 && !mayWrite) return null
  return (
    <section class="wv-stack-s" aria-labelledby="berichten">
      <h2 class="utrecht-heading-2" id="berichten">
        Aan collega’s die dit telden
      </h2>
      {messages.length > 0 && (
        <ul class="wv-list wv-tight">
          {messages.slice(0, 3).map((message) => (
            <li>
              <p class="wv-measure" dir="auto">
                <CleanedText text={message.text} />
              </p>
              <p class="wv-small wv-soft">
                {message.mine ? 'Jij' : message.authorName}, {momentInWords(message.createdAt)}
              </p>
              {message.mine && (
                <p class="wv-noprint">
                  <a class="utrecht-link wv-tap" href={`/berichten/${message.id}/verwijderen`}>
                    Neem dit bericht terug
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p class="wv-noprint">
          <a class="utrecht-link wv-tap" href={`/themas/${theme.id}/bericht`}>
            Schrijf een bericht
          </a>
        </p>
      )}
    </section>
  )
}
