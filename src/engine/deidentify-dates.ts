import type { Find } from '#engine/deidentify-spans.ts'

const month =
  '(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)(?!\\p{L})'
const year = "(?:(?:19|20)\\d\\d|['`’]\\d\\d)(?!\\d)"
const free = '(?<![\\p{L}\\d]|\\d[-/.])'

/** Each shape names its day and month, so that 32-01 or 2018-13 is no date; words for months need no check of the month. */
const shapes: readonly RegExp[] = [
  new RegExp(`${free}(?<day>\\d{1,2})(?<mark>[-/. ])(?<month>\\d{1,2})\\k<mark>${year}(?![-/]\\d)`, 'gu'),
  new RegExp(`${free}(?<day>\\d{1,2})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>\\d\\d(?![\\d]|[-/.]\\d)`, 'gu'),
  new RegExp(`${free}${year}(?<mark>[-/. ])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d\\p{L}])`, 'gu'),
  new RegExp(`${free}(?<day>\\d{1,2})(?:e|ste|de)?[-. ]{1,3}${month}\\.?(?:[-. ]{1,3}${year}|(?![-. ]{0,3}\\d{5}))`, 'giu'),
  new RegExp(`${free}${year}[-. ]{1,3}${month}\\.?[-. ]{1,3}(?<day>\\d{1,2})(?![\\d\\p{L}])`, 'giu'),
  /(?<=(?:^|[^\p{L}])(?:op|geb\.?|geboren(?: op)?|d\.d\.|dd\.?|datum|vanaf|per)[ ])(?<day>\d{1,2})[-/](?<month>\d{1,2})(?![\d\p{L}]|[-/.]\d)/giu,
  new RegExp(`(?<=(?:^|[^\\p{L}])(?:geb\\.?|geboren|geboortejaar|bj)[ ](?:in[ ])?)(?:${month}[ ])?(?:19|20)\\d\\d(?!\\d)`, 'giu'),
]

/** Days in figures and in words, day first or year first, between 1900 and 2099; a birthday without a year too. */
export function findDates(text: string): Find[] {
  const finds: Find[] = []
  for (const shape of shapes) {
    for (const match of text.matchAll(shape)) {
      const { day, month: number } = match.groups ?? {}
      if (day && (Number(day) < 1 || Number(day) > 31)) continue
      if (number && (Number(number) < 1 || Number(number) > 12)) continue
      finds.push({ start: match.index, end: match.index + match[0].trimEnd().length, kind: 'date', certainty: 0.9 })
    }
  }
  return finds
}
