import { type ClusterOptions, type ClusterProgress, clusterSteps } from '#engine/cluster.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { label } from '#engine/label.ts'
import type { LanguageCode } from '#engine/language.ts'
import { languagesOf } from '#engine/text-languages.ts'

/** Questions as they are kept: cleaned texts and their vectors (n × 192 int8, of the text without placeholders). */
export interface ProposalInput {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  readonly vectors: Int8Array
  /** The theme in which a person placed this question, or null. */
  readonly anchors?: readonly (string | null)[]
  /** Languages that may occur; the resident languages of the detector when left out. */
  readonly allowedLanguages?: readonly LanguageCode[]
  readonly seed?: number
}

/** One theme as the machine proposes it; `members` are rows, the surest first, `exemplars` rows with typical questions. */
export interface ProposedTheme {
  /** The id people gave, or `new-1`, `new-2`, … */
  readonly id: string
  readonly name: string
  /** Words a name can be made of, best first. */
  readonly nameWords: readonly string[]
  readonly keywords: readonly string[]
  readonly exemplars: readonly number[]
  readonly members: readonly number[]
  /** How often two questions of this theme stay together when a tenth of all questions is left out, 0 to 1. */
  readonly stability: number
}

/** Themes from large to small, and for each row its theme (index in `themes`, -1 = unclear), how sure, and a second suggestion. */
export interface Proposals {
  readonly themes: readonly ProposedTheme[]
  readonly theme: Int32Array
  /** For each row the finer group in which it lies; -1 for a row without anything to read. */
  readonly fine: Int32Array
  readonly confidence: Float32Array
  readonly second: Int32Array
  readonly secondConfidence: Float32Array
  readonly languages: readonly (LanguageCode | null)[]
}

/**
 * From cleaned questions to proposed themes with names: the one way, for the command on files and for the river alike. The same texts
 * give the same proposals in any order and under any ids. A generator: between two steps it can be stopped.
 */
export function* proposalSteps(input: ProposalInput, options: ClusterOptions = {}): Generator<ClusterProgress, Proposals> {
  const texts = input.texts.map(withoutPlaceholders)
  const languages = languagesOf(texts, input.allowedLanguages)
  const result = yield* clusterSteps({ ...input, texts, languages }, options)
  const labels = label(
    result.themes.map(({ members }) => members),
    texts,
    input.vectors,
    languages,
  )
  return { ...result, languages, themes: result.themes.map((theme, index) => ({ ...theme, ...labels[index]! })) }
}

/** `proposalSteps` in one go, with progress told to `options.onProgress`. */
export function proposeThemes(input: ProposalInput, options: ClusterOptions = {}): Proposals {
  const steps = proposalSteps(input, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    options.onProgress?.(step.value)
  }
}
