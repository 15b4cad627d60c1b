/** One published number about an area or about the whole municipality. */
export interface Figure {
  readonly measure: string
  readonly label: string
  readonly value: number
  readonly unit: string
  /** the year it is about */
  readonly period: string
  readonly source: string
  readonly licence: string
}

/** A figure of an area with that of the municipality in the same year beside it; null when that was not loaded. */
export interface FigureBesideCity extends Figure {
  readonly city: number | null
}

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** "28.835", "36,5%", "387 × 1.000 euro" */
export const figureInWords = (value: number, unit: string): string =>
  unit === '' ? whole.format(value) : unit === '%' ? `${whole.format(value)}%` : `${whole.format(value)} ${unit}`

/** A table of figures as read from a file: columns that can be chosen, and one row an area. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly FigureRow[]
}
export interface FigureColumn {
  readonly measure: string
  readonly label: string
  readonly unit: string
  /** is it one the platform knows? Those are chosen beforehand. */
  readonly known: boolean
  /** the name in the file */
  readonly column: string
}
export interface FigureRow {
  readonly row: number
  readonly code: string
  /** one value a column; null = not published */
  readonly values: readonly (number | null)[]
}
