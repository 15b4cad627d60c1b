import type { Change } from '#engine/change.ts'
import { Status, type StatusShape } from '#web/components.tsx'

const words: Readonly<Record<Change, { readonly shape: StatusShape; readonly word: string }>> = {
  rises: { shape: 'up', word: 'Stijgt' },
  falls: { shape: 'down', word: 'Daalt' },
  same: { shape: 'same', word: 'Blijft gelijk' },
  few: { shape: 'few', word: 'Te weinig om te zien' },
}

/** How a theme moves, as a word with its shape. */
export const ChangeWord = ({ change }: { readonly change: Change }) => <Status shape={words[change].shape}>{words[change].word}</Status>

/** The word alone, for a table or a file. */
export const changeInWords = (change: Change): string => words[change].word
