import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { parse } from 'csv-parse'
import { BadInput, fewProblems } from '#cli/command.ts'
import { readCsvRows } from '#cli/csv-rows.ts'
import type { WeeklyCounts } from '#engine/trend.ts'
import { isoDate, mondayNumber } from '#engine/trend-weeks.ts'

/** Weekly counts of a file: each series by name (one without a name when there is no column `series`), in the order of the names. */
export interface CountsFile {
  readonly many: boolean
  readonly series: readonly { readonly name: string; readonly weekly: WeeklyCounts }[]
}

interface Cell {
  readonly monday: number
  readonly count: number
  readonly line: number
}

/** Read `week,count` and perhaps `series`. Throws `BadInput` for days that are no Monday, counts that are none, doubled or missing weeks. */
export async function readWeeklyCounts(path: string): Promise<CountsFile> {
  const many = await hasColumn(path, 'series')
  const found = new Map<string, Cell[]>()
  const problems: string[] = []
  await readCsvRows(path, many ? ['series', 'week', 'count'] : ['week', 'count'], ({ line, cells }) => {
    const monday = mondayOf(cells.week!)
    if (monday === undefined)
      problems.push(`${path}, regel ${line}: "${cells.week}" is geen maandag (jjjj-mm-dd). Geef de eerste dag van de week.`)
    const count = /^\d+$/.test(cells.count!) ? Number(cells.count) : Number.NaN
    if (!Number.isSafeInteger(count)) problems.push(`${path}, regel ${line}: "${cells.count}" is geen aantal. Geef een heel getal vanaf 0.`)
    const name = cells.series ?? ''
    const own = found.get(name) ?? []
    found.set(name, own)
    own.push({ monday: monday ?? Number.NaN, count, line })
  })
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  const names = [...found.keys()].sort()
  const series = names.map((name) => ({ name, weekly: withoutGaps(path, name, found.get(name)!, problems) }))
  if (problems.length > 0) throw new BadInput(fewProblems(problems))
  return { many, series }
}

async function hasColumn(path: string, column: string): Promise<boolean> {
  if (!(await stat(path).catch(() => null))?.isFile()) return false // reading it will say so
  const file = createReadStream(path)
  const parser = file.pipe(parse({ bom: true, to: 1, relax_column_count: true, relax_quotes: true }))
  try {
    for await (const header of parser) return (header as string[]).includes(column)
  } finally {
    file.destroy()
  }
  return false
}

function mondayOf(date: string): number | undefined {
  try {
    return mondayNumber(date)
  } catch {
    return undefined
  }
}

/** The counts week after week; each week must be there once. */
function withoutGaps(path: string, name: string, cells: Cell[], problems: string[]): WeeklyCounts {
  cells.sort((a, b) => a.monday - b.monday || a.line - b.line)
  const where = name === '' ? '' : ` van reeks "${name}"`
  for (const [i, { monday, line }] of cells.entries()) {
    const before = cells[i - 1]
    if (before === undefined) continue
    if (before.monday === monday)
      problems.push(`${path}, regel ${line}: week ${isoDate(monday)}${where} staat ook op regel ${before.line}. Laat er één staan.`)
    else if (monday - before.monday > 7)
      problems.push(
        `${path}, regel ${line}: week ${isoDate(before.monday + 7)}${where} ontbreekt. Geef elke week een regel, met 0 als er niets was.`,
      )
  }
  return { firstWeek: cells[0] === undefined ? '' : isoDate(cells[0].monday), counts: cells.map(({ count }) => count) }
}
