/**
 * Cut candidates 0 … n−1 into the smallest groups such that of two groups one reaches the other along `edge` and never the other way
 * (strongly connected components, Tarjan 1972), those that reach first. Groups and their members in a fixed order.
 */
export function groupsInOrder(n: number, edge: (from: number, to: number) => boolean): number[][] {
  // everybody reaches herself; closure by Warshall is n³, which is nothing beside what follows for the few candidates there are
  const reaches = new Uint8Array(n * n)
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) reaches[a * n + b] = a === b || edge(a, b) ? 1 : 0
  for (let via = 0; via < n; via++)
    for (let a = 0; a < n; a++) if (reaches[a * n + via]) for (let b = 0; b < n; b++) if (reaches[via * n + b]) reaches[a * n + b] = 1
  const groups: number[][] = []
  const seen = new Uint8Array(n)
  for (let a = 0; a < n; a++) {
    if (seen[a]) continue
    const group: number[] = []
    for (let b = a; b < n; b++) if (reaches[a * n + b] && reaches[b * n + a]) group.push(b)
    for (const member of group) seen[member] = 1
    groups.push(group)
  }
  // a group stands before all that it reaches: place the first one that nobody left over reaches
  const ordered: number[][] = []
  while (groups.length > 0) {
    const next = groups.findIndex((group) => groups.every((other) => other === group || !reaches[other[0]! * n + group[0]!]))
    ordered.push(...groups.splice(next, 1))
  }
  return ordered
}
