// Counting the hands of parents on a phone that goes round, without JavaScript.

import { CleanedText } from '#questions/cleaned-text.tsx'
import type { ParentTalk } from '#themes/parent-talk.ts'
import { subjectInWords, type TalkSubject } from '#themes/talk-subject.ts'
import { Button, TextField } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors, Typed } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { counted } from '#web/words.ts'

/** Counting hands: large numbers, one tap a hand, or all typed at once. */
export function VotesPage(props: {
  readonly c: WebContext
  readonly talk: ParentTalk
  readonly subjects: readonly TalkSubject[]
  readonly typed?: Typed
  readonly errors?: FieldErrors | undefined
}) {
  const { c, talk, subjects, typed, errors } = props
  const title = 'Wie vindt dit belangrijk?'
  return (
    <Page c={c} title={title} errors={errors} crumbs={[{ href: `/gesprekken/${talk.id}`, label: `Gesprek in ${talk.wijkName}` }]}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="wv-lead">{`Lees een onderwerp voor en tel de handen. Er zijn ${counted(talk.parents ?? 0, 'ouder', 'ouders')}.`}</p>
      <ol class="wv-list" aria-label="Onderwerpen">
        {subjects.map((subject) => (
          <li id={`o-${subject.place}`}>
            <div class="wv-item wv-item--2">
              <p class="wv-voice wv-voice--l" dir="auto">
                <CleanedText text={subjectInWords(subject.words)} />
              </p>
              <form class="wv-row" method="post" action={`/gesprekken/${talk.id}/hand`}>
                <input type="hidden" name="subject" value={subject.id} />
                <Hand by="-1" place={subject.place} />
                <span class="wv-num" aria-live="polite">
                  {subject.votes}
                </span>
                <Hand by="1" place={subject.place} />
              </form>
            </div>
          </li>
        ))}
      </ol>
      <section class="wv-stack wv-measure" aria-labelledby="alle">
        <h2 class="utrecht-heading-2" id="alle">
          Of schrijf alle stemmen in één keer
        </h2>
        <form class="wv-stack" method="post" action={`/gesprekken/${talk.id}/stemmen`} novalidate>
          {subjects.map((subject) => (
            <TextField
              name={`votes-${subject.id}`}
              label={subjectInWords(subject.words)}
              type="number"
              value={String(subject.votes)}
              short
              {...{ typed, errors }}
            />
          ))}
          <div class="wv-row">
            <Button>Bewaar alle stemmen</Button>
            <a class="utrecht-link wv-tap" href={`/gesprekken/${talk.id}`}>
              Klaar met tellen
            </a>
          </div>
        </form>
      </section>
    </Page>
  )
}

/** A large button for one hand up or down. */
const Hand = ({ by, place }: { by: '1' | '-1'; place: number }) => (
  <button
    class="utrecht-button utrecht-button--secondary-action"
    type="submit"
    name="by"
    value={by}
    aria-label={`Onderwerp ${place}: ${by === '1' ? 'één hand erbij' : 'één hand eraf'}`}
  >
    <span class="wv-num wv-num--m" aria-hidden="true">
      {by === '1' ? '+1' : '−1'}
    </span>
  </button>
)
