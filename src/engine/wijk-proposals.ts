import type { ClusterProgress } from '#engine/cluster.ts'
import { withoutPlaceholders } from '#engine/deidentify.ts'
import { label } from '#engine/label.ts'
import { type ProposalInput, type Proposals, type ProposedTheme, proposalSteps } from '#engine/proposals.ts'
import { DIMENSIONS } from '#engine/vectors.ts'
import { FEWEST_IN_WIJK, ownGroups } from '#engine/wijk-themes.ts'

/** A theme of one wijk: its own part of a theme of the city, or what forms among its unclear questions. `members`, `exemplars`: rows. */
export interface WijkProposal extends Omit<ProposedTheme, 'id' | 'stability'> {
  readonly wijk: string
  /** The theme of the city of which this is a part; -1 for none. */
  readonly parent: number
  /** As of any theme; null for a part of a city theme, which stands or falls with it. */
  readonly stability: number | null
  /** How sure each member is, in the order of `members`, 0 to 1. */
  readonly confidence: readonly number[]
}

/** A wijk's unclear questions are looked at by themselves from this number on. */
const ENOUGH_UNCLEAR = 12

/** A part of a collection, row by row. */
export function inputOfRows(input: ProposalInput, rows: readonly number[]): ProposalInput {
  const vectors = new Int8Array(rows.length * DIMENSIONS)
  for (const [place, row] of rows.entries())
    vectors.set(input.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), place * DIMENSIONS)
  const { anchors } = input
  return {
    ...input,
    ids: rows.map((row) => input.ids[row]!),
    texts: rows.map((row) => input.texts[row]!),
    vectors,
    ...(anchors === undefined ? {} : { anchors: rows.map((row) => anchors[row]!) }),
  }
}

/**
 * What is each wijk's own, once the themes of the city are known (`city`, of the same `input`): the city says what belongs together, so that
 * thirty questions of a wijk are enough. `wijken`: of each row its wijk, null = not known or not to be moved. A wijk's theme holds five questions
 * or more. In order of wijk. A generator: between two steps it can be stopped.
 */
export function* wijkProposalSteps(
  input: ProposalInput,
  wijken: readonly (string | null)[],
  city: Proposals,
): Generator<ClusterProgress, WijkProposal[]> {
  const names = [...new Set(wijken.filter((wijk) => wijk !== null))].sort()
  if (names.length < 2) return []
  const own = ownGroups({ theme: city.theme, fine: city.fine, wijken })
  const found: WijkProposal[] = []
  for (const [at, wijk] of names.entries()) {
    yield { done: at, of: names.length, what: 'views' }
    found.push(...own.filter((group) => group.wijk === wijk).map((group) => partOfTheme(input, city, group)))
    const unclear = [...wijken.keys()].filter((row) => wijken[row] === wijk && city.theme[row]! < 0)
    if (unclear.length >= ENOUGH_UNCLEAR) found.push(...(yield* amongUnclear(input, wijk, unclear)))
  }
  return found
}

/** A wijk's part of a theme, named by what sets it apart from the rest of that theme. */
function partOfTheme(input: ProposalInput, city: Proposals, { wijk, parent, members }: ReturnType<typeof ownGroups>[number]): WijkProposal {
  const sorted = [...members].sort(
    (a, b) =>
      city.confidence[b]! - city.confidence[a]! || compare(input.texts[a]!, input.texts[b]!) || compare(input.ids[a]!, input.ids[b]!),
  )
  const whole = [...sorted, ...city.themes[parent]!.members.filter((row) => !members.includes(row))]
  const part = inputOfRows(input, whole)
  const [named] = label(
    [sorted.map((_, place) => place)],
    part.texts.map(withoutPlaceholders),
    part.vectors,
    whole.map((row) => city.languages[row]!),
  )
  return {
    ...named!,
    wijk,
    parent,
    exemplars: named!.exemplars.map((place) => whole[place]!),
    members: sorted,
    confidence: sorted.map((row) => city.confidence[row]!),
    stability: null,
  }
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** What stayed unclear over the whole city may belong together within one wijk. */
function* amongUnclear(input: ProposalInput, wijk: string, rows: readonly number[]): Generator<ClusterProgress, WijkProposal[]> {
  const proposals = yield* proposalSteps(inputOfRows(input, rows))
  return proposals.themes
    .filter(({ members }) => members.length >= FEWEST_IN_WIJK)
    .map((theme) => ({
      ...theme,
      wijk,
      parent: -1,
      members: theme.members.map((place) => rows[place]!),
      exemplars: theme.exemplars.map((place) => rows[place]!),
      confidence: theme.members.map((place) => proposals.confidence[place]!),
    }))
}
