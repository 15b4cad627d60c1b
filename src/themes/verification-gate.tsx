// The gate before an approach, per wijk: what parents said, what is missing, and the button that solves it. Green once it is open.

import type { Area } from '#areas/area.ts'
import { type Standing, standingNames, type VerificationStanding } from '#themes/verification.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { LinkButton, Status, type StatusShape } from '#web/components.tsx'
import { capital, counted, dayInWords, inWords } from '#web/words.ts'

const shapes: Readonly<Record<VerificationStanding, StatusShape>> = {
  notYet: 'open',
  tooFew: 'few',
  verified: 'done',
  partlyFits: 'part',
  doesNotFit: 'open',
  ended: 'open',
}

/** Where a theme stands with parents: always a shape and a word. */
export const StandingMark = ({ standing }: { standing: VerificationStanding }) => (
  <Status shape={shapes[standing]}>{standingNames[standing]}</Status>
)

/** Where a theme stands in a wijk, or (wijkId null) in how many wijken parents confirmed it. */
export function StandingIn({ standings, themeId, wijkId }: { standings: readonly Standing[]; themeId: string; wijkId: string | null }) {
  const told = standings.filter((one) => one.themeId === themeId && (wijkId === null || one.wijkId === wijkId))
  const open = told.filter((one) => one.standing === 'verified').length
  if (wijkId === null && open > 0) return <Status shape="done">{`Bevestigd in ${counted(open, 'wijk', 'wijken')}`}</Status>
  return <StandingMark standing={told[0]?.standing ?? 'notYet'} />
}

const parents = (count: number): string => `${inWords(count)} ouder${count === 1 ? '' : 's'}`

/** What stands at the gate: a heading and a sentence or two. */
export function gateInWords(at: Standing, wijk: string): { readonly heading: string; readonly text: string } {
  const on = at.on === null ? '' : dayInWords(at.on)
  if (at.standing === 'verified')
    return {
      heading: 'Nu kan er een aanpak starten',
      text: `${capital(parents(at.parents))} in ${wijk} zeiden dat dit klopt. Kijk eerst wat er al is. Dit geldt tot en met ${dayInWords(at.validUntil!)}.`,
    }
  if (at.standing === 'tooFew')
    return {
      heading: `Nog ${parents(at.missing)}`,
      text: `${capital(parents(at.parents))} in ${wijk} ${at.parents === 1 ? 'zei' : 'zeiden'} dat dit klopt. Dat is nog te weinig voor een aanpak. Volgende stap: bespreek het met nog ${parents(at.missing)}.`,
    }
  if (at.standing === 'partlyFits')
    return {
      heading: 'Past deels: eerst de verandering maken',
      text: `Ouders in ${wijk} vroegen op ${on} om een verandering. Een aanpak kan starten als die is gemaakt.`,
    }
  if (at.standing === 'doesNotFit')
    return {
      heading: 'Het past niet',
      text: `Dat zeiden ouders in ${wijk} op ${on}. Er komt geen aanpak. Dat is ook een goede uitkomst. Zeggen ouders later iets anders? Dan kan het weer.`,
    }
  if (at.standing === 'ended')
    return {
      heading: 'Bespreek het opnieuw met ouders',
      text: `Wat ouders in ${wijk} zeiden gold tot en met ${dayInWords(at.validUntil!)}. Wat loopt gaat door. Voor iets nieuws bespreek je het met nog ${parents(at.missing)}.`,
    }
  return {
    heading: 'Nog niet met ouders besproken',
    text: `Een aanpak kan pas starten als ouders zeggen dat dit thema klopt. Volgende stap: bespreek het met ten minste ${parents(at.missing)}.`,
  }
}

/** What someone may do at the gate. */
export interface GateRights {
  readonly talk: boolean
  readonly start: boolean
}

/** The gate of one wijk. `waiting`: the report whose change was not made yet. `back`: also a link to the theme. */
export function StandingGate(props: {
  readonly at: Standing
  readonly wijk: Area
  readonly rights: GateRights
  readonly waiting: string | null
  readonly back?: string
}) {
  const { at, wijk } = props
  const { heading, text } = gateInWords(at, wijk.name)
  return (
    <section class={`wv-gate${at.standing === 'verified' ? ' wv-gate--done' : ''} wv-measure-l wv-stack`} aria-labelledby="poort">
      <div class="wv-measure wv-stack-s">
        <h2 class="utrecht-heading-3" id="poort">
          {heading}
        </h2>
        <p>{text}</p>
      </div>
      <div class="wv-row">
        <GateActions {...props} />
        {props.back !== undefined && (
          <a class="utrecht-link wv-tap" href={props.back}>
            Terug naar het thema
          </a>
        )}
      </div>
    </section>
  )
}

function GateActions({ at, wijk, rights, waiting }: { at: Standing; wijk: Area; rights: GateRights; waiting: string | null }) {
  const theme = `/themas/${at.themeId}`
  const of = `?wijk=${wijkValue(wijk)}`
  if (at.standing === 'verified')
    return (
      <>
        {rights.start && <LinkButton href={`/aanpakken/nieuw?thema=${at.themeId}&wijk=${wijkValue(wijk)}`}>Start een aanpak</LinkButton>}
        {rights.talk && (
          <a class="utrecht-link wv-tap" href={`${theme}/bespreken${of}`}>
            Vul nog een gesprek in
          </a>
        )}
      </>
    )
  if (!rights.talk) return null
  if (at.standing === 'partlyFits' && waiting !== null)
    return (
      <>
        <LinkButton href={`/themas/besproken/${waiting}/veranderd`}>De verandering is gemaakt</LinkButton>
        <a class="utrecht-link wv-tap" href={`${theme}/bespreken${of}`}>
          Vul een nieuw gesprek in
        </a>
      </>
    )
  return (
    <>
      <LinkButton href={`${theme}/bespreken${of}`}>
        {at.standing === 'notYet' ? 'Vul het gesprek in' : 'Vul een nieuw gesprek in'}
      </LinkButton>
      <a class="utrecht-link wv-tap" href={`${theme}/plan-gesprek${of}`}>
        Plan een gesprek
      </a>
    </>
  )
}

/** The gate of the whole municipality: parents are asked per wijk, so it lists where they were. */
export function WijkenGate(props: {
  readonly themeId: string
  readonly standings: readonly Standing[]
  readonly wijken: readonly Area[]
  readonly minimum: number
  readonly rights: GateRights
}) {
  const { themeId, standings, wijken } = props
  const told = wijken.flatMap((wijk) => standings.filter((one) => one.wijkId === wijk.id).map((at) => ({ wijk, at })))
  const open = told.filter(({ at }) => at.standing === 'verified').length
  return (
    <section class={`wv-gate${open > 0 ? ' wv-gate--done' : ''} wv-stack`} aria-labelledby="poort">
      <div class="wv-measure wv-stack-s">
        <h2 class="utrecht-heading-3" id="poort">
          {open > 0 ? `Bevestigd door ouders in ${counted(open, 'wijk', 'wijken')}` : 'Nog niet door ouders bevestigd'}
        </h2>
        <p>
          {told.length === 0
            ? `Ouders zeggen per wijk of dit thema klopt. Volgende stap: bespreek het in een wijk met ten minste ${parents(props.minimum)}.`
            : 'Ouders zeggen per wijk of dit thema klopt. In elke wijk kan het anders zijn.'}
        </p>
      </div>
      {told.length > 0 && (
        <ul class="wv-stack-s">
          {told.map(({ wijk, at }) => (
            <li>
              <a class="utrecht-link" href={`/themas/${themeId}?wijk=${wijkValue(wijk)}`}>
                {wijk.name}
              </a>{' '}
              <StandingMark standing={at.standing} />
            </li>
          ))}
        </ul>
      )}
      {props.rights.talk && (
        <div class="wv-row">
          <LinkButton href={`/themas/${themeId}/bespreken?wijk=stad`}>Vul het gesprek in</LinkButton>
          <a class="utrecht-link wv-tap" href={`/themas/${themeId}/plan-gesprek?wijk=stad`}>
            Plan een gesprek
          </a>
        </div>
      )}
    </section>
  )
}
