// Parts of the page of a theme: all signals side by side with what they say together, and the themes that are most like it.
import type { Db } from '#platform/db.ts'
import type { Scope } from '#privacy/scope.ts'
import { readSignals } from '#themes/signal.actions.ts'
import { signalNames, triangulate } from '#themes/signal.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { likeThemes } from '#themes/theme-regroup.actions.ts'
import { Status } from '#web/components.tsx'
import { capital, inWords } from '#web/words.ts'

/** The kinds of source beside each other; a missing one has an open top. */
export async function signalsPart(db: Db, scope: Scope, page: ThemePage) {
  if (page.theme.status !== 'candidate') return null
  const signals = await readSignals(db, scope, page)
  return (
    <section class="wv-stack" aria-labelledby="sig">
      <h2 class="utrecht-heading-2" id="sig">
        {capital(inWords(signals.length))} soorten signalen, naast elkaar
      </h2>
      <p class="wv-measure">{triangulate(signals)}</p>
      <dl class="wv-signals">
        {signals.map((signal) => (
          <div class={signal.stance === 'notAsked' ? 'wv-is-open' : undefined}>
            <dt class="wv-strong">{signalNames[signal.kind].heading}</dt>
            {signal.stance === 'contradicts' && (
              <dd>
                <Status shape="part">Spreekt het tegen</Status>
              </dd>
            )}
            {signal.sentences.map((sentence) => (
              <dd>{signal.stance === 'notAsked' ? <Status shape="open">{sentence}</Status> : sentence}</dd>
            ))}
            {signal.source !== '' && <dd class="wv-small wv-soft">{signal.source}</dd>}
            {signal.link !== null && (
              <dd class="wv-small">
                <a class="utrecht-link" href={signal.link.href}>
                  {signal.link.label}
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** How many related themes are worth a look. */
const mostRelated = 3

/** The themes nearest by meaning, for who looks further; `model` names the vectors. */
export const relatedPart = (model: string) =>
  async function related(db: Db, scope: Scope, { theme, place }: ThemePage) {
    if (theme.status !== 'candidate') return null
    const like = await likeThemes(db, scope, model, theme, mostRelated)
    if (like.length === 0) return null
    return (
      <section class="wv-stack-s" aria-labelledby="verwant">
        <h2 class="utrecht-heading-2" id="verwant">
          Verwante thema’s
        </h2>
        <ul class="wv-list wv-tight">
          {like.map((other) => (
            <li>
              <a class="utrecht-link" href={`/themas/${other.id}?wijk=${place}`}>
                {other.name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  }
