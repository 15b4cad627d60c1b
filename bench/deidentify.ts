/**
 * How much of what points at a person is found, how much stays readable, and how often a plain text is touched: ours beside DEDUCE 3.0.6
 * (Menger 2018) on the same texts in one run. `node bench/deidentify.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findIdentifiers, type IdentifierKind, type IdentifierSpan } from '#engine/deidentify.ts'
import { isBsn, isIban } from '#engine/deidentify-numbers.ts'
import { askDeduce } from './deidentify-peer.ts'

/** A text with the spans that a person marked in it. */
interface Case {
  readonly id: string
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly kind: IdentifierKind; readonly text: string }[]
}

type Answer = readonly Pick<IdentifierSpan, 'start' | 'end' | 'kind'>[]

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const places: readonly IdentifierKind[] = ['location', 'address', 'postcode']
const fits = (gold: IdentifierKind, kind: IdentifierKind) => gold === kind || (places.includes(gold) && places.includes(kind))

function readCases(path: string): Case[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

/** Same sequence for the same seed (Lehmer's generator), so that two runs see the same numbers. */
function* integers(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (state * 48271) % 2147483647
    yield state
  }
}

const carriers = [
  'het nummer is #, kan dat kloppen',
  'moeder gaf # door',
  '# staat op de brief',
  'gezin op # vraagt hulp',
  'ik noteer # even',
]

/** Invented numbers in sentences: `count` of each of bsn, iban and postcode, right by their check digits. */
function generateNumbers(count: number): Case[] {
  const next = integers(20261)
  const digits = (length: number) => Array.from({ length }, () => next.next().value % 10).join('')
  const valid = (make: () => string, accept: (value: string) => boolean) => {
    let value = make()
    while (!accept(value)) value = make()
    return value
  }
  const letters = () => [0, 0].map(() => 'ABCDEGHJKLMNPRTVWXZ'[next.next().value % 19]).join('')
  const makers: readonly (readonly [IdentifierKind, () => string])[] = [
    [
      'bsn',
      () =>
        valid(
          () => digits(9),
          (value) => isBsn(value) && value[0] !== '0',
        ),
    ],
    [
      'iban',
      () =>
        valid(() => `NL${digits(2)}${['INGB', 'RABO', 'ABNA', 'ASNB'][next.next().value % 4]}0${digits(9)}`, isIban).replace(
          /(.{4})(?=.)/g,
          '$1 ',
        ),
    ],
    [
      'postcode',
      () =>
        valid(
          () => `${digits(4)} ${letters()}`,
          (value) => value[0] !== '0',
        ),
    ],
  ]
  return makers.flatMap(([kind, make]) =>
    Array.from({ length: count }, (_, index) => {
      const value = make()
      const carrier = carriers[index % carriers.length]!
      const start = carrier.indexOf('#')
      return { id: `${kind}-${index}`, text: carrier.replace('#', value), spans: [{ start, end: start + value.length, kind, text: value }] }
    }),
  )
}

interface Score {
  readonly perKind: Map<string, { found: number; all: number }>
  readonly found: number
  readonly all: number
  readonly leak: number
  readonly touched: number
  readonly plain: number
}

function score(cases: readonly Case[], answers: readonly Answer[]): Score {
  const perKind = new Map<string, { found: number; all: number }>()
  let [found, all, characters, readable, touched, plain] = [0, 0, 0, 0, 0, 0]
  for (const [index, one] of cases.entries()) {
    const answer = answers[index]!
    if (one.spans.length === 0) {
      plain++
      if (answer.length > 0) touched++
    }
    for (const gold of one.spans) {
      const tally = perKind.get(gold.kind) ?? { found: 0, all: 0 }
      perKind.set(gold.kind, tally)
      tally.all++
      all++
      if (answer.some((span) => span.start < gold.end && gold.start < span.end && fits(gold.kind, span.kind))) {
        tally.found++
        found++
      }
      for (let place = gold.start; place < gold.end; place++) {
        characters++
        if (!answer.some((span) => span.start <= place && place < span.end)) readable++
      }
    }
  }
  return { perKind, found, all, leak: characters === 0 ? 0 : readable / characters, touched, plain }
}

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))

function print(name: string, scored: Score, milliseconds: number): void {
  console.log(
    `  ${name.padEnd(8)} found ${scored.found}/${scored.all} = ${share(scored.found, scored.all)}; readable ${(100 * scored.leak).toFixed(1)} %; plain texts touched ${scored.touched}/${scored.plain}; ${milliseconds.toFixed(3)} ms a text`,
  )
  const kinds = [...scored.perKind].sort(([left], [right]) => left.localeCompare(right))
  console.log(`           ${kinds.map(([kind, { found, all }]) => `${kind} ${found}/${all}`).join(', ')}`)
}

/** Answers of ours, and milliseconds of processor time a text over enough rounds to be steady, so that a busy machine does not tell. */
function askOurs(cases: readonly Case[]): { answers: Answer[]; milliseconds: number } {
  const answers = cases.map((one) => findIdentifiers(one.text))
  const rounds = Math.max(1, Math.ceil(3000 / cases.length))
  const begin = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const one of cases) findIdentifiers(one.text)
  const spent = process.cpuUsage(begin)
  return { answers, milliseconds: (spent.user + spent.system) / 1000 / (rounds * cases.length) }
}

const sets: (readonly [string, Case[]])[] = [
  ['everyday notes, half a (tuned on)', readCases(here('./notes/everyday-a.jsonl'))],
  ['everyday notes, half b (kept apart; same writer as half a)', readCases(here('./notes/everyday-b.jsonl'))],
  ['200 invented numbers each of bsn, iban, postcode', generateNumbers(200)],
]
const shared = here('../../shared/data/deidentification/deduce_even.jsonl')
if (existsSync(shared)) sets.push(['half of the regression cases of DEDUCE (looked at while building)', readCases(shared)])
else console.log('left out: the regression cases of DEDUCE are not beside the project')

const peer = askDeduce(
  sets.flatMap(([, cases]) => cases.map((one) => one.text)),
  here('./.peers/deduce'),
)
if (!peer.ok) console.log(`left out: DEDUCE 3.0.6 (${peer.why})`)
let offset = 0
for (const [name, cases] of sets) {
  console.log(`${name}: ${cases.length} texts`)
  const ours = askOurs(cases)
  const own = score(cases, ours.answers)
  print('ours', own, ours.milliseconds)
  if (peer.ok) {
    const theirs = score(cases, peer.answers.slice(offset, offset + cases.length))
    print('DEDUCE', theirs, peer.milliseconds)
    console.log(
      `  ratio    found ${(own.found / Math.max(1, theirs.found)).toFixed(2)}; touched ${own.touched}:${theirs.touched}; time ${(peer.milliseconds / ours.milliseconds).toFixed(0)} times as fast`,
    )
  }
  offset += cases.length
}
