import { Hono } from 'hono'
import { z } from 'zod'
import { changeSettings, readSettings } from '#organisations/municipality.actions.ts'
import { languageNames, languages, type MunicipalitySettings } from '#organisations/municipality.ts'
import { need } from '#privacy/scope.ts'
import { Button, Choice, TextField } from '#web/components.tsx'
import { type Env, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, type Typed } from '#web/form.ts'
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
})

/** Settings of the municipality. */
export function municipalityPages(): Hono<Env> {
  const pages = new Hono<Env>()
  pages.get('/beheer/instellingen', async (c) => {
    need(scopeOf(c), 'manage municipality')
    return show(c, <SettingsPage c={c} settings={await work(c, readSettings)} />)
  })
  pages.post('/beheer/instellingen', async (c) => {
    need(scopeOf(c), 'manage municipality')
    const form = await fill(c, schema)
    if (!form.ok) return show(c, <SettingsPage c={c} settings={await work(c, readSettings)} errors={form.errors} typed={form.typed} />, 422)
    // Dutch is always there: it is what everything falls back on.
    const chosen = languages.filter((language) => language === 'nl' || form.value.languages.includes(language))
    await work(c, (db, scope) => changeSettings(db, scope, { ...form.value, languages: chosen }))
    return c.redirect('/beheer/instellingen?bericht=bewaard', 303)
  })
  return pages
}

function SettingsPage(props: { c: WebContext; settings: MunicipalitySettings; errors?: FieldErrors; typed?: Typed }) {
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
        <Button>Bewaar</Button>
      </form>
    </Page>
  )
}
