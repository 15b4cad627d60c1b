// The parts of the wijkbeeld: what parents ask as bricks, what runs, what is missing, what is withheld and why. It fits one sheet of paper.
import { nextStepInWords, type Wijkbeeld, type WijkTheme } from '#approaches/wijkbeeld.ts'
import type { Borders } from '#areas/area.actions.ts'
import type { Area } from '#areas/area.ts'
import { AreaMap } from '#areas/area-view.tsx'
import { figureInWords, originInWords } from '#areas/figure.ts'
import { changeInWords } from '#themes/change-word.tsx'
import { standingNames, type VerificationStanding } from '#themes/verification.ts'
import { wijkValue } from '#themes/wijk-choice.tsx'
import { Bricks, bricksInWords } from '#web/charts.tsx'
import { Status, type StatusShape } from '#web/components.tsx'
import { counted, dayInWords, inDigits, inWords, listed } from '#web/words.ts'

/** What fits on one sheet beside the map. */
const mostThemes = 6
const mostLines = 4
/** Bricks in a course: long, so that a line of the page stays low. */
const bricksInCourse = 22

/** The bricks of the municipality, each a wijk with its number. */
export function AsMap({ seen, borders, municipality }: { seen: Wijkbeeld; borders: Borders | null; municipality: string }) {
  const { wijk, wijken, numbers } = seen
  return (
    <AreaMap
      areas={wijken}
      borders={borders}
      current={wijk.id}
      label={`De wijken van ${municipality}, met ${wijk.name}`}
      numbers={{
        about: 'Vragen over alle thema’s in 12 weken, voor zover we die aan iedereen tonen',
        byArea: new Map([...numbers].map(([id, value]) => [id, { value }])),
      }}
    />
  )
}

const shapes: Readonly<Record<VerificationStanding, StatusShape>> = {
  notYet: 'open',
  tooFew: 'open',
  verified: 'done',
  partlyFits: 'part',
  doesNotFit: 'open',
  ended: 'open',
}

/** What parents ask, the most first: everyone's questions together. */
export function ThemesHere({ seen }: { seen: Wijkbeeld }) {
  const { themes, wijk, threshold } = seen
  const first = themes.slice(0, mostThemes)
  const left = themes.length - first.length
  return (
    <section class="wv-stack" aria-labelledby="vr">
      <div class="wv-row wv-row--apart">
        <h2 class="utrecht-heading-2" id="vr">
          Wat ouders vragen
        </h2>
        {first.length > 0 && <p class="wv-small wv-soft">12 weken. {bricksInWords(first[0]!.count!)}</p>}
      </div>
      {first.length === 0 ? (
        <p>
          Over {wijk.name} kunnen we nog geen aantal tonen. Dat kan als organisaties samen ten minste {threshold} vragen over een thema
          telden.
        </p>
      ) : (
        <ol class="wv-list wv-tight">
          {first.map((theme) => (
            <ThemeLine theme={theme} wijk={wijk} largest={first[0]!.count!} />
          ))}
        </ol>
      )}
      {left > 0 && (
        <p class="wv-small wv-soft">
          Nog {counted(left, 'thema staat', 'thema’s staan')} alleen in het bestand: daar zijn minder vragen over.
        </p>
      )}
    </section>
  )
}

function ThemeLine({ theme, wijk, largest }: { theme: WijkTheme; wijk: Area; largest: number }) {
  const { name, count, change, standing } = theme
  const moves = change === 'rises' || change === 'falls' ? changeInWords(change).toLowerCase() : ''
  const when = standing.on === null || standing.standing === 'notYet' ? '' : dayInWords(standing.on)
  return (
    <li class="wv-item wv-item--wijk">
      <div>
        <h3 class="utrecht-heading-3">
          <a class="utrecht-link" href={`/themas/${theme.themeId}?wijk=${wijkValue(wijk)}`}>
            {name}
          </a>
        </h3>
        <p class="wv-small">
          <Status shape={shapes[standing.standing]}>{standingNames[standing.standing]}</Status>{' '}
          <span class="wv-soft">{[when, moves].filter(Boolean).join(', ')}</span>
        </p>
      </div>
      <div>
        <Bricks
          count={count!}
          largest={largest}
          columns={bricksInCourse}
          title={`${name}: ${counted(count!, 'vraag', 'vragen')} in 12 weken`}
        />
      </div>
      <p class="wv-fig wv-end">{inDigits(count!)}</p>
    </li>
  )
}

/** What is not shown, by name, and why. */
export function Withheld({ seen }: { seen: Wijkbeeld }) {
  const { withheld, threshold } = seen
  if (withheld.length === 0) return null
  const names = withheld.slice(0, 2 * mostLines).map(({ name }) => `‘${name}’`)
  const left = withheld.length - names.length
  return (
    <section class="wv-stack-s" aria-labelledby="niet">
      <h2 class="utrecht-heading-3" id="niet">
        Wat we niet tonen
      </h2>
      <p class="wv-small wv-measure">
        Geen aantal bij {listed(left > 0 ? [...names, `nog ${inWords(left)} andere`] : names)}. Een aantal onder de {threshold} tonen we
        niet, en ook niet wat zo’n aantal zou verraden. Zo is niemand te herkennen.
      </p>
    </section>
  )
}

/** What parents can go to already. */
export function Running({ seen }: { seen: Wijkbeeld }) {
  const { running, today } = seen
  return (
    <section class="wv-stack" aria-labelledby="loop">
      <h2 class="utrecht-heading-2" id="loop">
        Wat er loopt
      </h2>
      {running.length === 0 ? (
        <p class="wv-small">Nog niets.</p>
      ) : (
        <ul class="wv-list wv-tight">
          {running.slice(0, mostLines).map((approach) => (
            <li>
              <h3 class="utrecht-heading-4">
                <a class="utrecht-link" href={`/aanpakken/${approach.id}`}>
                  {approach.themeName}
                </a>
              </h3>
              <p class="wv-small">
                {approach.startsOn > today ? 'Vanaf' : 'Sinds'} {dayInWords(approach.startsOn, today)}, {approach.organisationName}
              </p>
            </li>
          ))}
        </ul>
      )}
      {running.length > mostLines && <p class="wv-small wv-soft">En nog {inWords(running.length - mostLines)}.</p>}
    </section>
  )
}

/** What is heard and has no answer yet, with the next step. */
export function Missing({ seen }: { seen: Wijkbeeld }) {
  const { missing } = seen
  return (
    <section class="wv-stack" aria-labelledby="open">
      <h2 class="utrecht-heading-2" id="open">
        Wat nog mist
      </h2>
      {missing.length === 0 ? (
        <p class="wv-small">Niets van wat we hier tonen.</p>
      ) : (
        <ul class="wv-list wv-tight">
          {missing.slice(0, mostLines).map((theme) => (
            <li>
              <h3 class="utrecht-heading-4">
                <a class="utrecht-link" href={`/themas/${theme.themeId}?wijk=${wijkValue(seen.wijk)}`}>
                  {theme.name}
                </a>
              </h3>
              <p class="wv-small">{nextStepInWords(theme.standing)}</p>
            </li>
          ))}
        </ul>
      )}
      {missing.length > mostLines && <p class="wv-small wv-soft">En nog {inWords(missing.length - mostLines)}.</p>}
    </section>
  )
}

/** Some figures about the wijk beside the city. */
export function AboutWijk({ seen }: { seen: Wijkbeeld }) {
  const { figures } = seen
  if (figures.length === 0) return null
  return (
    <section class="wv-stack-s" aria-labelledby="cijfers">
      <h2 class="utrecht-heading-3" id="cijfers">
        De wijk in cijfers
      </h2>
      <p class="wv-small">
        {listed(
          figures.map(
            ({ label, value, unit, city }) =>
              `${label}: ${figureInWords(value, unit)}${city === null || unit === '' ? '' : ` (stad ${figureInWords(city, unit)})`}`,
          ),
        )}
        .
      </p>
    </section>
  )
}

/** Where everything comes from, until when, and what it does not say. */
export function Sources({ seen }: { seen: Wijkbeeld }) {
  const { counted: days, organisations, figures } = seen
  const origins = [...new Set(figures.map(originInWords))]
  return (
    <p class="wv-small wv-soft">
      Bronnen:{' '}
      {days === null
        ? 'nog geen getelde vragen'
        : `getelde vragen van ${inWords(organisations)} ${organisations === 1 ? 'organisatie' : 'organisaties'} samen, ${dayInWords(days.from)} tot en met ${dayInWords(days.until)}`}
      {origins.length > 0 && `; ${origins.join('; ')}`}. Geteld is wat werkers hoorden, niet alles wat speelt.
    </p>
  )
}
