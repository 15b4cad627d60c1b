// The quiet list of what rises, and one rise to judge.
import type { Area } from '#areas/area.ts'
import {
  alarmChoiceNames,
  alarmChoices,
  alarmStandingNames,
  alarmStandings,
  chanceInWords,
  sinceInWords,
  type TrendAlarm,
} from '#themes/alarm.ts'
import type { AlarmLine, AlarmList, AlarmQuery } from '#themes/alarm-list.actions.ts'
import { shownBefore, shownCount, type ThemeFigure } from '#themes/theme-count.ts'
import { wholeCity } from '#themes/wijk-choice.actions.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { periodsInWords, Spark, scaleOf } from '#web/charts.tsx'
import { Button, Choices, Select, Status, TextField } from '#web/components.tsx'
import type { FieldErrors, Typed } from '#web/form.ts'
import { counted, inDigits } from '#web/words.ts'

/** "Overvecht", or the municipality. */
export const alarmPlace = (alarm: TrendAlarm, municipality: string): string => alarm.wijkName ?? `heel ${municipality}`

/** Why: the counts that this person may see. */
export function countsInWords(figure: ThemeFigure): string {
  const before = shownBefore(figure)
  const then = before === null ? 'De 12 weken ervoor tonen we niet.' : `De 12 weken ervoor ${inDigits(before)}.`
  return `${counted(shownCount(figure), 'vraag', 'vragen')} in de laatste 12 weken${figure.total === null ? ', alleen van jullie' : ''}. ${then}`
}

/** Address of the theme of a rise, seen from its wijk. */
export function themeOfAlarm(alarm: TrendAlarm, wijken: readonly Area[]): string {
  const wijk = wijken.find((one) => one.id === alarm.wijkId) ?? null
  return `/themas/${alarm.themeId}?wijk=${wijkValue(wijk)}`
}

const shapes = { open: 'up', acknowledged: 'part', ended: 'same' } as const

/** The word with its shape: "Stijgt" as long as it lasts. */
export const AlarmWord = ({ alarm }: { alarm: TrendAlarm }) => (
  <Status shape={shapes[alarm.standing]}>
    {alarm.standing === 'ended' ? 'Voorbij' : alarm.standing === 'open' ? 'Stijgt' : 'Stijgt, beoordeeld'}
  </Status>
)

/** Rises in a list, each with a year in small. */
export function AlarmLines(props: { list: AlarmList; municipality: string; today: string; threshold: number }) {
  const { lines } = props.list
  const max = scaleOf(lines.map(({ figure }) => figure.periods))
  return (
    <ol class="wv-list wv-tight" aria-label="Signalen">
      {lines.map((line) => (
        <li class="wv-item wv-item--spark">
          <div>
            <h2 class="utrecht-heading-3">
              <a class="utrecht-link" href={`/signalen/${line.alarm.id}`}>
                {line.alarm.themeName}, {alarmPlace(line.alarm, props.municipality)}
              </a>
            </h2>
            <p class="wv-small">
              <AlarmWord alarm={line.alarm} /> <span class="wv-soft">{sinceInWords(line.alarm, props.today)}</span>
            </p>
            <p class="wv-small wv-soft">{countsInWords(line.figure)}</p>
          </div>
          <Spark
            periods={line.figure.periods}
            max={max}
            title={`${line.alarm.themeName}: per 4 weken ${periodsInWords(line.figure.periods)}`}
          />
          <WhatBecame line={line} />
        </li>
      ))}
    </ol>
  )
}

function WhatBecame({ line }: { line: AlarmLine }) {
  const { alarm, became } = line
  return (
    <div class="wv-small">
      <p>{alarm.judgement === null ? 'Nog niet beoordeeld' : `${alarmChoiceNames[alarm.judgement.choice]}: ${alarm.judgement.reason}`}</p>
      {became.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  )
}

/** What to see of the list; a GET form, so that the address can be kept and shared. */
export function AlarmFilters({ query, list, municipality }: { query: AlarmQuery; list: AlarmList; municipality: string }) {
  const wijken = [
    { value: '', label: 'Alle wijken en de hele gemeente' },
    { value: wholeCity, label: `Alleen heel ${municipality}` },
    ...list.wijken.map((wijk) => ({ value: wijkValue(wijk), label: wijk.name })),
  ]
  const themes = [{ value: '', label: 'Alle thema’s' }, ...list.themes.map((theme) => ({ value: theme.id, label: theme.name }))]
  const standings = [
    { value: '', label: 'Wat nu stijgt' },
    ...alarmStandings.map((standing) => ({ value: standing, label: alarmStandingNames[standing] })),
    { value: 'alle', label: 'Alles, ook van vroeger' },
  ]
  return (
    <search class="wv-noprint">
      <form class="wv-stack" method="get" action="/signalen">
        <div class="wv-cols">
          <Select name="wijk" label="Wijk" options={wijken} value={query.wijk} />
          <Select name="thema" label="Thema" options={themes} value={query.thema} />
          <Select name="stand" label="Stand" options={standings} value={query.stand} />
        </div>
        <Button kind="other">Toon</Button>
      </form>
    </search>
  )
}

/** What stands under every list of rises: how often one is chance, and what it says of counts. */
export const AlarmNote = ({ falseAlarmsPerYear }: { falseAlarmsPerYear: number }) => (
  <p class="wv-small wv-soft wv-measure">
    {chanceInWords(falseAlarmsPerYear)} Het programma kijkt elke maandag naar de week ervoor. Het weet niet waarom een thema stijgt. Jij
    beslist wat je ermee doet.
  </p>
)

/** Saying what one thinks of a rise. */
export function JudgementFields({
  alarm,
  errors,
  typed,
}: {
  alarm: TrendAlarm
  errors?: FieldErrors | undefined
  typed?: Typed | undefined
}) {
  return (
    <form class="wv-stack wv-noprint" method="post" action={`/signalen/${alarm.id}/oordeel`} novalidate>
      <Choices
        name="choice"
        label="Wat vind je ervan?"
        options={alarmChoices.map((choice) => ({ value: choice, label: alarmChoiceNames[choice] }))}
        errors={errors}
        typed={typed}
      />
      <TextField
        name="reason"
        label="Waarom?"
        hint="Eén zin, zonder namen. Iedereen in de gemeente kan dit lezen."
        errors={errors}
        typed={typed}
      />
      <Button>Bewaar je oordeel</Button>
    </form>
  )
}
