// The page of someone without an account: no menu, one question, her own language, and a phone as an equal way.
import { html } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { WebContext } from '#web/context.ts'
import { languageNames } from '#web/languages/language.ts'
import type { TextKey } from '#web/languages/texts.ts'
import { ErrorSummary } from '#web/page.tsx'
import { addressIn, type Speech } from '#web/resident-speech.tsx'

/** Whom a resident can call instead; null: nobody, then she is told where to walk in. `hours` is Dutch, as the municipality wrote it. */
export interface ResidentPhone {
  readonly number: string
  readonly hours: string | null
}

export interface ResidentPageProps {
  readonly c: WebContext
  readonly speech: Speech
  readonly phone: ResidentPhone | null
  /** text of the title, or the title itself in Dutch */
  readonly title: TextKey | { readonly dutch: string }
  /** messages by field, drawn in the summary; the title then begins with "Fout: " */
  readonly errors?: Readonly<Record<string, Child>> | undefined
  /** id of the form on this page that carries answers: choosing a language then sends it, so that nothing typed is lost */
  readonly carries?: string | undefined
}

/** A whole page for a resident. The children draw the h1 themselves. */
export function ResidentPage(props: PropsWithChildren<ResidentPageProps>) {
  const { speech } = props
  const wrong = props.errors !== undefined && Object.keys(props.errors).length > 0
  const title = typeof props.title === 'string' ? speech.plain(props.title) : { text: props.title.dutch, language: 'nl' as const }
  return html`<!doctype html>${(
    <html lang={speech.language} dir={speech.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title lang={title.language}>{`${wrong ? `${speech.plain('error').text}: ` : ''}${title.text} - Wijkverband`}</title>
        <link rel="stylesheet" href="/static/ui.css" />
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        {wrong && <script type="module" src="/static/focus-errors.js" />}
        <script type="module" src="/static/read-aloud.js" />
      </head>
      <body class="utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {speech.say('skip')}
        </a>
        <ResidentHeader {...props} />
        <main id="inhoud" tabindex={-1} class="wv-wrap wv-wrap--narrow wv-stack">
          <ReadAloudPlace speech={speech} />
          {wrong && <ErrorSummary errors={props.errors!} title={speech.say('errorTitle')} />}
          {props.children}
        </main>
        <ResidentFooter {...props} />
      </body>
    </html>
  )}`
}

function ResidentHeader({ c, speech, carries }: ResidentPageProps) {
  const label = speech.plain('languageList')
  return (
    <header class="wv-top">
      <div class="wv-wrap wv-wrap--narrow">
        <span class="wv-brand" lang="nl" dir="ltr">
          <svg width="30" height="22" viewBox="0 0 30 22" fill="currentColor" aria-hidden="true">
            <path d="M7 0h16v6H7zM0 8h14v6H0zM16 8h14v6H16zM7 16h16v6H7z" />
          </svg>
          Wijkverband
        </span>
        {/* Enter presses the first button of a form: that may not be a language, so the one that goes on stands before them, unseen. */}
        {carries && <button type="submit" form={carries} hidden tabindex={-1} />}
        {speech.offered.length > 1 && (
          <nav class="wv-lang" aria-label={label.text}>
            <ul>
              {speech.offered.map((language) => (
                <li>
                  {carries === undefined || language === speech.language ? (
                    <a
                      href={addressIn(c, language)}
                      lang={language}
                      hreflang={language}
                      aria-current={language === speech.language ? 'true' : undefined}
                    >
                      {languageNames[language]}
                    </a>
                  ) : (
                    <button
                      class="wv-quiet"
                      type="submit"
                      form={carries}
                      formaction={addressIn(c, language)}
                      name="go"
                      value="stay"
                      lang={language}
                    >
                      {languageNames[language]}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}

/** Where the browser module puts its button, when the browser has a voice for this language. */
function ReadAloudPlace({ speech }: { speech: Speech }) {
  const [start, stop] = [speech.plain('readAloud'), speech.plain('stopReading')]
  return <div hidden id="lees-voor" lang={start.language} data-start={start.text} data-stop={stop.text} />
}

/** A phone number to call: left to right in every language. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a class="utrecht-link wv-nowrap" dir="ltr" href={`tel:${telephone(number)}`}>
      {number}
    </a>
  )
}

/** "030 123 45 67" → "+31301234567": so that it works from a foreign phone too. */
const telephone = (number: string): string => number.replace(/[^\d+]/g, '').replace(/^0(?=[1-9])/, '+31')

/** Talking instead of writing. */
export function RatherTalk({ speech, phone }: { speech: Speech; phone: ResidentPhone | null }) {
  if (phone === null) return <p class="wv-section wv-lead">{speech.say('talkWalkIn')}</p>
  return (
    <div class="wv-section wv-stack-s">
      <p class="wv-lead">
        {speech.say('talkCall')} <PhoneLink number={phone.number} />
      </p>
      {phone.hours && (
        <p class="wv-soft" lang="nl" dir="ltr">
          {phone.hours}
        </p>
      )}
    </div>
  )
}

function ResidentFooter({ c, speech, phone }: ResidentPageProps) {
  return (
    <footer class="wv-foot">
      <div class="wv-wrap wv-wrap--narrow">
        {phone && (
          <p>
            {speech.say('helpCall')} <PhoneLink number={phone.number} />
          </p>
        )}
        <ul>
          <li>
            <a href="/privacy#bewoners">{speech.say('privacyLink')}</a>
          </li>
          <li>
            <a href="/toegankelijkheid">{speech.say('accessibilityLink')}</a>
          </li>
        </ul>
        {c.get('demo') && <p class="wv-soft">{speech.say('demo')}</p>}
      </div>
    </footer>
  )
}
