// Charts as SVG made on the server: one brick is one question. Shapes of one colour are one path, so that a chart stays a few hundred bytes.
import type { Child } from 'hono/jsx'

/** Questions in one period: the number, 'few' when it is withheld, null when nothing was counted yet. */
export type Period = number | 'few' | null

/** As many shapes as a reader can still see as single ones. */
const mostBricks = 60
const mostLayers = 40

const units = { 1: 'één vraag', 10: 'tien vragen', 100: 'honderd vragen' } as const
type Unit = keyof typeof units

/** How many questions one shape stands for, so that at most `most` shapes are needed. */
const unitFor = (count: number, most: number): Unit => (count <= most ? 1 : count <= most * 10 ? 10 : 100)

const round = (value: number): number => Math.round(value * 100) / 100

/** A rectangle as a piece of a path. */
const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`

/** width and height of a brick, and the distance from one to the next, for walls of 15 and of 22 bricks wide */
const walls = {
  15: { width: 26, height: 11, pitch: 29, course: 14 },
  22: { width: 13, height: 8, pitch: 15, course: 10 },
} as const

/** The sentence under a wall of bricks: how many questions one brick is, and which one is the reader's own. */
export function bricksInWords(count: number, newest = false): Child {
  const unit = unitFor(count, mostBricks)
  return (
    <>
      Elke steen is {units[unit]}
      {unit === 1 && ' van een ouder'}.
      {newest && (
        <>
          {unit === 1 ? ' De ' : ' In de '}
          <span class="wv-key">groene</span>
          {unit === 1 ? ' is die van jou.' : ' zit die van jou.'}
        </>
      )}
    </>
  )
}

interface BricksProps {
  /** a count that may be shown */
  readonly count: number
  /** is the last one the reader's own? */
  readonly newest?: boolean
  readonly title: string
  /** the largest count of a list, so that a brick is as many questions in each of its lines; this count unless given */
  readonly largest?: number
  /** bricks in a course */
  readonly columns?: keyof typeof walls
}

/** A wall of bricks in courses, each course shifted by half a brick, from the bottom up. Above 60 one brick is ten questions, then a hundred; the last may be a part of a brick. */
export function Bricks({ count, newest = false, title, largest = count, columns = 15 }: BricksProps) {
  const { width, height, pitch, course } = walls[columns]
  const inBricks = count / unitFor(largest, mostBricks)
  const bricks = Math.ceil(inBricks)
  const courses = Math.max(1, Math.ceil(bricks / columns))
  const pieces = Array.from({ length: bricks }, (_, i) => {
    const layer = Math.floor(i / columns)
    const left = (i % columns) * pitch + (layer % 2 === 1 ? pitch / 2 : 0)
    return box(left, (courses - 1 - layer) * course, width * Math.min(1, inBricks - i), height)
  })
  const own = newest ? pieces.splice(-1) : []
  return (
    <svg
      class="wv-chart"
      viewBox={`0 0 ${columns * pitch + pitch / 2} ${courses * course - (course - height)}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {pieces.length > 0 && <path class="wv-b" d={pieces.join('')} />}
      {own.length > 0 && <path class="wv-b wv-b--new" d={own.join('')} />}
    </svg>
  )
}

/** A wall of bricks with the sentence that says what a brick is. */
export function BricksFigure(props: BricksProps) {
  return (
    <figure class="wv-stack-s wv-chart--m">
      <Bricks {...props} />
      <figcaption class="wv-small wv-soft">{bricksInWords(props.count, props.newest)}</figcaption>
    </figure>
  )
}

/** Periods as a row of words for a title: "12, niet getoond, 14"; what was not counted yet is left out. */
export const periodsInWords = (periods: readonly Period[]): string =>
  periods
    .filter((period) => period !== null)
    .map((period) => (period === 'few' ? 'niet getoond' : String(period)))
    .join(', ')

/** The highest number shown in any of these rows, for one scale over all of them; never below 8, so that a few questions do not look like many. */
export const scaleOf = (rows: readonly (readonly Period[])[]): number =>
  Math.max(8, ...rows.flat().map((period) => (typeof period === 'number' ? period : 0)))

/** The last periods drawn dark: three of four weeks. */
const recent = 3

interface SparkProps {
  /** oldest first */
  readonly periods: readonly Period[]
  /** number that reaches the top; the same for all charts side by side */
  readonly max: number
  readonly title: string
}

/** A year in small: a bar a period, the last three dark. A withheld number is a hollow, dashed mark of always the same height. */
export function Spark({ periods, max, title }: SparkProps) {
  const pitch = 15
  const ground = 44
  const few: string[] = []
  const early: string[] = []
  const late: string[] = []
  for (const [i, period] of periods.entries()) {
    const left = i * pitch + 1
    if (period === 'few') few.push(box(left + 0.5, ground - 6.5, 10, 6))
    if (typeof period !== 'number' || period === 0) continue
    const height = (Math.min(period, max) / max) * ground
    const bars = i >= periods.length - recent ? late : early
    bars.push(box(left, ground - height, 11, height))
  }
  const width = periods.length * pitch
  return (
    <svg class="wv-chart" viewBox={`0 0 ${width} 46`} role="img" aria-label={title}>
      <title>{title}</title>
      {few.length > 0 && <path class="wv-b wv-b--few" d={few.join('')} />}
      {early.length > 0 && <path class="wv-b wv-b--soft" d={early.join('')} />}
      {late.length > 0 && <path class="wv-b" d={late.join('')} />}
      <path class="wv-b--base" d={`M0 44.5H${width}`} />
    </svg>
  )
}

/** Small charts side by side on one scale, each with its name and a word about it. Not a ranking: keep the order of the places. */
export function SmallMultiples(props: {
  readonly items: readonly { readonly name: string; readonly href?: string; readonly periods: readonly Period[]; readonly word?: Child }[]
  readonly threshold?: number
}) {
  const max = scaleOf(props.items.map((item) => item.periods))
  return (
    <ul class="wv-list wv-multi wv-tight-0">
      {props.items.map(({ name, href, periods, word }) => (
        <li>
          <p class="wv-strong">
            {href === undefined ? (
              name
            ) : (
              <a class="utrecht-link" href={href}>
                {name}
              </a>
            )}
          </p>
          <Spark periods={periods} max={max} title={`${name}: per 4 weken ${periodsInWords(periods)}`} />
          {word !== undefined && <p class="wv-small">{word}</p>}
        </li>
      ))}
    </ul>
  )
}

/** The highest line of a chart of columns and the distance between lines: four steps of a round number. */
function linesFor(highest: number): { top: number; step: number } {
  const rounds = [1, 2, 4, 5, 10, 20, 25, 40, 50]
  let scale = 1
  for (;;) {
    const step = rounds.map((one) => one * scale).find((one) => one * 4 >= highest)
    if (step !== undefined) return { top: step * 4, step }
    scale *= 10
  }
}

/** The sentence under a chart of columns. */
export function coursesInWords(periods: readonly Period[], threshold = 5): string {
  const unit = unitFor(scaleOf([periods]), mostLayers)
  return `Elke laag is ${units[unit]}. Donker: de laatste 12 weken.${periods.includes('few') ? ` Streepjes: minder dan ${threshold}, of een aantal dat zo’n aantal zou verraden.` : ''}`
}

/**
 * Columns through time in which each layer is one question (ten when there are many). The labels of both axes are text around the
 * picture, so that they grow with the page; `labels` are spread evenly under it, oldest first.
 */
export function Courses(props: {
  readonly periods: readonly Period[]
  readonly labels: readonly string[]
  readonly title: string
  readonly threshold?: number
}) {
  const { periods, threshold = 5 } = props
  const { top, step } = linesFor(scaleOf([periods]))
  const lines = Array.from({ length: 5 }, (_, i) => top - i * step)
  const drawn = layers(periods, 160 / top, threshold)
  return (
    <figure class="wv-plot">
      <div class="wv-y" aria-hidden="true">
        {lines.map((line) => (
          <span>{line}</span>
        ))}
      </div>
      <svg viewBox="0 0 100 160" preserveAspectRatio="none" role="img" aria-label={props.title}>
        <title>{props.title}</title>
        <path class="wv-b--grid" vector-effect="non-scaling-stroke" d="M0 120H100M0 80H100M0 40H100M0 0H100" />
        {drawn.few !== '' && <path class="wv-b wv-b--few" vector-effect="non-scaling-stroke" d={drawn.few} />}
        {drawn.early !== '' && <path class="wv-b wv-b--soft" d={drawn.early} />}
        {drawn.late !== '' && <path class="wv-b" d={drawn.late} />}
        <path class="wv-b--base" vector-effect="non-scaling-stroke" d="M0 160H100" />
      </svg>
      <div class="wv-x" aria-hidden="true">
        {props.labels.map((label) => (
          <span>{label}</span>
        ))}
      </div>
    </figure>
  )
}

/** Paths of the columns; `tall` is the height of one question. A withheld number is hollow up to just below the threshold. */
function layers(periods: readonly Period[], tall: number, threshold: number) {
  const unit = unitFor(scaleOf([periods]), mostLayers)
  const pitch = 100 / periods.length
  const width = pitch * 0.72
  const drawn = { few: '', early: '', late: '' }
  for (const [i, period] of periods.entries()) {
    const left = i * pitch + (pitch - width) / 2
    const few = Math.min(160, Math.max(6, (threshold - 1) * tall))
    if (period === 'few') drawn.few += box(left, 160 - few, width, few)
    if (typeof period !== 'number') continue
    const course = unit * tall
    for (let from = 0; from < period; from += unit) {
      const height = course * 0.8 * Math.min(1, (period - from) / unit)
      const bars = i >= periods.length - recent ? 'late' : 'early'
      drawn[bars] += box(left, 160 - from * tall - course * 0.1 - height, width, height)
    }
  }
  return drawn
}
