import { Hono } from 'hono'
import { z } from 'zod'
import { changeSettings, readSettings } from '#organisations/municipality.actions.ts'
import { languageNames, languages, type MunicipalitySettings, phoneNumber } from '#organisations/municipality.ts'
import { readOrganisations } from '#organisations/organisation.actions.ts'
import type { Organisation } from '#organisations/organisation.ts'
import type { Db } from '#platform/db.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { Button, Choice, Select, TextField } from '#web/components.tsx'
import { type Env, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, optionalText, type Typed } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

const between = (least: number, most: number) => {
  const message = `Vul een getal in van ${least} tot en met ${most}.`
  return z.coerce.number({ error: message }).int(message).min(least, message).max(most, message)
}

/** The numbers a municipality sets, in the order of the page. */
const numbers = {
  threshold: {
    label: 'Kleinste aantal dat anderen mogen zien',
    hint: 'Aantallen daaronder blijven verborgen. Minstens 3.',
    schema: between(3, 100),
  },
  falseAlarmsPerYear: {
    label: 'Hoe vaak per jaar een stijging toeval mag zijn',
    hint: 'Over alle thema’s en wijken samen. Minder betekent ook: een echte stijging zie je later.',
    schema: between(1, 26),
  },
  minimumParents: {
    label: 'Hoeveel ouders moeten zeggen dat een thema klopt',
    hint: 'In een wijk, samen in één of meer gesprekken. Minstens 3.',
    schema: between(3, 50),
  },
  verificationMonths: {
    label: 'Hoe lang geldt wat ouders zeiden, in maanden',
    hint: 'Daarna bespreek je het thema opnieuw, voordat er iets nieuws start.',
    schema: between(6, 60),
  },
  sessionHours: { label: 'Hoe lang iemand ingelogd blijft, in uren', hint: 'Hoogstens 24 uur.', schema: between(1, 24) },
  questionTextMonths: {
    label: 'Hoe lang de tekst van een vraag bewaard blijft, in maanden',
    hint: 'Daarna telt de vraag mee zonder tekst.',
    schema: between(1, 60),
  },
  countMonths: {
    label: 'Hoe lang aantallen bewaard blijven, in maanden',
    hint: 'Minstens 60: zien of een thema stijgt vraagt vijf jaar.',
    schema: between(60, 120),
  },
  auditLogMonths: { label: 'Hoe lang het auditlog bewaard blijft, in maanden', hint: undefined, schema: between(1, 120) },
  requestKeyMonths: {
    label: 'Hoe lang een formulier wordt herkend, in maanden',
    hint: 'Zo telt een formulier dat twee keer komt één keer.',
    schema: between(1, 12),
  },
} as const
type NumberName = keyof typeof numbers
const names = Object.keys(numbers) as readonly NumberName[]

const schema = z.object({
  ...(Object.fromEntries(names.map((name) => [name, numbers[name].schema])) as Record<NumberName, ReturnType<typeof between>>),
  languages: z
    .union([z.enum(languages), z.array(z.enum(languages))], { error: 'Kies talen uit de lijst.' })
    .optional()
    .transform((chosen) => (chosen === undefined ? [] : [chosen].flat())),
  residentOrganisation: z
    .union([z.literal(''), z.uuid({ error: 'Kies een organisatie uit de lijst.' })])
    .optional()
    .transform((id) => id || null),
  residentPhone: z
    .union([z.literal(''), phoneNumber])
    .optional()
    .transform((typed) => typed || null),
  residentHours: optionalText(120),
})

/** Settings of the municipality. */
export function municipalityPages(): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/instellingen', async (c) => {
    need(scopeOf(c), 'manage municipality')
    return show(c, <SettingsPage c={c} {...(await work(c, shown))} />)
  })
  pages.post('/beheer/instellingen', async (c) => {
    need(scopeOf(c), 'manage municipality')
    const form = await fill(c, schema)
    const again = async (errors: FieldErrors) =>
      show(c, <SettingsPage c={c} {...(await work(c, shown))} errors={errors} typed={form.typed} />, 422)
    if (!form.ok) return again(form.errors)
    const { organisations } = await work(c, shown)
    const { residentOrganisation } = form.value
    if (residentOrganisation !== null && !organisations.some((one) => one.id === residentOrganisation))
      return again({ residentOrganisation: 'Kies een organisatie uit de lijst.' })
    // Dutch is always there: it is what everything falls back on.
    const chosen = languages.filter((language) => language === 'nl' || form.value.languages.includes(language))
    await work(c, (db, scope) => changeSettings(db, scope, { ...form.value, languages: chosen }))
    return c.redirect('/beheer/instellingen?bericht=bewaard', 303)
  })
  return pages
}

/** What the page shows: the settings, and the organisations to choose from. */
const shown = async (db: Db, scope: MemberScope) => ({
  settings: await readSettings(db, scope),
  organisations: (await readOrganisations(db, scope)).filter((one) => one.active && one.kind !== 'university'),
})

interface SettingsProps {
  readonly c: WebContext
  readonly settings: MunicipalitySettings
  readonly organisations: readonly Organisation[]
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

function SettingsPage(props: SettingsProps) {
  const { c, settings, errors, typed } = props
  return (
    <Page c={c} title="Instellingen van de gemeente" errors={errors} narrow crumbs={[{ href: '/beheer', label: 'Beheer' }]}>
      <h1 class="utrecht-heading-1">Instellingen van de gemeente</h1>
      {c.req.query('bericht') === 'bewaard' && (
        <p class="wv-note" role="status">
          Bewaard.
        </p>
      )}
      <form class="wv-stack" method="post" action="/beheer/instellingen" novalidate>
        {names.map((name) => {
          const { label, hint } = numbers[name]
          return (
            <TextField
              name={name}
              label={label}
              {...(hint === undefined ? {} : { hint })}
              errors={errors}
              typed={typed}
              value={String(settings[name])}
            />
          )
        })}
        <fieldset class="wv-stack-s">
          <legend class="utrecht-form-label">Talen waarin bewoners kunnen antwoorden</legend>
          <p class="utrecht-form-field-description">Nederlands is er altijd bij.</p>
          <div class="wv-choices wv-choices--2">
            {languages
              .filter((language) => language !== 'nl')
              .map((language, i) => (
                <Choice
                  name="languages"
                  type="checkbox"
                  value={language}
                  checked={settings.languages.includes(language)}
                  id={i === 0 ? 'languages' : undefined}
                >
                  <bdi lang={language}>{languageNames[language]}</bdi>
                </Choice>
              ))}
          </div>
        </fieldset>
        <Residents {...props} />
        <Button>Bewaar</Button>
      </form>
    </Page>
  )
}

/** What residents need who ask a question by themselves: who reads it, and whom they can call instead. */
function Residents({ settings, organisations, errors, typed }: SettingsProps) {
  return (
    <section class="wv-section wv-stack" aria-labelledby="bewoners">
      <h2 class="utrecht-heading-2" id="bewoners">
        Bewoners die zelf een vraag stellen
      </h2>
      <Select
        name="residentOrganisation"
        label="Wie leest hun vragen?"
        hint="Alleen waar deze organisatie werkt. Werkt zij er niet, dan leest de partner die er wel werkt."
        options={[
          { value: '', label: 'De partner die in de wijk werkt' },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={settings.residentOrganisation ?? ''}
        errors={errors}
        typed={typed}
      />
      <TextField
        name="residentPhone"
        label="Telefoonnummer voor bewoners"
        hint="Zonder nummer staat er dat bewoners kunnen binnenlopen."
        value={settings.residentPhone ?? ''}
        errors={errors}
        typed={typed}
        optional
        short
      />
      <TextField
        name="residentHours"
        label="Wanneer bewoners kunnen bellen"
        hint="Bijvoorbeeld: Op werkdagen van 9.00 tot 17.00 uur. Gratis."
        value={settings.residentHours ?? ''}
        errors={errors}
        typed={typed}
        optional
      />
    </section>
  )
}
