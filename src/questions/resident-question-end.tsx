// Before and after a resident's question: which municipality, thanks, and the page that says to wait.

import { LinkButton } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { PhoneLink, RatherTalk, ResidentPage, type ResidentPhone } from '#web/resident-page.tsx'
import { addressIn, type Speech } from '#web/resident-speech.tsx'

interface EndProps {
  readonly c: WebContext
  readonly speech: Speech
  readonly phone: ResidentPhone | null
}

/** On a platform with more than one municipality: which one. */
export function MunicipalityPage(props: EndProps & { municipalities: readonly { readonly code: string; readonly name: string }[] }) {
  const { c, speech } = props
  return (
    <ResidentPage c={c} speech={speech} phone={null} title="municipalityTitle">
      <h1 class="utrecht-heading-1 wv-ask">{speech.say('municipalityTitle')}</h1>
      <ul class="wv-list wv-tight">
        {props.municipalities.map(({ code, name }) => (
          <li>
            <a class="utrecht-link wv-tap" href={`${addressIn(c, speech.language)}&gemeente=${code}`}>
              <bdi lang="nl">{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </ResidentPage>
  )
}

/** What happens next, when, and whom to call. */
export function ThanksPage({ c, speech, phone, again }: EndProps & { again: string }) {
  return (
    <ResidentPage c={c} speech={speech} phone={phone} title="thanksTitle">
      <h1 class="utrecht-heading-1">{speech.say('thanksTitle')}</h1>
      <p class="wv-lead">{speech.say('thanksNext')}</p>
      <p>{speech.say('thanksNoAnswer')}</p>
      {phone === null ? (
        <p class="wv-strong">{speech.say('thanksWalkIn')}</p>
      ) : (
        <p class="wv-strong">
          {speech.say('thanksCall')} <PhoneLink number={phone.number} />
        </p>
      )}
      <p class="wv-note">{speech.say('danger')}</p>
      <LinkButton href={again} kind="other">
        {speech.say('askAnother')}
      </LinkButton>
    </ResidentPage>
  )
}

/** The form is of another day, or something else went by: start again, or talk. */
export function AgainPage({ c, speech, phone, again }: EndProps & { again: string }) {
  return (
    <ResidentPage c={c} speech={speech} phone={phone} title="errorTitle">
      <h1 class="utrecht-heading-1">{speech.say('errorTitle')}</h1>
      <p class="wv-lead">{speech.say('formOld')}</p>
      <LinkButton href={again}>{speech.say('askAnother')}</LinkButton>
      <RatherTalk speech={speech} phone={phone} />
    </ResidentPage>
  )
}
