import type { Team } from '#organisations/team.ts'
import { type PriorityList, ranks } from '#themes/priority.ts'
import type { ChoosableTheme } from '#themes/top-three.actions.ts'
import { Button, Select, TextArea } from '#web/components.tsx'
import type { FieldErrors, Typed } from '#web/form.ts'
import { counted } from '#web/words.ts'

/** Three places, each with a theme and why. */
export function PriorityForm(props: {
  team: Team
  formKey: string
  themes: readonly ChoosableTheme[]
  list: PriorityList | null
  typed: Typed
  errors: FieldErrors
}) {
  const { typed, errors, list } = props
  const options = [
    { value: '', label: 'Kies een thema' },
    ...props.themes.map(({ id, name, count }) => ({
      value: id,
      label: count === 0 ? name : `${name} (${counted(count, 'vraag', 'vragen')})`,
    })),
  ]
  return (
    <form class="wv-stack wv-measure" method="post" action="/top3/invullen" novalidate>
      <input type="hidden" name="key" value={props.formKey} />
      <input type="hidden" name="team" value={props.team.id} />
      {ranks.map((rank) => {
        const before = list?.priorities.find((one) => one.rank === rank)
        const optional = rank > 1
        return (
          <fieldset class="wv-stack">
            <legend class="utrecht-heading-3">Plaats {rank}</legend>
            <Select
              name={`theme${rank}`}
              label={`Thema op plaats ${rank}`}
              options={options}
              value={before?.themeId ?? ''}
              {...{ typed, errors, optional }}
            />
            <TextArea
              name={`reason${rank}`}
              label={`Waarom op plaats ${rank}?`}
              {...(rank === 1 ? { hint: 'Eén zin. Iedereen in de gemeente kan dit lezen.' } : {})}
              rows={2}
              value={before?.reason ?? ''}
              {...{ typed, errors, optional }}
            />
          </fieldset>
        )
      })}
      <div class="wv-row">
        <Button>Bewaar de top 3</Button>
        <a class="utrecht-link wv-tap" href="/top3">
          Terug
        </a>
      </div>
    </form>
  )
}
