// What parents said, on the page of a theme: the gate, the talks, and the step of the way that they are.

import type { Area } from '#areas/area.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { placeInWords } from '#themes/parent-talk.ts'
import type { Theme } from '#themes/theme.ts'
import type { ThemeParents } from '#themes/theme-parents.actions.ts'
import { Gate } from '#themes/theme-view.tsx'
import { type GateRights, StandingGate, WijkenGate } from '#themes/verification-gate.tsx'
import { recordAddress, saidInWords } from '#themes/verification-outcome.tsx'
import type { Verification } from '#themes/verification-record.ts'
import { counted, dayInWords } from '#web/words.ts'

/** One gate a page: whether a proposal is a theme at all, and then what parents say, in a wijk or in all of them. */
export function ThemeGate(props: {
  readonly theme: Theme
  readonly parents: ThemeParents
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
  readonly mayAccept: boolean
  readonly rights: GateRights
}) {
  const { theme, parents, wijk, rights } = props
  if (theme.status !== 'candidate') return <Gate theme={theme} mayAccept={props.mayAccept} />
  if (wijk !== null && parents.at !== null) return <StandingGate at={parents.at} wijk={wijk} rights={rights} waiting={parents.waiting} />
  return <WijkenGate themeId={theme.id} standings={parents.standings} wijken={props.wijken} minimum={parents.minimum} rights={rights} />
}

/** Talks about this theme, newest first; those to come above them. Nothing while there are none. */
export function TalksWithParents(props: { parents: ThemeParents; today: string; readsWords: boolean; mayTalk: boolean }) {
  const { planned, said } = props.parents
  if (planned.length === 0 && said.length === 0) return null
  return (
    <section class="wv-stack" aria-labelledby="gesprekken">
      <h2 class="utrecht-heading-2" id="gesprekken">
        Gesprekken met ouders
      </h2>
      <ul class="wv-list wv-tight">
        {planned.map((talk) => (
          <li>
            <p>{`Gepland: ${dayInWords(talk.day, props.today)} in ${talk.wijkName}, ${placeInWords(talk)}. ${talk.organisationName}.`}</p>
            {props.mayTalk && talk.own && (
              <p class="wv-row">
                <a class="utrecht-link wv-tap" href={`/themas/${talk.themeId}/bespreken?gesprek=${talk.id}`}>
                  Vul dit gesprek in
                </a>
                <a class="utrecht-link wv-tap" href={`/gesprekken/${talk.id}/afzeggen`}>
                  Het gaat niet door
                </a>
              </p>
            )}
          </li>
        ))}
        {said.map((one) => (
          <Report said={one} today={props.today} readsWords={props.readsWords} />
        ))}
      </ul>
    </section>
  )
}

function Report({ said, today, readsWords }: { said: Verification; today: string; readsWords: boolean }) {
  const withdrawn = said.withdrawnReason !== null
  return (
    <li>
      <p>
        <a class="utrecht-link" href={recordAddress(said)}>
          {withdrawn ? <s>{saidInWords(said, today)}</s> : saidInWords(said, today)}
        </a>
      </p>
      {!withdrawn && readsWords && said.sentence !== '' && (
        <p class="wv-voice" dir="auto">
          “<CleanedText text={said.sentence} />”
        </p>
      )}
      <p class="wv-small wv-soft">
        {`${said.wijkName}, ${placeInWords(said)}. ${said.organisationName}.${withdrawn ? (readsWords ? ` Ingetrokken: ${said.withdrawnReason}` : ' Ingetrokken.') : ''}`}
      </p>
    </li>
  )
}

/** The step "Met ouders bespreken": is it done, and what stands under it. */
export function talkStep({ at, standings, planned }: ThemeParents, today: string): { readonly done: boolean; readonly text: string } {
  const first = planned.find((talk) => talk.day >= today)
  const next = first === undefined ? '' : `Gepland op ${dayInWords(first.day, today)} in ${first.wijkName}`
  if (at !== null && at.standing === 'verified') return { done: true, text: `Bevestigd, ${dayInWords(at.on!)}` }
  if (at !== null && at.standing === 'doesNotFit') return { done: true, text: `Past niet, ${dayInWords(at.on!)}` }
  if (at !== null && at.standing === 'partlyFits') return { done: false, text: 'Nu. Past deels, de verandering moet nog' }
  if (at !== null && at.standing === 'tooFew') return { done: false, text: next || `Nu. Nog ${counted(at.missing, 'ouder', 'ouders')}` }
  const open = at === null ? standings.filter((one) => one.standing === 'verified').length : 0
  if (open > 0) return { done: true, text: `Bevestigd in ${counted(open, 'wijk', 'wijken')}` }
  return { done: false, text: next || (at?.standing === 'ended' ? 'Nu. Opnieuw bespreken' : 'Nu. Nog niet gepland') }
}
