import type { KnownNames } from '#engine/deidentify.ts'
import type { Db } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { type MemberScope, need } from '#privacy/scope.ts'
import { knownNames } from '#questions/known-names.store.ts'
import { changedMeanwhile, type Decided, personalIn } from '#themes/decision.ts'
import { nameTaken } from '#themes/theme.actions.ts'
import { addDeed, insertThemes, lockTheme, readDeeds, updateTheme } from '#themes/theme.store.ts'
import { plainName, type ThemeStatus } from '#themes/theme.ts'
import { findListed, listPage, wholeList } from '#themes/theme-list.store.ts'
import { type ListedTheme, type ListLine, type ListStatus, type ListWords, listStatuses } from '#themes/theme-list.ts'
import { forgetThemeVectors } from '#themes/theme-vector.store.ts'
import type { FieldErrors } from '#web/form.ts'

/** Who keeps the list of themes of a municipality. */
const keepTheList = 'manage municipality'

/** How many themes stand on a page. */
export const themesAPage = 20

/** What is looked for in the list; `status` null: all. */
export interface ListQuestion {
  readonly search: string
  readonly status: ListStatus | null
  readonly page: number
}

/** A page of the list, by name. */
export async function readListPage(db: Db, scope: MemberScope, { search, status, page }: ListQuestion) {
  need(scope, keepTheList)
  return listPage(db, scope, { search, page, statuses: status === null ? listStatuses : [status], pageSize: themesAPage })
}

/** Everything that stands on the list, by name. */
export async function readWholeList(db: Db, scope: MemberScope): Promise<readonly ListedTheme[]> {
  need(scope, keepTheList)
  return wholeList(db, scope)
}

/** The whole list to take away; the audit log says so. */
export async function exportList(db: Db, scope: MemberScope): Promise<readonly ListedTheme[]> {
  need(scope, keepTheList)
  const themes = await wholeList(db, scope)
  await audit(db, scope, { action: 'exported', object: 'theme', objectId: null, detail: { count: themes.length } })
  return themes
}

/** One theme of the list, or null. */
export async function readListed(db: Db, scope: MemberScope, id: string): Promise<ListedTheme | null> {
  need(scope, keepTheList)
  return findListed(db, scope, id)
}

const textsOf = ({ name, description, keywords, examples }: ListWords): Readonly<Record<string, string>> => ({
  name,
  description,
  keywords: keywords.join(', '),
  examples: examples.join('\n'),
})

/** Messages about what points at a person in the texts that are new; what stood there already was looked at before. */
function personalInNew(words: ListWords, theme: ListWords | undefined, known: KnownNames): FieldErrors {
  const before = theme === undefined ? {} : textsOf(theme)
  return personalIn(Object.fromEntries(Object.entries(textsOf(words)).filter(([field, text]) => before[field] !== text)), known)
}

async function refusedWords(db: Db, scope: MemberScope, words: ListWords, theme?: ListedTheme): Promise<FieldErrors> {
  return { ...personalInNew(words, theme, await knownNames(db, scope)), ...(await nameTaken(db, scope, words.name, theme?.id ?? null)) }
}

const refusal = (errors: FieldErrors): Decided | null => (Object.keys(errors).length > 0 ? { ok: false, errors } : null)

async function add(db: Db, scope: MemberScope, words: ListWords, now: Date): Promise<string> {
  const [id] = await insertThemes(db, scope, [{ ...words, status: 'candidate', acceptedAt: now, createdAt: now }])
  await addDeed(db, scope, { theme: id!, deed: 'made', reason: 'Gezet op de themalijst van de gemeente.', at: now })
  return id!
}

/** Puts a theme on the list: it can be chosen and suggested from now on, by its words alone. */
export async function addToList(db: Db, scope: MemberScope, words: ListWords, now: Date): Promise<Decided> {
  need(scope, keepTheList)
  const refused = refusal(await refusedWords(db, scope, words))
  if (refused) return refused
  const id = await add(db, scope, words, now)
  await audit(db, scope, { action: 'added', object: 'theme', objectId: id })
  return { ok: true, themeId: id }
}

const sameWords = (a: ListWords, b: ListWords): boolean =>
  JSON.stringify([a.description, a.keywords, a.examples]) === JSON.stringify([b.description, b.keywords, b.examples])

/** Stores changed words with a line of history for each kind of change; false when nothing was different. */
async function change(db: Db, scope: MemberScope, theme: ListedTheme, words: ListWords, now: Date): Promise<boolean> {
  const renamed = theme.name !== words.name
  const described = !sameWords(theme, words)
  if (!renamed && !described) return false
  const { name, description, keywords, examples } = words
  await updateTheme(db, scope, theme.id, { name, description, keywords, examples }, now)
  await forgetThemeVectors(db, scope, theme.id)
  const reason = 'Aangepast op de themalijst van de gemeente.'
  if (renamed) await addDeed(db, scope, { theme: theme.id, deed: 'renamed', reason, detail: { before: theme.name, after: name }, at: now })
  const before = { description: theme.description, keywords: theme.keywords.join(', '), examples: theme.examples.join('\n') }
  if (described) await addDeed(db, scope, { theme: theme.id, deed: 'described', reason, detail: before, at: now })
  return true
}

/** Changes the words of a theme that stands on the list. Null: there is no such theme. */
export async function changeListed(db: Db, scope: MemberScope, id: string, words: ListWords, now: Date): Promise<Decided | null> {
  need(scope, keepTheList)
  await lockTheme(db, scope, id)
  const theme = await findListed(db, scope, id)
  if (theme === null) return null
  if (theme.status !== 'candidate') return changedMeanwhile
  const refused = refusal(await refusedWords(db, scope, words, theme))
  if (refused) return refused
  if (await change(db, scope, theme, words, now)) await audit(db, scope, { action: 'changed', object: 'theme', objectId: id })
  return { ok: true, themeId: id }
}

/** Takes a theme off the list: nobody can choose it any more and its questions are unclear again, until it is put back. */
export async function takeOffList(db: Db, scope: MemberScope, id: string, reason: string, now: Date): Promise<Decided | null> {
  need(scope, keepTheList)
  await lockTheme(db, scope, id)
  const theme = await findListed(db, scope, id)
  if (theme === null) return null
  if (theme.status !== 'candidate') return changedMeanwhile
  const refused = refusal(personalIn({ reason }, await knownNames(db, scope)))
  if (refused) return refused
  await updateTheme(db, scope, id, { status: 'rejected' }, now)
  await addDeed(db, scope, { theme: id, deed: 'rejected', reason, detail: { from: 'candidate' }, at: now })
  await audit(db, scope, { action: 'rejected', object: 'theme', objectId: id })
  return { ok: true, themeId: id }
}

/** Undoes the last rejection of a theme: it stands where it stood before. */
export async function putBackOnList(db: Db, scope: MemberScope, id: string, now: Date): Promise<Decided | null> {
  need(scope, keepTheList)
  await lockTheme(db, scope, id)
  const theme = await findListed(db, scope, id)
  if (theme === null) return null
  const last = (await readDeeds(db, scope, id)).find(({ deed }) => deed === 'rejected')
  if (theme.status !== 'rejected' || last === undefined) return changedMeanwhile
  const refused = refusal(await nameTaken(db, scope, theme.name, id))
  if (refused) return refused
  await updateTheme(db, scope, id, { status: (last.detail.from as ThemeStatus | undefined) ?? 'candidate' }, now)
  await addDeed(db, scope, { theme: id, deed: 'undone', detail: { deed: 'rejected' }, at: now })
  await audit(db, scope, { action: 'undid', object: 'theme', objectId: id })
  return { ok: true, themeId: id }
}

/** What an import did, or what is wrong with it, line by line. */
export type ListImported =
  | { readonly ok: true; readonly added: number; readonly changed: number; readonly same: number }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Puts the themes of a file on the list: what has the name of a theme there changes it, the rest is added, nothing is taken off. All or nothing. */
export async function importList(db: Db, scope: MemberScope, lines: readonly ListLine[], now: Date): Promise<ListImported> {
  need(scope, keepTheList)
  const known = await knownNames(db, scope)
  const there = new Map((await wholeList(db, scope)).map((theme) => [plainName(theme.name), theme]))
  const problems = lines.flatMap(({ line, words }) =>
    Object.values(personalInNew(words, there.get(plainName(words.name)), known)).map((message) => `Regel ${line}: ${message}`),
  )
  if (problems.length > 0) return { ok: false, problems }
  const count = { added: 0, changed: 0, same: 0 }
  for (const { words } of lines) {
    const theme = there.get(plainName(words.name))
    if (theme === undefined) {
      await add(db, scope, words, now)
      count.added++
    } else if (await change(db, scope, theme, words, now)) count.changed++
    else count.same++
  }
  await audit(db, scope, { action: 'imported', object: 'theme', objectId: null, detail: { count: count.added + count.changed } })
  return { ok: true, ...count }
}
