/** One published number about an area or about the whole municipality. */
export interface Figure {
  readonly measure: string
  readonly label: string
  readonly value: number
  readonly unit: string
  /** the year it is about */
  readonly period: string
  readonly source: string
  /** day on which the source published it, or on which it was fetched; null: unknown */
  readonly sourceDate: string | null
  readonly licence: string
  /** where the value of everyone probably lies, and how many answered; null: no sample, everyone was counted */
  readonly low: number | null
  readonly high: number | null
  readonly sample: number | null
}

/** A figure of an area with that of the municipality in the same year beside it; null when that was not loaded. */
export interface FigureBesideCity extends Figure {
  readonly city: number | null
}

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** "28.835", "36,5%", "387 × 1.000 euro" */
export const figureInWords = (value: number, unit: string): string =>
  unit === '' ? whole.format(value) : unit === '%' ? `${whole.format(value)}%` : `${whole.format(value)} ${unit}`

/** "waarschijnlijk tussen 31% en 42%"; empty when everyone was counted. */
export const intervalInWords = ({ low, high, unit }: Pick<Figure, 'low' | 'high' | 'unit'>): string =>
  low === null || high === null ? '' : `waarschijnlijk tussen ${figureInWords(low, unit)} en ${figureInWords(high, unit)}`

/** How a figure of an area lies beside that of the municipality. `unsure`: a sample that may well come from an area like the whole city. */
export type BesideCity = 'above' | 'below' | 'same' | 'unsure' | 'unknown'

/** Compares a figure with that of the municipality; a difference that chance may have made is no difference. */
export function besideCity({ value, low, high, city }: Pick<FigureBesideCity, 'value' | 'low' | 'high' | 'city'>): BesideCity {
  if (city === null) return 'unknown'
  if (low !== null && high !== null && low <= city && city <= high) return 'unsure'
  return value > city ? 'above' : value < city ? 'below' : 'same'
}

/** "CBS, Kerncijfers wijken en buurten, 2025 (CC BY 4.0)": where a figure comes from; the day of the source stands behind it when it is known. */
export const originInWords = (figure: Pick<Figure, 'source' | 'period' | 'licence' | 'sourceDate'>): string =>
  `${figure.source}, ${figure.period}${figure.sourceDate === null ? '' : `, stand van ${figure.sourceDate.split('-').reverse().join('-')}`} (${figure.licence})`

/** A measure for which there are figures of wijken. */
export interface MeasureSummary {
  readonly measure: string
  readonly label: string
  readonly unit: string
  /** newest year */
  readonly period: string
  readonly source: string
  /** wijken with a figure in that year */
  readonly wijken: number
  /** is it a sample? */
  readonly sampled: boolean
}

/** A figure of one wijk, or of the whole municipality (areaId null). */
export interface FigureOfArea extends Figure {
  readonly areaId: string | null
  readonly loadId: string
}

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
  /** CBS code; in a file with names, the id of an area that has no code */
  readonly code: string
  /** one value a column; null = not published */
  readonly values: readonly (number | null)[]
  /** one a column, for a table of a sample: how sure the value is; null = everyone was counted */
  readonly spread?: readonly (Spread | null)[]
}
/** Where a value probably lies, and how many answers it rests on (null: the file does not say). */
export interface Spread {
  readonly low: number
  readonly high: number
  readonly sample: number | null
}
