/** One row or shape of a file that was not loaded, and why; `row` counts as the file does. */
export interface SkippedRow {
  readonly row: number
  readonly what: string
  readonly why: string
}

/** What a file held besides what can be loaded from it. */
export interface LoadReport {
  readonly skipped: readonly SkippedRow[]
  /** rows of other municipalities: not listed, a national file has thousands */
  readonly elsewhere: number
  /** what was put right while reading */
  readonly notes: readonly string[]
}

/** Content of a file read, or one sentence that says what to do instead. */
export type FileRead<T> =
  | { readonly ok: true; readonly value: T; readonly report: LoadReport }
  | { readonly ok: false; readonly problem: string }

/** A report never lists more rows than this. */
export const mostSkippedRows = 500
