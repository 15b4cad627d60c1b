// How well the start list finds its own themes from the first minute, with nothing confirmed: `node bench/start-list.ts`. Invented questions of
// the demo, and implicit notes in which no word tells the theme (written for this measurement; not for tuning).
import { inventQuestions } from '#demo/questions.ts'
import { learnThemes, suggestFrom } from '#engine/taxonomy.ts'
import { DIMENSIONS, quantise } from '#engine/vectors.ts'
import { openEncoder } from '#platform/encoder.ts'
import { startList } from '#themes/start-list.ts'
import { ownWords } from '#themes/theme.ts'
import { implicitNotes } from './notes/implicit.ts'

const encoder = openEncoder({ modelFolder: 'model', workers: 2 })
const encode = async (texts: readonly string[]) => {
  const all = quantise(await encoder.encode([...texts]))
  return texts.map((_, row) => all.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS))
}
const themes = await Promise.all(
  startList.map(async (theme) => ({
    id: theme.key,
    keywords: [theme.name, ...theme.keywords],
    vectors: await encode([ownWords(theme), ...theme.examples]),
    examples: [],
  })),
)
const learnt = learnThemes(themes)
const wordsOnly = learnThemes(themes.map((theme) => ({ ...theme, vectors: [] })))

const drawn = inventQuestions({ seed: 11, count: 1_500, from: '2026-06-01', until: '2026-11-18', wijken: ['Noord'] })
const invented = drawn.flatMap(({ text, themeKey, language }) =>
  text === null || themeKey === null ? [] : [{ text, right: themeKey, language }],
)
await measure(
  'invented questions of the demo, Dutch',
  invented.filter(({ language }) => language === 'nl'),
)
await measure(
  'the same in other languages',
  invented.filter(({ language }) => language !== 'nl'),
)
await measure('implicit notes', implicitNotes)
await measure(
  'odd questions of the demo that fit nowhere (unknown is right)',
  drawn.flatMap(({ text, themeKey }) => (text === null || themeKey !== null ? [] : [{ text, right: '' }])),
)
await encoder.close()

async function measure(name: string, asked: readonly { readonly text: string; readonly right: string }[]): Promise<void> {
  const vectors = await encode(asked.map(({ text }) => text))
  const count = (learned: typeof learnt, withVector: boolean) => {
    let [first, three, unknown] = [0, 0, 0]
    for (const [row, { text, right }] of asked.entries()) {
      const found = suggestFrom(learned, withVector ? vectors[row]! : null, text).map(({ id }) => id)
      if (found.length === 0) unknown++
      if (found[0] === right) first++
      if (found.includes(right)) three++
      else if (withVector && process.argv.includes('--wrong')) console.log(`  ${right} ← ${found.join(', ')}: ${text}`)
    }
    return [first, three, unknown].map((part) => (part / asked.length).toFixed(3))
  }
  const [first, three, unknown] = count(learnt, true)
  const words = count(wordsOnly, false)
  console.log(`${name}: ${asked.length}, ${startList.length} themes, nothing confirmed`)
  console.log(`  ours: first right ${first}, among three ${three}, unknown ${unknown}; words alone: ${words[0]}, ${words[1]}, ${words[2]}`)
}
