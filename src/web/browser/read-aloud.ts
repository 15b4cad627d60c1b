// A button that reads the page aloud, only when this browser has a voice for the language of the text. Without it nothing is missing.
const place = document.querySelector<HTMLElement>('#lees-voor')
const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined

const languageOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang
/** The piece that says most of the language of an element: a text that is not translated has its own. */
const languageInside = (element: Element): string => languageOf(element.querySelector('[lang]') ?? element)
const voiceFor = (language: string) => speech?.getVoices().find((voice) => voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2))

const icon =
  '<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" class="wv-flip" aria-hidden="true"><path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z"/><path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/></svg>'

function build(speaker: SpeechSynthesis, at: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'utrecht-button utrecht-button--secondary-action wv-say'
  button.innerHTML = icon
  const label = document.createElement('span')
  button.append(label)
  const show = (speaking: boolean) => {
    button.setAttribute('aria-pressed', String(speaking))
    label.textContent = (speaking ? at.dataset.stop : at.dataset.start) ?? ''
  }
  const stop = () => {
    speaker.cancel()
    show(false)
  }
  const read = () => {
    const pieces = document.querySelectorAll<HTMLElement>('main :is(h1, legend, .wv-lead, .wv-choice > span, dt, dd)')
    const said = [...pieces].filter((piece) => piece.textContent.trim() !== '')
    for (const [i, piece] of said.entries()) {
      const words = new SpeechSynthesisUtterance(piece.textContent)
      words.lang = languageInside(piece)
      words.voice = voiceFor(words.lang) ?? null
      if (i === said.length - 1) words.onend = () => show(false)
      speaker.speak(words)
    }
    show(true)
  }
  button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? stop() : read()))
  document.addEventListener('focusin', (event) => event.target !== button && stop())
  addEventListener('pagehide', stop)
  show(false)
  at.append(button)
  at.hidden = false
}

if (place && speech) {
  const heading = document.querySelector('main h1')
  const look = () => {
    if (place.hidden && heading && voiceFor(languageInside(heading))) build(speech, place)
  }
  // voices come late
  speech.addEventListener('voiceschanged', look)
  look()
}
