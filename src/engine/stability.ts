/**
 * How often two questions of a theme stay together when a tenth of all questions is left out and the rest is grouped anew, 0 to 1, theme
 * by theme (after Lange et al. 2004 and Hennig 2007). `theme`: number of each row's theme, -1 = none. `rounds`: the groups found anew,
 * -1 for a row that was left out; `copies`: how many questions each row stands for. A theme of which no two questions are left gets 0.
 */
export function stabilityOf(theme: Int32Array, themes: number, rounds: readonly Int32Array[], copies: readonly number[]): Float64Array {
  const stayed = new Float64Array(themes)
  const pairs = new Float64Array(themes)
  for (const groups of rounds) {
    const there = Array.from({ length: themes }, () => new Map<number, number>())
    for (const [row, group] of groups.entries()) {
      const own = theme[row]! < 0 || group < 0 ? undefined : there[theme[row]!]
      own?.set(group, (own.get(group) ?? 0) + copies[row]!)
    }
    for (const [own, counts] of there.entries()) {
      let all = 0
      for (const count of counts.values()) {
        all += count
        stayed[own]! += count * (count - 1)
      }
      pairs[own]! += all * (all - 1)
    }
  }
  return stayed.map((sum, own) => (pairs[own] === 0 ? 0 : sum / pairs[own]!))
}
