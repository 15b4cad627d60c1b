import type { Area } from '#areas/area.ts'
import { wholeCity } from '#themes/wijk-choice.actions.ts'
import { Button, TextField } from '#web/components.tsx'

/** How a wijk stands in an address. */
export const wijkValue = (wijk: Area | null): string => (wijk === null ? wholeCity : (wijk.code ?? wijk.id))

/** "Overvecht", or the name of the municipality. */
export const placeName = (wijk: Area | null, municipality: string): string => wijk?.name ?? municipality

/** A small form beside a heading to look at another wijk; `keep` are other parts of the address that stay. */
export function WijkForm(props: {
  readonly action: string
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
  readonly municipality: string
  readonly keep?: Readonly<Record<string, string>>
}) {
  if (props.wijken.length === 0) return null
  return (
    <form class="wv-row" method="get" action={props.action}>
      <label class="utrecht-form-label" for="wijk">
        Wijk
      </label>
      <WijkSelect {...props} />
      {Object.entries(props.keep ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind="other">Toon</Button>
    </form>
  )
}

/** A form above a list: words to search for, and a wijk or the whole municipality. */
export function SearchInWijk(props: {
  readonly action: string
  readonly search: string
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
  readonly municipality: string
}) {
  return (
    <form class="wv-row wv-top-align" method="get" action={props.action}>
      <TextField name="zoek" label="Zoek" type="search" value={props.search} short optional />
      <div class="wv-field wv-field--s">
        <label class="utrecht-form-label" for="wijk">
          Wijk
        </label>
        <WijkSelect {...props} />
      </div>
      <Button kind="other">Toon</Button>
    </form>
  )
}

const WijkSelect = (props: { readonly wijk: Area | null; readonly wijken: readonly Area[]; readonly municipality: string }) => (
  <select class="utrecht-select utrecht-select--html-select wv-auto" id="wijk" name="wijk">
    <option value={wholeCity} selected={props.wijk === null}>
      Heel {props.municipality}
    </option>
    {props.wijken.map((wijk) => (
      <option value={wijkValue(wijk)} selected={props.wijk?.id === wijk.id}>
        {wijk.name}
      </option>
    ))}
  </select>
)
