// What a typed text leads to: themes that may fit, with the words that led to them, and questions that are like it.
import { CleanedText } from '#questions/cleaned-text.tsx'
import { type AgeBand, ageBandNames } from '#questions/question.ts'
import type { ThemeChoices } from '#themes/capture.actions.ts'
import { noneOfThese } from '#themes/capture-form.tsx'
import type { Leads, SimilarQuestion, ThemeSuggestion } from '#themes/suggest.actions.ts'
import { Choice, More } from '#web/components.tsx'
import { ago } from '#web/words.ts'

/** "Past het best. Door: om de week, bij zijn vader" */
const why = (suggestion: ThemeSuggestion, place: number): string => {
  const fit = place === 0 ? 'Past het best.' : 'Kan ook.'
  return suggestion.because.length === 0 ? `${fit} Door wat de zin betekent` : `${fit} Door: ${suggestion.because.slice(0, 4).join(', ')}`
}

/** Longer than this a question is cut off: it is only there to recognise the theme by. */
const longestLike = 90

const shortened = (text: string): string =>
  text.length <= longestLike ? text : `${text.slice(0, text.lastIndexOf(' ', longestLike)).replace(/[,.;:]+$/, '')} …`

/** "Lijkt op: “Hij wil niet naar bed”": a question that lies in the theme already. */
const Like = ({ text }: { text: string }) => (
  <small>
    Lijkt op:{' '}
    <span dir="auto">
      “<CleanedText text={shortened(text)} />”
    </span>
  </small>
)

/** Says that there is no vector, because the encoder is slow, still loads or cannot run here, so that nobody takes a poor suggestion for a considered one. */
const WordsOnly = () => <p class="wv-small wv-soft">Het programma kijkt nu alleen naar de woorden, niet naar de betekenis.</p>

/** Three suggestions and "none of these"; the first is chosen already. Every other theme stands behind a line that opens. */
export function SuggestionChoices(props: { text: string; leads: Leads; chosen: string | undefined; choices: ThemeChoices | null }) {
  const { leads, choices } = props
  const shown = new Set(leads.suggestions.map((suggestion) => suggestion.themeId))
  const others = choices === null ? [] : [...choices.recent, ...choices.likely, ...choices.rest].filter((theme) => !shown.has(theme.id))
  const chosen = props.chosen || leads.suggestions[0]?.themeId || noneOfThese
  return (
    <fieldset class="wv-stack">
      <legend>
        <h1 class="utrecht-heading-1">Past een van deze thema’s?</h1>
      </legend>
      <blockquote class="wv-voice wv-voice--l wv-measure" dir="auto">
        “{props.text}”
      </blockquote>
      {!leads.byMeaning && <WordsOnly />}
      <div class="wv-choices wv-measure">
        {leads.suggestions.map((suggestion, i) => (
          <Choice name="theme" value={suggestion.themeId} checked={chosen === suggestion.themeId} large>
            {suggestion.name}
            <small>{why(suggestion, i)}</small>
            {suggestion.like !== null && <Like text={suggestion.like} />}
          </Choice>
        ))}
        <Choice name="theme" value={noneOfThese} checked={chosen === noneOfThese} large>
          Geen van deze
          <small>De vraag gaat op de stapel ‘nog onduidelijk’</small>
        </Choice>
      </div>
      {others.length > 0 && (
        <More summary="Een ander thema" action="Toon" open={others.some((theme) => theme.id === chosen)}>
          <div class="wv-choices wv-choices--2 wv-choices--3">
            {others.map((theme) => (
              <Choice name="theme" value={theme.id} checked={chosen === theme.id}>
                {theme.name}
              </Choice>
            ))}
          </div>
        </More>
      )}
    </fieldset>
  )
}

/** Words of residents with the age of the child and how long ago. */
export function SimilarQuestions({ questions, today }: { questions: readonly SimilarQuestion[]; today: string }) {
  return (
    <div class="wv-cols wv-cols--2">
      {questions.map((question) => (
        <blockquote class="wv-voice" dir="auto">
          “<CleanedText text={question.text} />”
          <p class="wv-small wv-soft wv-sans" dir="ltr">
            {question.ageBand === 'unknown' ? '' : `${ageBandNames[question.ageBand as AgeBand]}, `}
            {ago(question.askedOn, today)}
          </p>
        </blockquote>
      ))}
    </div>
  )
}

/** What appears under the text while it is typed. */
export function LeadsFragment({ leads, today }: { leads: Leads; today: string }) {
  return (
    <div class="wv-note wv-stack-s">
      {leads.identifiers && <p class="wv-small">Hier staat iets dat naar een gezin kan wijzen. Straks kies je of het mag blijven.</p>}
      {leads.suggestions.length > 0 && (
        <p>
          Past misschien bij: <strong>{leads.suggestions.map((suggestion) => suggestion.name).join(', ')}</strong>
        </p>
      )}
      {leads.similar.length > 0 && (
        <>
          <p class="wv-small wv-soft">Eerder gehoord</p>
          <SimilarQuestions questions={leads.similar.slice(0, 2)} today={today} />
        </>
      )}
      {leads.suggestions.length + leads.similar.length === 0 && <p class="wv-small wv-soft">Nog geen thema gevonden.</p>}
      {!leads.byMeaning && <WordsOnly />}
    </div>
  )
}
