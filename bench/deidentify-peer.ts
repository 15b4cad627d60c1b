import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { IdentifierKind } from '#engine/deidentify.ts'

/** What the peer answered for every text, or why it could not be asked. */
export type PeerAnswers =
  | { readonly ok: true; readonly answers: { start: number; end: number; kind: IdentifierKind }[][]; readonly milliseconds: number }
  | { readonly ok: false; readonly why: string }

/** The peer's tags beside the kinds of the file contract. */
const kindOfTag: Readonly<Record<string, IdentifierKind>> = {
  persoon: 'person',
  patient: 'person',
  locatie: 'location',
  ziekenhuis: 'institution',
  zorginstelling: 'institution',
  instelling: 'institution',
  datum: 'date',
  leeftijd: 'age',
  telefoonnummer: 'phone',
  emailadres: 'email',
  url: 'url',
  bsn: 'bsn',
  id: 'id',
}

const script = `
import json, sys, time
from deduce import Deduce
deduce = Deduce()
texts = json.load(sys.stdin)
begin = time.process_time()
rows = [[[a.start_char, a.end_char, a.tag] for a in deduce.deidentify(text).annotations] for text in texts]
spent = time.process_time() - begin
json.dump({"rows": rows, "milliseconds": 1000 * spent / max(1, len(texts))}, sys.stdout)
`

/** Install DEDUCE 3.0.6 once into `folder` (ignored by git) and let it read the texts; offsets are turned from code points into UTF-16 units. */
export function askDeduce(texts: readonly string[], folder: string): PeerAnswers {
  const python = `${folder}/bin/python`
  const ready = () => existsSync(python) && spawnSync(python, ['-c', 'import deduce']).status === 0
  if (!ready()) {
    if (spawnSync('python3', ['-m', 'venv', folder]).status !== 0) return { ok: false, why: 'python3 with venv is not on this machine' }
    if (spawnSync(python, ['-m', 'pip', 'install', '-q', 'deduce==3.0.6']).status !== 0 || !ready())
      return { ok: false, why: 'pip could not install it' }
  }
  const run = spawnSync(python, ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 28 })
  const opening = run.stdout?.indexOf('{"rows"') ?? -1
  if (run.status !== 0 || opening < 0) return { ok: false, why: 'it stopped with an error' }
  const output = JSON.parse(run.stdout.slice(opening)) as { rows: [number, number, string][][]; milliseconds: number }
  const answers = output.rows.map((row, index) => {
    const units = unitOffsets(texts[index]!)
    return row.flatMap(([start, end, tag]) => {
      const kind = kindOfTag[tag]
      return kind ? [{ start: units[start]!, end: units[end]!, kind }] : []
    })
  })
  return { ok: true, answers, milliseconds: output.milliseconds }
}

/** Where each code point begins in UTF-16 units, and the length at the end. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = []
  let place = 0
  for (const character of text) {
    offsets.push(place)
    place += character.length
  }
  return [...offsets, place]
}
