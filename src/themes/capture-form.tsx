// Pieces of the capture form that its steps share: the themes to tap on, and the line that remembers wijk, age and route.
import type { Area } from '#areas/area.ts'
import type { Remembered } from '#organisations/remembered.store.ts'
import { wholeMunicipality } from '#questions/area-choice.tsx'
import { type AgeBand, ageBandNames, ageBands, type CaptureRoute, captureRouteNames, captureRoutes } from '#questions/question.ts'
import type { ThemeChoices } from '#themes/capture.actions.ts'
import type { Theme } from '#themes/theme.ts'
import { Choice, Choices, More } from '#web/components.tsx'
import type { FieldErrors, Typed } from '#web/form.ts'

/** Value of the field `theme` for "none of these". */
export const noneOfThese = 'none'

/** Wijk, age band and route as the form knows them; empty strings where nothing was chosen. */
export interface Circumstances {
  readonly area: string
  readonly ageBand: string
  readonly route: string
  /** 'yes': tell me what comes of it */
  readonly news?: string | undefined
}

/** What was typed, or else what this person chose last time. */
export function circumstances(typed: Typed, remembered: Remembered): Circumstances {
  const before = 'areaId' in remembered ? (remembered.areaId ?? wholeMunicipality) : ''
  return {
    area: typed.area ?? before,
    ageBand: typed.ageBand ?? remembered.ageBand ?? 'unknown',
    route: typed.route ?? remembered.route ?? '',
    // a form that came back without it was sent without it
    news: typed.key === undefined ? (remembered.wantsNews === 'no' ? undefined : 'yes') : typed.news,
  }
}

/** A long word may break where Dutch would, before an ending that many themes have; elsewhere the browser breaks it where it must. */
const breakable = (name: string): string =>
  name.replace(
    /(?<=\p{L}{4})(?=(?:achterstand|advies|begeleiding|gebruik|gesteld|keling|keuze|natie|ontwikkeling|opvang|prikkeld|problemen|trouwen)(?!\p{L}))/giu,
    '\u00AD',
  )

function ThemeGroup(props: {
  id: string
  title: string
  themes: readonly Theme[]
  chosen: string | undefined
  large?: boolean
  first?: boolean
}) {
  if (props.themes.length === 0) return null
  return (
    <div class="wv-stack-s">
      <p class="wv-soft" id={props.id}>
        {props.title}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a part of the fieldset of all themes */}
      <div class={`wv-choices wv-choices--2${props.large ? '' : ' wv-choices--3'}`} role="group" aria-labelledby={props.id}>
        {props.themes.map((theme, i) => (
          <Choice
            name="theme"
            value={theme.id}
            checked={props.chosen === theme.id}
            large={props.large === true}
            id={props.first && i === 0 ? 'theme' : undefined}
          >
            {breakable(theme.name)}
          </Choice>
        ))}
      </div>
    </div>
  )
}

/** Every theme, the likely ones in sight. The first one carries the id that a message links to. */
export function ThemeGroups({ choices, chosen }: { choices: ThemeChoices; chosen: string | undefined }) {
  const { recent, likely, rest } = choices
  const open = rest.some((theme) => theme.id === chosen)
  return (
    <>
      <ThemeGroup id="recent" title="Laatst gebruikt" themes={recent} chosen={chosen} large first />
      <ThemeGroup
        id="likely"
        title={recent.length > 0 ? 'Andere thema’s' : 'Thema’s'}
        themes={likely}
        chosen={chosen}
        first={recent.length === 0}
      />
      {rest.length > 0 && (
        <More summary={`Nog ${rest.length} thema’s`} action="Toon" open={open}>
          <ThemeGroup id="rest" title="Alle andere, op alfabet" themes={rest} chosen={chosen} />
        </More>
      )}
    </>
  )
}

const areaInWords = (area: string, areas: readonly Area[]): string | null =>
  area === wholeMunicipality ? 'wijk weet ik niet' : (areas.find((one) => one.id === area)?.name ?? null)

/** "Overvecht, 4 tot 8 jaar, huisbezoek": opens to change it; stands open while something is missing. */
export function CircumstancesLine(props: { now: Circumstances; areas: readonly Area[]; errors: FieldErrors }) {
  const { now, areas, errors } = props
  const place = areaInWords(now.area, areas)
  const route = captureRouteNames[now.route as CaptureRoute]
  const age = now.ageBand === 'unknown' ? 'leeftijd weet ik niet' : ageBandNames[now.ageBand as AgeBand]
  const known = place !== null && route !== undefined
  const wrong = ['area', 'ageBand', 'route'].some((field) => errors[field] !== undefined)
  return (
    <More summary={known ? `${place}, ${age}, ${route}` : 'Waar en bij wie hoorde je dit?'} action="Wijzig" open={!known || wrong}>
      <div class="wv-stack">
        <AreaSelect chosen={now.area} areas={areas} error={errors.area} />
        <Choices
          name="ageBand"
          label="Leeftijd van het kind"
          value={now.ageBand}
          errors={errors}
          options={ageBands.map((band) => ({ value: band, label: band === 'unknown' ? 'Weet ik niet' : ageBandNames[band] }))}
        />
        <Choices
          name="route"
          label="Waar hoorde je de vraag?"
          value={now.route}
          errors={errors}
          options={captureRoutes.map((one) => ({
            value: one,
            label: captureRouteNames[one].replace(/^./, (letter) => letter.toUpperCase()),
          }))}
        />
        <Choice name="news" value="yes" type="checkbox" checked={now.news === 'yes'}>
          Vertel mij wat ermee gebeurt
        </Choice>
      </div>
    </More>
  )
}

/** Wijken, each with what lies in it. */
function AreaSelect({ chosen, areas, error }: { chosen: string; areas: readonly Area[]; error: string | undefined }) {
  const wijken = areas.filter((area) => area.level === 'wijk')
  const parent = new Map(areas.map((area) => [area.id, area.parentId]))
  const lowest = (wijk: Area) => areas.filter((area) => area.level === 'buurt' && isIn(area.id, wijk.id, parent))
  const option = (value: string, label: string) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <div class="wv-field">
      <label class="utrecht-form-label" for="area">
        Buurt of wijk
      </label>
      {error && (
        <p class="utrecht-form-field-error-message" id="area-fout">
          {error}
        </p>
      )}
      <select
        class="utrecht-select utrecht-select--html-select"
        id="area"
        name="area"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'area-fout' : undefined}
      >
        {chosen === '' && option('', 'Kies een wijk')}
        {wijken.map((wijk) => {
          const buurten = lowest(wijk)
          if (buurten.length === 0) return option(wijk.id, wijk.name)
          return (
            <optgroup label={wijk.name}>
              {option(wijk.id, `Heel ${wijk.name}`)}
              {buurten.map((buurt) => option(buurt.id, buurt.name))}
            </optgroup>
          )
        })}
        {option(wholeMunicipality, 'Weet ik niet')}
      </select>
    </div>
  )
}

function isIn(areaId: string, wijkId: string, parent: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = areaId
  while (at !== null && at !== undefined && at !== wijkId) at = parent.get(at)
  return at === wijkId
}

/** What stands beside every step of capturing. */
export function GoodToKnow() {
  return (
    <aside class="wv-stack" aria-label="Goed om te weten">
      <div class="wv-stack-s">
        <h2 class="utrecht-heading-4">Geen namen</h2>
        <p>We bewaren een thema, een wijk en een leeftijd. Geen naam, geen adres, geen dossier.</p>
      </div>
      <div class="wv-stack-s">
        <h2 class="utrecht-heading-4">Zorgen over veiligheid?</h2>
        <p>
          Tel dan niets.{' '}
          <a class="utrecht-link" href="/meldcode">
            Volg de stappen van de Meldcode
          </a>
        </p>
      </div>
    </aside>
  )
}
