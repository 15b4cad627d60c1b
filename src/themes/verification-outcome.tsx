// What parents said of a theme in one talk: before and after, what is possible now, and the message that they get.

import type { Area } from '#areas/area.ts'
import { addDays } from '#platform/clock.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { placeInWords } from '#themes/parent-talk.ts'
import type { Standing } from '#themes/verification.ts'
import { type GateRights, StandingGate, StandingMark } from '#themes/verification-gate.tsx'
import { mayEditVerification, mayWithdraw, type Verification, waitsForChange } from '#themes/verification-record.ts'
import type { WebContext } from '#web/context.ts'
import { Page } from '#web/page.tsx'
import { capital, dayInWords, inWords } from '#web/words.ts'

/** A report with where the theme stands now in that wijk. */
export interface OutcomeProps {
  readonly c: WebContext
  readonly said: Verification
  readonly at: Standing
  readonly wijk: Area
  readonly rights: GateRights
  /** may this person read a sentence of a parent? */
  readonly readsWords: boolean
  readonly today: string
}

const outcomeSentence: Readonly<Record<Verification['outcome'], string>> = {
  fits: 'Het past.',
  partlyFits: 'Het past deels.',
  doesNotFit: 'Het past niet.',
}

const parentsInWords = (count: number): string => `${inWords(count)} ouder${count === 1 ? '' : 's'}`

/** "Zeven ouders bespraken dit thema op 19 november. Het past deels. Zij gaven het een nieuwe naam." */
export function saidInWords(said: Verification, today: string): string {
  const verb = said.parents === 1 ? 'besprak' : 'bespraken'
  const renamed = said.change !== null && said.change.nameBefore !== said.change.nameAfter
  return `${capital(parentsInWords(said.parents))} ${verb} dit thema op ${dayInWords(said.day, today)}. ${outcomeSentence[said.outcome]}${renamed ? ' Zij gaven het een nieuwe naam.' : ''}`
}

/** The address of the page of a report. */
export const recordAddress = ({ id }: Pick<Verification, 'id'>): string => `/themas/besproken/${id}`

/** The page after a talk. */
export function OutcomePage(props: OutcomeProps) {
  const { c, said, at, wijk, today } = props
  const back = `/themas/${said.themeId}?wijk=${said.wijkCode ?? said.wijkId}`
  const withdrawn = said.withdrawnReason !== null
  return (
    <Page
      c={c}
      title={said.themeName}
      crumbs={[
        { href: '/themas', label: 'Thema’s' },
        { href: back, label: said.wijkName },
      ]}
    >
      <div class="wv-stack-l">
        <section class="wv-stack">
          <p role="status">
            <StandingMark standing={at.standing} />
          </p>
          <h1 class="utrecht-heading-1">{said.themeName}</h1>
          <p class="wv-lead wv-measure">{saidInWords(said, today)}</p>
          <p class="wv-small wv-soft">{`${said.wijkName}, ${placeInWords(said)}. ${said.organisationName}.`}</p>
          {withdrawn && (
            <p class="wv-note">
              Dit verslag is ingetrokken en telt niet mee.{said.withdrawnReason !== '' && ` Waarom: ${said.withdrawnReason}`}
            </p>
          )}
        </section>
        <BeforeAndAfter said={said} readsWords={props.readsWords} />
        <StandingGate at={at} wijk={wijk} rights={props.rights} waiting={waitsForChange(said) ? said.id : null} back={back} />
        {!withdrawn && (
          <p class="wv-small wv-soft">
            Ouders horen binnen een week wat er met hun woorden gebeurt.{' '}
            <a class="utrecht-link" href={`${recordAddress(said)}/bericht`}>
              Bekijk het bericht
            </a>
          </p>
        )}
        <OwnActions said={said} now={c.get('now')} mayTalk={props.rights.talk} />
      </div>
    </Page>
  )
}

function BeforeAndAfter({ said, readsWords }: { said: Verification; readsWords: boolean }) {
  const sentence = readsWords ? said.sentence : ''
  const rows = changesOf(said)
  if (rows.length === 0 && sentence === '') return null
  return (
    <section class="wv-cols wv-cols--2" aria-label="Wat ouders zeiden">
      {rows.length > 0 && (
        <div class="wv-stack">
          <h2 class="utrecht-heading-3">{said.outcome === 'partlyFits' ? 'Wat ouders veranderden' : 'Wat ouders zeiden'}</h2>
          <dl class="wv-pair">
            {rows.map(([name, value, gone]) => (
              <>
                <dt>{name}</dt>
                <dd class={gone ? undefined : 'wv-strong'}>{gone ? <s>{value}</s> : <CleanedText text={value} />}</dd>
              </>
            ))}
          </dl>
        </div>
      )}
      {sentence !== '' && (
        <blockquote class="wv-stack-s">
          <p class="wv-voice wv-voice--l" dir="auto">
            “<CleanedText text={sentence} />”
          </p>
          <p class="wv-small wv-soft">Een ouder, met toestemming gedeeld</p>
        </blockquote>
      )}
    </section>
  )
}

/** Rows of what parents changed: its name, the words, and whether that is past. */
function changesOf({ change, changed, newName, forWhom, knowOthers }: Verification): (readonly [string, string, boolean])[] {
  const renamed = change !== null && change.nameBefore !== change.nameAfter
  const rows: (readonly [string, string, boolean])[] = []
  if (renamed) rows.push(['Eerst', change.nameBefore, true], ['Nu', change.nameAfter, false])
  else if (newName !== '') rows.push(['Hun naam ervoor', newName, false])
  if (forWhom !== '') rows.push([change === null ? 'Voor' : 'Nu voor', forWhom, false])
  if (changed !== '') rows.push(['Anders', changed, false])
  if (change !== null && change.what !== changed && change.what !== '') rows.push(['Gemaakt', change.what, false])
  if (change !== null) rows.push(['Door', [change.byWhom, dayInWords(change.day)].filter(Boolean).join(', '), false])
  if (knowOthers !== 'notAsked') rows.push(['Kennen zij anderen?', knowOthers === 'yes' ? 'Ja' : 'Nee', false])
  return rows
}

function OwnActions({ said, now, mayTalk }: { said: Verification; now: Date; mayTalk: boolean }) {
  if (!mayTalk || !mayWithdraw(said)) return null
  return (
    <p class="wv-row">
      {mayEditVerification(said, now) && (
        <a class="utrecht-link wv-tap" href={`${recordAddress(said)}/aanpassen`}>
          Pas het verslag aan
        </a>
      )}
      <a class="utrecht-link wv-tap" href={`${recordAddress(said)}/intrekken`}>
        Trek het verslag in
      </a>
    </p>
  )
}

/** What happens now, said to parents. No promise that nobody made. */
function nextForParents({ standing, missing }: Standing, wijk: string): string {
  if (standing === 'verified')
    return `Wij kijken nu wat er al is in ${wijk}. Is dat niet genoeg? Dan maken wij samen met ouders iets nieuws.`
  if (standing === 'tooFew' || standing === 'ended')
    return `Wij praten nog met ${missing === 1 ? 'één andere ouder' : `${inWords(missing)} andere ouders`}. Daarna kiezen wij wat er komt.`
  if (standing === 'partlyFits') return 'Wij veranderen nu wat u zei. Daarna hoort u het weer van ons.'
  if (standing === 'doesNotFit') return 'Wij maken hier dus niets voor. Hebt u een andere wens? Vertel het ons.'
  return 'Wij vragen het later nog een keer aan ouders.'
}

const heardFromParents: Readonly<Record<Verification['outcome'], string>> = {
  fits: 'U zei: dit klopt.',
  partlyFits: 'U zei: dit klopt voor een deel.',
  doesNotFit: 'U zei: dit past niet bij ons.',
}

/** The message for the parents who talked: a neutral title, what was heard, what happens, and when. At most sixty short words. */
export function messageForParents(said: Verification, at: Standing): readonly string[] {
  const name = said.change?.nameAfter ?? said.themeName
  return [
    `Dank u wel voor het gesprek op ${dayInWords(said.day)}.`,
    `Wij spraken over ‘${name}’. ${heardFromParents[said.outcome]}`,
    nextForParents(at, said.wijkName),
    said.organisationName,
  ]
}

/** The message on a page of its own, to copy or to print. */
export function MessagePage({ c, said, at }: Pick<OutcomeProps, 'c' | 'said' | 'at'>) {
  const lines = messageForParents(said, at)
  return (
    <Page c={c} title="Over ons gesprek" crumbs={[{ href: recordAddress(said), label: said.themeName }]}>
      <article class="wv-stack wv-measure">
        <h1 class="utrecht-heading-1">Over ons gesprek</h1>
        {lines.map((line) => (
          <p class="wv-lead">{line}</p>
        ))}
      </article>
      <section class="wv-stack wv-measure wv-noprint" aria-labelledby="kopie">
        <h2 class="utrecht-heading-3" id="kopie">
          Geef dit bericht aan de ouders
        </h2>
        <p>{`Doe dit voor ${dayInWords(addDays(said.day, 8))}. Druk deze pagina af, of kopieer de tekst.`}</p>
        <div class="wv-field">
          <label class="utrecht-form-label" for="bericht">
            Tekst om te kopiëren
          </label>
          <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="bericht" rows={8} readonly>
            {lines.join('\n\n')}
          </textarea>
        </div>
        <a class="utrecht-link wv-tap" href={recordAddress(said)}>
          Terug naar wat ouders zeiden
        </a>
      </section>
    </Page>
  )
}
