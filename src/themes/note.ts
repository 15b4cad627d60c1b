/** What a note is about. */
export type NoteSubject =
  | { readonly kind: 'theme'; readonly id: string; readonly name: string; readonly address: string }
  | { readonly kind: 'area'; readonly id: string; readonly name: string; readonly address: string }

/** Someone of the own organisation whom a note can be for. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** What a colleague wrote about a theme or a wijk; read by the own organisation. */
export interface Note {
  readonly id: string
  readonly authorName: string
  /** did the person who looks write it? */
  readonly mine: boolean
  readonly themeId: string | null
  readonly areaId: string | null
  /** name of the theme or wijk, and its CBS code */
  readonly about: string
  readonly areaCode: string | null
  /** the cleaned text */
  readonly text: string
  readonly createdAt: Date
  readonly editedAt: Date | null
  /** names of whom it is for */
  readonly mentioned: readonly Colleague[]
  /** it is for the person who looks, and she did not say yet that she read it */
  readonly unread: boolean
}

/** A note as it comes from a form; the text is still as typed. */
export interface NoteDraft {
  readonly text: string
  /** places of identifiers that a person leaves in the text; null = nobody decided yet */
  readonly kept: ReadonlySet<number> | null
  readonly mentioned: readonly string[]
}

/** Longest text of a note, in characters. */
export const longestNote = 2000

/** Address of what a note is about. */
export const noteAddress = (note: Pick<Note, 'themeId' | 'areaId' | 'areaCode'>): string =>
  note.themeId === null ? `/wijken/${note.areaCode ?? note.areaId}` : `/themas/${note.themeId}`

/**
 * Colleagues named with an @ before their whole name, or before a first name that only one of them has; and the text without those. The name of a colleague does
 * not stay in the text: whom a note is for is kept apart, and goes when she leaves.
 */
export function takeMentions(text: string, colleagues: readonly Colleague[]): { readonly text: string; readonly ids: readonly string[] } {
  const ids = new Set<string>()
  const firstName = (name: string) => name.split(/\s+/)[0]!
  const firsts = colleagues.map((one) => firstName(one.name).toLocaleLowerCase('nl'))
  const names = colleagues
    .flatMap((one, i) => [
      { id: one.id, name: one.name },
      ...(firsts.indexOf(firsts[i]!) === firsts.lastIndexOf(firsts[i]!) ? [{ id: one.id, name: firstName(one.name) }] : []),
    ])
    .sort((a, b) => b.name.length - a.name.length)
  let rest = text
  for (const { id, name } of names) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const without = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}.])@${escaped}(?![\\p{L}\\p{N}])[,:]?[ \\t]*`, 'giu'), '')
    if (without !== rest) ids.add(id)
    rest = without
  }
  return { text: rest.trim(), ids: [...ids].sort() }
}
