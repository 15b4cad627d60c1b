import { languagesOf } from '#engine/text-languages.ts'
import type { KnownTheme } from '#engine/theme-knowledge.ts'

/** A text that a person gave a label. Without text, `vector` is that of the label's own words (`wordsOfLabel`). */
export interface LabelledText {
  readonly label: string
  readonly text: string
  readonly vector: Int8Array
}

/** A label as words: "geld/huur_betalen" reads as "geld huur betalen". */
export function wordsOfLabel(label: string): string {
  return label
    .replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
}

/** Labels as themes to suggest: their words are keywords, their texts confirmed examples; a label without text speaks by its own words. */
export function labelledThemes(given: readonly LabelledText[]): KnownTheme[] {
  const perLabel = new Map<string, LabelledText[]>()
  for (const one of given) {
    const own = perLabel.get(one.label) ?? []
    perLabel.set(one.label, own)
    own.push(one)
  }
  return [...perLabel].map(([id, all]) => {
    const examples = all.filter(({ text }) => text !== '')
    const texts = examples.map(({ text }) => text)
    return {
      id,
      keywords: [wordsOfLabel(id)],
      vectors: all.filter(({ text }) => text === '').map(({ vector }) => vector),
      examples: examples.map(({ vector }) => vector),
      texts,
      languages: languagesOf(texts),
    }
  })
}
