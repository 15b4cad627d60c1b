import { alarmChoiceNames } from '#themes/alarm.ts'
import { talkDeedInWords } from '#themes/talk-history.ts'
import type { ThemeDeedLine } from '#themes/theme.ts'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { Button, More } from '#web/components.tsx'
import { newFormKey } from '#web/form.ts'
import { dayInWords, momentInWords } from '#web/words.ts'

const quoted = (name: string | undefined): string => `‘${name ?? ''}’`

const riseInWords: Readonly<Record<string, string>> = alarmChoiceNames

/** "Koopwoningen in Overvecht (2025)" */
const figureOf = (detail: ThemeDeedLine['detail']): string => `${detail.figure} in ${detail.wijk} (${detail.period})`

/** One line of the history in words. */
export function deedInWords({ deed, detail }: Pick<ThemeDeedLine, 'deed' | 'detail'>): string {
  if (deed === 'listed') return 'Op de startlijst gezet'
  if (deed === 'found') return 'Gevonden door het programma'
  const talk = talkDeedInWords(deed, detail)
  if (talk !== null) return talk
  if (deed === 'figureLinked') return `Cijfer erbij gezet: ${figureOf(detail)}`
  if (deed === 'figureUnlinked') return `Cijfer weggehaald: ${figureOf(detail)}`
  if (deed === 'made' && detail.figure !== undefined) return `Gemaakt bij een cijfer: ${figureOf(detail)}`
  if (deed === 'made') return detail.from === undefined ? 'Zelf gemaakt' : `Gemaakt bij het splitsen van ${quoted(detail.fromName)}`
  if (deed === 'accepted') return `Bevestigd als kandidaat${detail.before === detail.after ? '' : `, met de naam ${quoted(detail.after)}`}`
  if (deed === 'renamed') return `Andere naam: van ${quoted(detail.before)} naar ${quoted(detail.after)}`
  if (deed === 'described') return 'Uitleg en woorden aangepast'
  if (deed === 'split') return `Gesplitst: een deel heet nu ${quoted(detail.partName)}`
  if (deed === 'merged') return `Samengevoegd met ${quoted(detail.intoName)}`
  if (deed === 'received') return `${quoted(detail.otherName)} is hierbij gevoegd`
  if (deed === 'rejected') return 'Afgewezen'
  if (deed === 'undone') return `Ongedaan gemaakt: ${undoneInWords[detail.deed ?? ''] ?? 'de laatste stap'}`
  const where = detail.wijk === undefined ? 'in de hele gemeente' : `in ${detail.wijk}`
  if (deed === 'rose') return `Meer vragen dan verwacht ${where}, vanaf de week van ${dayInWords(detail.since ?? '')}`
  if (deed === 'riseJudged') return `De stijging ${where} is beoordeeld: ${(riseInWords[detail.choice ?? ''] ?? '').toLowerCase()}`
  if (deed === 'riseReopened') return `Het oordeel over de stijging ${where} is teruggenomen`
  return 'Verlopen: het programma zag deze groep niet meer'
}

const undoneInWords: Readonly<Record<string, string>> = {
  made: 'maken',
  accepted: 'bevestigen',
  renamed: 'andere naam',
  described: 'andere uitleg',
  split: 'splitsen',
  merged: 'samenvoegen',
  rejected: 'afwijzen',
}

/** Who, what, why and when; with undoing the last step. */
export function History({ page }: { page: ThemePage }) {
  return (
    <More section summary="Wat er met dit thema gebeurde" action="Toon" open={page.mayUndo}>
      <ol class="wv-list wv-tight">
        {page.history.map((line) => (
          <li>
            <p>{deedInWords(line)}</p>
            {line.reason !== '' && <p class="wv-small">Waarom: {line.reason}</p>}
            <p class="wv-small wv-soft">
              {line.who ?? 'Het programma'}, {momentInWords(line.at)}
            </p>
          </li>
        ))}
      </ol>
      {page.mayUndo && (
        <form class="wv-stack-s" method="post" action={`/themas/${page.theme.id}/ongedaan`}>
          <input type="hidden" name="key" value={newFormKey()} />
          <Button kind="quiet">Maak de laatste stap ongedaan</Button>
        </form>
      )}
    </More>
  )
}
