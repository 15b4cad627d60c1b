import type { Theme } from '#themes/theme.ts'
import type { ThemeFamily } from '#themes/theme-family.actions.ts'

/** From this part of the times on a theme lies firm, or fairly firm. */
const firm = 0.85
const fairlyFirm = 0.6

/** How firm a theme lies, in words: what the number means and how it was found. */
export function firmnessInWords(stability: number): string {
  const how = stability >= firm ? 'Vast.' : stability >= fairlyFirm ? 'Redelijk vast.' : 'Nog niet vast.'
  const times = Math.min(10, Math.max(0, Math.round(stability * 10)))
  return `${how} Laten we een tiende van alle vragen weg? Dan blijven twee vragen van dit thema ${times} van de 10 keer bij elkaar.`
}

const ThemeLink = ({ theme, place }: { theme: Theme; place: string }) => (
  <a class="utrecht-link" href={`/themas/${theme.id}?wijk=${place}`}>
    {theme.name}
  </a>
)

/** How firm this theme lies, of which theme it is a part, and its parts in a wijk. Nothing when nothing is known. */
export function Family({ family, place, inWijk }: { family: ThemeFamily; place: string; inWijk: boolean }) {
  const { stability, parent, parts } = family
  if (stability === null && parent === null && parts.length === 0) return null
  return (
    <section class="wv-stack-s" aria-labelledby="vast">
      <h2 class="utrecht-heading-3" id="vast">
        Hoe vast ligt dit thema?
      </h2>
      {stability !== null && <p>{firmnessInWords(stability)}</p>}
      {parent !== null && (
        <p>
          Onderdeel van: <ThemeLink theme={parent} place={place} />
        </p>
      )}
      {parts.length > 0 && (
        <>
          <p>{inWijk ? 'In deze wijk ook:' : 'Alleen in een wijk ook:'}</p>
          <ul class="wv-list wv-tight">
            {parts.map((part) => (
              <li>
                <ThemeLink theme={part} place={part.areaId ?? place} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
