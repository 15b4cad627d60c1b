/** One theme of the start list: an English key that never changes, and the Dutch words by which parents know it. */
export interface StartTheme {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly examples: readonly string[]
}

/** Make a theme from readable blocks: keywords with commas between them, one example question a line. Throws on an empty part. */
export function startTheme(key: string, name: string, words: { description: string; keywords: string; examples: string }): StartTheme {
  const entry = {
    key,
    name,
    description: words.description.replace(/\s+/g, ' ').trim(),
    keywords: parts(words.keywords, ','),
    examples: parts(words.examples, '\n'),
  }
  if (entry.description === '' || entry.keywords.length === 0 || entry.examples.length === 0) throw new Error(`Theme ${key} lacks words`)
  return entry
}

function parts(block: string, mark: string): readonly string[] {
  return block
    .split(mark)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}
