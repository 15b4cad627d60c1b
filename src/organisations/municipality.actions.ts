import { listMunicipalities, readSettings, updateSettings } from '#organisations/municipality.store.ts'
import { type MunicipalitySettings, settingsSchema } from '#organisations/municipality.ts'
import type { Database, Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { need, type Scope } from '#privacy/scope.ts'

// Other folders know this folder by its nouns and actions.
export { readSettings }

/** Every municipality of this platform, by name; for a page that is open before anyone is signed in. */
export async function readMunicipalities(database: Database) {
  return listMunicipalities(database, null)
}

/** Changes the settings; the audit log names the ones that changed. */
export async function changeSettings(db: Db, scope: Scope, settings: MunicipalitySettings): Promise<void> {
  need(scope, 'manage municipality')
  const before = await readSettings(db, scope)
  const after = settingsSchema.parse(settings)
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name as keyof MunicipalitySettings]) !== JSON.stringify(before[name as keyof MunicipalitySettings]),
  )
  if (changed.length === 0) return
  await updateSettings(db, scope, after)
  const detail = Object.fromEntries(changed.map((name) => [name, String(after[name as keyof MunicipalitySettings])]))
  await audit(db, scope, { action: 'changed', object: 'municipality', objectId: scope.municipality, detail })
}
