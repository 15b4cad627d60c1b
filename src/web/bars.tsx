// Bars with whiskers as SVG made on the server: a value, where it probably lies, and a line for what it is compared with.

/** One bar: what it is of, its number in words, and the numbers to draw. */
export interface Bar {
  readonly name: string
  readonly href?: string
  /** null: there is no number */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** the number with its unit, as a reader sees it */
  readonly inWords: string
  /** what stands under it: "waarschijnlijk tussen 36% en 54%" */
  readonly about?: string
}

const width = 600
const height = 22

const round = (value: number): number => Math.round(value * 10) / 10

/** The ends of one scale over all bars; 0 is always on it, so that a bar twice as long is twice as much. */
export function scaleOfBars(bars: readonly Bar[], line: number | null): { from: number; to: number } {
  const all = [0, line ?? 0, ...bars.flatMap((bar) => [bar.value ?? 0, bar.low ?? 0, bar.high ?? 0])]
  const [from, to] = [Math.min(...all), Math.max(...all)]
  return from === to ? { from: 0, to: 1 } : { from, to }
}

/** Bars under each other on one scale, in the order given. `line`: what they are compared with, drawn as a line through every bar. */
export function Bars({ bars, line }: { bars: readonly Bar[]; line: { readonly value: number; readonly inWords: string } | null }) {
  const scale = scaleOfBars(bars, line?.value ?? null)
  const at = (value: number): number => round(((value - scale.from) / (scale.to - scale.from)) * width)
  return (
    <ul class="wv-list wv-tight">
      {bars.map((bar) => (
        <li class="wv-item wv-item--wijk">
          <p>
            {bar.href === undefined ? (
              bar.name
            ) : (
              <a class="utrecht-link" href={bar.href}>
                {bar.name}
              </a>
            )}
          </p>
          <OneBar bar={bar} line={line} at={at} />
          <p>
            <strong>{bar.inWords}</strong>
          </p>
        </li>
      ))}
    </ul>
  )
}

function OneBar(props: { bar: Bar; line: { readonly value: number; readonly inWords: string } | null; at: (value: number) => number }) {
  const { bar, line, at } = props
  const title = [`${bar.name}: ${bar.inWords}`, bar.about, line?.inWords].filter(Boolean).join(', ')
  const ends = bar.value === null ? [0, 0] : [at(Math.min(0, bar.value)), at(Math.max(0, bar.value))]
  return (
    <svg class="wv-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <title>{title}</title>
      <rect class="wv-b--track" width={width} height={height} />
      {bar.value !== null && <rect class="wv-b wv-b--soft" x={ends[0]} width={round(ends[1]! - ends[0]!)} height={height} />}
      {line !== null && <path class="wv-b--ring" d={`M${at(line.value)} 0v${height}`} />}
      {bar.low !== null && bar.high !== null && (
        <path class="wv-b--whisk" d={`M${at(bar.low)} 11H${at(bar.high)}M${at(bar.low)} 5v12M${at(bar.high)} 5v12`} />
      )}
    </svg>
  )
}
