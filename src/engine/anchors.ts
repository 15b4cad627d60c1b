import type { Graph } from '#engine/leiden.ts'
import { shareOut } from '#engine/membership.ts'

/** Themes of the nodes: numbers below `anchors.length` are themes that people named, higher ones are new. */
export interface NamedThemes {
  readonly theme: Int32Array
  readonly anchors: readonly string[]
}

/** A community belongs to a theme that has this part of its rows in it … */
const PART_OF_THEME = 1 / 3
/** … or that has this part of the community's rows … */
const PART_OF_COMMUNITY = 1 / 4
/**
 * … or that leads among the community's placed rows, and there this part of the share that placed rows have among all. Where people place
 * one question in ten, a theme of a hundred falls apart in communities with a few placed rows each. A single stray gives its name to nothing.
 */
const PART_OF_PLACED = 2 / 5
const PART_OF_USUAL_SHARE = 1 / 3
const FEWEST_PLACED = 2

/** The anchor of each node that has one: the one most of its rows have, the first in order among equals. */
function anchorsOfNodes(
  rowsOf: readonly (readonly number[])[],
  rowAnchors: readonly (string | null)[],
  number: ReadonlyMap<string, number>,
) {
  const found = new Map<number, number>()
  for (const [node, rows] of rowsOf.entries()) {
    const counts = new Map<number, number>()
    for (const row of rows) {
      const anchor = number.get(rowAnchors[row] ?? '')
      if (anchor !== undefined) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
    }
    const [best] = [...counts].sort(([a, many], [b, few]) => few - many || a - b)
    if (best !== undefined) found.set(node, best[0])
  }
  return found
}

/** Whose a community is: the anchored themes that are at home in it, most rows first. */
function ownersOf(
  nodes: readonly number[],
  size: (node: number) => number,
  anchor: ReadonlyMap<number, number>,
  total: Map<number, number>,
  usualShare: number,
) {
  const counts = new Map<number, number>()
  let all = 0
  let placed = 0
  for (const node of nodes) {
    all += size(node)
    const owner = anchor.get(node)
    if (owner === undefined) continue
    counts.set(owner, (counts.get(owner) ?? 0) + size(node))
    placed += size(node)
  }
  const leads = (count: number) =>
    count >= FEWEST_PLACED && count >= PART_OF_PLACED * placed && count >= PART_OF_USUAL_SHARE * usualShare * all
  return [...counts]
    .filter(([owner, count]) => count >= PART_OF_THEME * total.get(owner)! || count >= PART_OF_COMMUNITY * all || leads(count))
    .sort(([a, many], [b, few]) => few - many || a - b)
    .map(([owner]) => owner)
}

/**
 * Give communities the names that people gave. A community in which one named theme is at home joins it; where several are, each node
 * goes to the one its surroundings lead to, so that two themes never merge by themselves; where none is, it is a new theme. A node that
 * a person placed stays in its theme.
 */
export function anchoredThemes(
  graph: Graph,
  communities: Int32Array,
  rowsOf: readonly (readonly number[])[],
  rowAnchors: readonly (string | null)[],
): NamedThemes {
  const anchors = [...new Set(rowAnchors.filter((anchor) => anchor !== null))].sort()
  const anchor = anchorsOfNodes(rowsOf, rowAnchors, new Map(anchors.map((id, index) => [id, index])))
  const size = (node: number) => rowsOf[node]!.length
  const total = new Map<number, number>()
  for (const [node, owner] of anchor) total.set(owner, (total.get(owner) ?? 0) + size(node))
  const placed = [...total.values()].reduce((sum, count) => sum + count, 0)
  const usualShare = placed / rowsOf.reduce((sum, rows) => sum + rows.length, 0)
  const nodesOf: number[][] = []
  for (const [node, community] of communities.entries()) {
    nodesOf[community] ??= []
    nodesOf[community].push(node)
  }
  const theme = new Int32Array(graph.nodes)
  for (const [community, nodes] of nodesOf.entries()) {
    const owners = ownersOf(nodes, size, anchor, total, usualShare)
    const shared = owners.length > 1 ? shareOut(graph, nodes, anchor, owners) : undefined
    for (const node of nodes) theme[node] = anchor.get(node) ?? shared?.get(node) ?? owners[0] ?? anchors.length + community
  }
  return { theme, anchors }
}
