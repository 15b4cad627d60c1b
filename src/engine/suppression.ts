import loadHighs, { type Highs, type InitOptions } from 'highs'
import { type Released, raw, shown, withheld } from '#engine/disclosure.ts'
import { Attack, fits, type Move, reaches } from '#engine/suppression-attack.ts'
import { type Choice, Trial, withheldAlways, withheldAtMost } from '#engine/suppression-choice.ts'
import { type EarlierFigure, type Goal, type Layout, layOut, type Publication } from '#engine/suppression-layout.ts'
import { Programme } from '#engine/suppression-programme.ts'

/** Why a number is withheld: it is small itself (primary), or a small one would follow from it (secondary). */
export type Why = 'primary' | 'secondary'

/** What may be published of each figure. */
export interface Suppression {
  readonly released: readonly Released[]
  /** for each figure why it is withheld, null where it is shown; for the analyst only, never to be published */
  readonly why: readonly (Why | null)[]
  /** for each figure what it is rounded to where it is shown: a number shown before is shown as it was then */
  readonly roundedTo: readonly number[]
  /** 0 when no choice withholds less; otherwise at most this share of what is withheld may be more than needed */
  readonly gap: number
  /** grains of small numbers that earlier releases gave away already; nothing withheld now can mend that */
  readonly givenAway: readonly (readonly number[])[]
}

export type { EarlierFigure, Publication }

/** How long to look for less to withhold, who hears how far that is (0..1), and what stops it (then it throws). */
export interface Endeavour {
  /** solves times quantities after which the best choice so far is taken; 400,000 is a few seconds of a processor */
  readonly effort?: number
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Opens the solver (HiGHS as WebAssembly; some tens of milliseconds). Share it. */
// the cast: the package describes its module form as if it were the older form
export const openSolver = (): Promise<Highs> => (loadHighs as unknown as (options?: InitOptions) => Promise<Highs>)()

/**
 * Decides which numbers of a publication are shown, so that with everything published, now and earlier, every small count may as well be at least the
 * threshold, and every withheld number has more than one possible value, for an attacker who knows that counts are whole and at least 0. As little
 * as possible is withheld: a first choice goal by goal, then better ones by integer programme until it is proven best or `effort` (solves
 * times quantities) is spent; each choice is proven safe by a table in whole numbers for every goal. Same input, same output.
 * Throws on a contradiction in the input (see `layOut`).
 * Source: Fischetti and Salazar-González (2000); Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 */
export function suppress(solver: Highs, publication: Publication, endeavour: Endeavour = {}): Suppression {
  const { effort = 400_000, onProgress, signal } = endeavour
  const layout = layOut(publication)
  const attack = new Attack(solver, layout, (work) => {
    signal?.throwIfAborted()
    onProgress?.(Math.min(1, work / effort))
  })
  try {
    const trial = new Trial(layout, attack, effort)
    const attainable = findAttainable(layout, attack, trial)
    const first = trial.prune(attainable.goals, trial.complete(attainable.goals, withheldAlways(layout), attainable.safest))
    const { choice, gap } = improve(solver, layout, attack, trial, attainable, first, effort)
    return outcome(layout, choice, gap, attainable.lost)
  } finally {
    attack.close()
  }
}

/** A suppression as it goes into the list of earlier releases. */
export function asEarlier({ figures }: Publication, { released, roundedTo }: Suppression): EarlierFigure[] {
  return figures.map((grains, i) => ({ grains, shown: released[i]!.value, roundedTo: roundedTo[i]! }))
}

interface Attainable {
  readonly goals: readonly Goal[]
  readonly lost: readonly Goal[]
  readonly safest: (goal: Goal) => Move
}

/** Lets the integer programme propose sets and the attacker object, until nothing cheaper than the best safe set is left. */
function improve(solver: Highs, layout: Layout, attack: Attack, trial: Trial, attainable: Attainable, first: Choice, effort: number) {
  const { goals, safest } = attainable
  const programme = new Programme(solver, layout)
  let choice = first
  let bound = 0
  try {
    while (attack.work < effort) {
      const proposal = programme.solve()
      bound = Math.max(bound, proposal.bound)
      if (proposal.withheld === null || bound >= choice.cost - 1e-6) break
      const { breaches } = trial.test(goals, proposal.withheld)
      const candidate = trial.complete(goals, proposal.withheld, safest)
      const better = candidate.cost < choice.cost * 1.05 ? trial.prune(goals, candidate) : candidate
      if (better.cost < choice.cost) choice = better
      if (breaches.length === 0) break
      for (const breach of breaches) programme.forbid(breach, proposal.withheld)
    }
  } finally {
    programme.close()
  }
  return { choice, gap: bound >= choice.cost - 1e-6 ? 0 : (choice.cost - bound) / choice.cost }
}

/**
 * Which goals can be reached at all: with everything withheld now, an attacker knows what was published earlier and no more. A goal that
 * earlier releases closed is weakened to more than one value, or given up when that is closed too.
 */
function findAttainable(layout: Layout, attack: Attack, trial: Trial): Attainable {
  const all = withheldAtMost(layout)
  const everyoneMore = manyTimesOver(layout)
  if (fits(everyoneMore, trial.room(all))) trial.remember(everyoneMore)
  const ordinary = attack.patience
  attack.patience = 5000
  const { proofs, breaches } = trial.test(layout.goals, all)
  const lost: Goal[] = []
  for (const { goal } of breaches) {
    const weaker: Goal[] = [
      { ...goal, by: 1 },
      { ...goal, direction: -1, by: 1 },
    ]
    const found = weaker.find((one) => {
      const move = trial.test([one], all).proofs.get(one)
      if (move !== undefined) proofs.set(one, move)
      return move !== undefined
    })
    if (found === undefined || goal.by > 1) lost.push(goal)
  }
  attack.patience = ordinary
  const safest = (goal: Goal): Move => {
    const move = proofs.get(goal)
    if (move === undefined || !reaches(move, goal)) throw new Error(`no proof for quantity ${goal.quantity}`)
    return move
  }
  return { goals: [...proofs.keys()], lost, safest }
}

/** Every count many times what it is: fits as long as nothing is shown but zeros, and reaches every goal. */
function manyTimesOver({ counts, sums, values, standing, small, threshold }: Layout): Move {
  const move = new Float64Array(values.length)
  for (const [grain, count] of counts.entries()) {
    if (standing[grain] !== 'shown') move[grain] = (count + (small[grain] === 1 ? 1 : 0)) * threshold
  }
  for (const [i, grains] of sums.entries()) for (const grain of grains) move[counts.length + i]! += move[grain]!
  return move
}

function outcome(layout: Layout, choice: Choice, gap: number, lost: readonly Goal[]): Suppression {
  const { quantityOf, values, small, counts, sums, roundedTo } = layout
  const quantities = [...quantityOf]
  return {
    released: quantities.map((q) => (choice.withheld[q] === 1 ? withheld : shown(raw(values[q]!), roundedTo[q]!))),
    why: quantities.map((q) => (choice.withheld[q] === 0 ? null : small[q] === 1 ? 'primary' : 'secondary')),
    roundedTo: quantities.map((q) => roundedTo[q]!),
    gap,
    givenAway: lost.map(({ quantity }) => (quantity < counts.length ? [quantity] : sums[quantity - counts.length]!)),
  }
}
