// Part of the page of a theme: what parents brought up themselves in talks, wishes apart from worries (E090).
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { readTalks } from '#themes/parent-talk.actions.ts'
import type { ParentTalk } from '#themes/parent-talk.ts'
import { readSubjects } from '#themes/talk-subject.actions.ts'
import type { SubjectKind, TalkSubject } from '#themes/talk-subject.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { dayInWords } from '#web/words.ts'

const headings: Readonly<Record<SubjectKind, string>> = { wish: 'Wat ouders graag willen', problem: 'Waar ouders mee zitten' }

/** Enough to hear the tone; the talks themselves hold the rest. */
const mostShown = 6

/** Wishes and worries side by side, in words of parents; nothing for who sees totals only. */
export async function saidInTalksPart(db: Db, scope: Scope, { theme, wijkId, today }: ThemePage) {
  if (!may(scope, 'read typical questions')) return null
  const talks = await readTalks(db, scope, wijkId === null ? { themeId: theme.id } : { themeId: theme.id, wijkId })
  if (talks.length === 0) return null
  const byId = new Map(talks.map((talk) => [talk.id, talk]))
  const said = (await readSubjects(db, scope, [...byId.keys()])).filter((subject) => subject.themeId === theme.id && subject.words !== '')
  if (said.length === 0) return null
  const kinds = (['wish', 'problem'] as const).filter((kind) => said.some((subject) => subject.kind === kind))
  return (
    <section class="wv-cols wv-cols--2" aria-label="Wat ouders zelf noemden">
      {kinds.map((kind) => (
        <div class="wv-stack-s">
          <h2 class="utrecht-heading-3">{headings[kind]}</h2>
          <ul class="wv-list wv-tight">
            {said
              .filter((subject) => subject.kind === kind)
              .slice(0, mostShown)
              .map((subject) => (
                <Said subject={subject} talk={byId.get(subject.talkId)!} today={today} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const Said = ({ subject, talk, today }: { subject: TalkSubject; talk: ParentTalk; today: string }) => (
  <li>
    <p class="wv-voice" dir="auto">
      “<CleanedText text={subject.words} />”
    </p>
    <p class="wv-small wv-soft">
      <a class="utrecht-link" href={`/gesprekken/${talk.id}`}>
        {`Gesprek in ${talk.wijkName}, ${dayInWords(talk.day, today)}`}
      </a>
    </p>
  </li>
)
