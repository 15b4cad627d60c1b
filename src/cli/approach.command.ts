import { z } from 'zod'
import { startApproach } from '#approaches/approach.actions.ts'
import { readArea } from '#areas/area.actions.ts'
import { BadInput, readOptions } from '#cli/command.ts'
import { memberAtMachine } from '#organisations/member-at-machine.actions.ts'
import { dayOf } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { inScope, NotAllowed } from '#privacy/scope.ts'

/** Options and exit codes, for `--help`. */
export const approachHelp = `wijkverband approach --theme ID --wijk WK034403 --as adres@organisatie.example [--date 2026-12-01]

Start een aanpak in de database (DATABASE_URL, of de ingebouwde), namens een medewerker en met haar rechten.
De poort is dezelfde als op de pagina: zonder bevestiging door ouders in die wijk start er niets.

  --theme  nummer van het thema, zoals in het adres van zijn pagina
  --wijk   CBS-code van de wijk
  --as     e-mailadres van de medewerker
  --date   eerste dag; zonder: vandaag

Op het scherm: het nummer van de aanpak. Einde: 0 gestart; 2 niet gestart, met in één zin wat er ontbreekt.`

/** Starts an approach as a member would on the page; gives its id. Throws `BadInput` with the sentence that says what is missing. */
export async function approachByCommand(database: Database, args: readonly string[], now: Date): Promise<string> {
  const options = readOptions('approach', args, { theme: 'needed', wijk: 'needed', as: 'needed', date: 'optional' })
  const today = dayOf(now)
  const startsOn = options.date ?? today
  const problems = [
    ...(z.uuid().safeParse(options.theme).success ? [] : [`--theme is "${options.theme}". Geef het nummer uit het adres van het thema.`]),
    ...(z.iso.date().safeParse(startsOn).success ? [] : [`--date is "${startsOn}". Schrijf een dag zoals 2026-12-01.`]),
  ]
  if (problems.length > 0) throw new BadInput(problems)
  const scope = await memberAtMachine(database, options.as!)
  if (scope === null) throw new BadInput([`Niemand met het adres "${options.as}" kan inloggen.`])
  try {
    return await inScope(database, scope, async (db) => {
      const wijk = await readArea(db, scope, options.wijk!)
      if (wijk === null) throw new BadInput([`--wijk is "${options.wijk}". Die wijk is er niet in de gemeente van deze medewerker.`])
      const started = await startApproach(db, scope, { themeId: options.theme!, wijkId: wijk.id, startsOn }, today, now)
      if (!started.ok) throw new BadInput([started.missing])
      return started.id
    })
  } catch (error) {
    if (error instanceof NotAllowed) throw new BadInput(['De rol van deze medewerker mag geen aanpak starten.'])
    throw error
  }
}
