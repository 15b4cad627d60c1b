import { counted } from '#web/words.ts'

/** How far the program is with reading one's own organisation's questions by meaning; empty when all were read. */
export function readingInWords(waiting: number, canRead: boolean): string {
  if (waiting === 0) return ''
  const questions = counted(waiting, 'vraag', 'vragen')
  return canRead
    ? `Zoeken naar verbanden: nog ${questions} te gaan. Dat gaat vanzelf.`
    : `Zoeken naar verbanden kan hier nu niet: het programma leest alleen woorden, geen betekenis. Er ${waiting === 1 ? 'wacht' : 'wachten'} ${questions}.`
}
