// Notes on the page of a theme and of a wijk, and what waits on home. Joined in app-pages.tsx.
import type { Area } from '#areas/area.ts'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { readNotes } from '#themes/note.actions.ts'
import { NoteLines } from '#themes/note-view.tsx'
import type { ThemePage } from '#themes/theme-page.actions.ts'
import { inWords } from '#web/words.ts'

const mostOnPage = 5

async function notesAbout(db: Db, scope: Scope, filter: { readonly themeId: string } | { readonly areaId: string }) {
  const { notes, count } = await readNotes(db, scope, filter, 0, mostOnPage)
  const address = 'themeId' in filter ? `thema=${filter.themeId}` : `wijk=${filter.areaId}`
  return (
    <section class="wv-stack-s" aria-labelledby="aantekeningen">
      <h2 class="utrecht-heading-2" id="aantekeningen">
        Aantekeningen
      </h2>
      {count === 0 ? <p>Jullie schreven hier nog niets bij.</p> : <NoteLines notes={notes} about={false} />}
      {count > mostOnPage && <p class="wv-small wv-soft">Dit zijn de nieuwste {mostOnPage}.</p>}
      <p class="wv-noprint">
        <a class="utrecht-link wv-tap" href={`/aantekeningen/nieuw?${address}`}>
          Schrijf een aantekening
        </a>
      </p>
    </section>
  )
}

/** For the page of a theme. */
export async function notesOfTheme(db: Db, scope: Scope, { theme }: ThemePage) {
  return may(scope, 'write notes') ? notesAbout(db, scope, { themeId: theme.id }) : null
}

/** For the page of a wijk. */
export async function notesOfWijk(db: Db, scope: Scope, { area }: { readonly area: Area }) {
  return may(scope, 'write notes') && area.level === 'wijk' ? notesAbout(db, scope, { areaId: area.id }) : null
}

/** For home: notes that are for this person and that she did not read yet. */
export async function waitingNotes(db: Db, scope: Scope) {
  if (!may(scope, 'write notes')) return []
  const { notes, count } = await readNotes(db, scope, { unread: true }, 0, 1)
  if (count === 0) return []
  const about = `${notes[0]!.authorName} schreef bij ${notes[0]!.about}.`
  const title = count === 1 ? 'Lees een aantekening voor jou' : `Lees ${inWords(count)} aantekeningen voor jou`
  return [{ href: '/aantekeningen', title, about, minutes: 1 }]
}
