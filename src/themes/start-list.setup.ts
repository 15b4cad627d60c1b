import type { Db } from '#platform/db.ts'
import type { RiverScope } from '#privacy/scope.ts'
import { startList } from '#themes/start-list.ts'
import { addDeed, insertThemes } from '#themes/theme.store.ts'

/**
 * Puts the start list into a municipality as candidate themes, without those whose keys are in `without`. Themes that are there already stay as they are. They are
 * names to choose from: until a person places a question, they hold no question and draw none. Returns the ids of what was added, by key.
 */
export async function loadStartList(
  db: Db,
  scope: RiverScope,
  now: Date,
  without: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, string>> {
  const wanted = startList.filter((theme) => !without.has(theme.key))
  const ids = await insertThemes(
    db,
    scope,
    wanted.map(({ key, name, description, keywords, examples }) => ({
      status: 'candidate',
      name,
      description,
      keywords,
      examples,
      seedKey: key,
      createdAt: now,
    })),
  )
  const added = new Map<string, string>()
  for (const [i, theme] of wanted.entries()) {
    const id = ids[i]
    if (!id) continue
    added.set(theme.key, id)
    await addDeed(db, scope, { theme: id, deed: 'listed', at: now })
  }
  return added
}
