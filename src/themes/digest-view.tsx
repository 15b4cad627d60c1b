// The weekly message in the app, and choosing whether it comes by mail.
import type { Child } from 'hono/jsx'
import type { Db } from '#platform/db.ts'
import { may, type Scope } from '#privacy/scope.ts'
import { sinceInWords } from '#themes/alarm.ts'
import { wantsDigest } from '#themes/digest.actions.ts'
import { type Digest, isQuiet } from '#themes/digest.ts'
import { NoteLines } from '#themes/note-view.tsx'
import { Button } from '#web/components.tsx'
import { counted } from '#web/words.ts'

/** Everything of one week; a quiet week says so. */
export function DigestSections({ digest }: { digest: Digest }) {
  if (isQuiet(digest)) return <p class="wv-lead">Niets nieuws. Dat is ook een uitkomst.</p>
  return (
    <>
      <Section
        title="Meer vragen dan verwacht"
        lines={digest.rises.map((rise) => (
          <>
            <a class="utrecht-link" href={`/signalen/${rise.id}`}>
              {rise.themeName}, {rise.wijkName ?? 'hele gemeente'}
            </a>
            . {sinceInWords(rise)}.
          </>
        ))}
      />
      <Section
        title="Nieuws over wat je volgt"
        lines={digest.news.map((one) => (
          <>
            <a class="utrecht-link" href={`/themas/${one.themeId}`}>
              {one.themeName}
            </a>
            : {one.sentence}
          </>
        ))}
      />
      <Section
        title="Wat er gebeurde met vragen die jij telde"
        lines={digest.returns.map((one) => (
          <>
            <a class="utrecht-link" href={`/themas/${one.themeId}`}>
              {one.themeName}
            </a>
            : {one.sentence} <span class="wv-soft">({counted(one.questions, 'vraag', 'vragen')} van jou)</span>
          </>
        ))}
      />
      {digest.notes.length > 0 && (
        <section class="wv-stack-s">
          <h2 class="utrecht-heading-2">Aantekeningen voor jou</h2>
          <NoteLines notes={digest.notes} about />
        </section>
      )}
    </>
  )
}

function Section({ title, lines }: { title: string; lines: readonly Child[] }) {
  if (lines.length === 0) return null
  return (
    <section class="wv-stack-s">
      <h2 class="utrecht-heading-2">{title}</h2>
      <ul class="wv-list wv-tight">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** For home: the way to the weekly message and to what one follows. */
export async function digestLink(_db: Db, scope: Scope) {
  if (!may(scope, 'follow themes')) return null
  return (
    <div class="wv-stack-s">
      <h2 class="utrecht-heading-3">Weekbericht</h2>
      <p class="wv-measure">
        Elke maandag staat klaar wat er veranderde bij wat je volgt.{' '}
        <a class="utrecht-link" href="/weekbericht">
          Lees het weekbericht
        </a>
      </p>
    </div>
  )
}

/** For the page of one's account: the weekly message by mail, on or off. */
export async function digestChoicePart(db: Db, scope: Scope) {
  if (!may(scope, 'follow themes')) return null
  const wanted = await wantsDigest(db, scope)
  return (
    <section class="wv-section wv-stack-s" aria-labelledby="weekbericht">
      <h2 class="utrecht-heading-2" id="weekbericht">
        Weekbericht
      </h2>
      <p class="wv-measure">
        {wanted ? 'Je krijgt elke maandag om 7 uur een mail als er iets nieuws is.' : 'Je krijgt geen weekbericht per mail.'} In de app
        staat het altijd.
      </p>
      <form class="wv-row" method="post" action="/weekbericht/instelling">
        <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
        <Button kind="other">{wanted ? 'Zet de mail uit' : 'Zet de mail aan'}</Button>
        <a class="utrecht-link wv-tap" href="/weekbericht">
          Bekijk het weekbericht
        </a>
        <a class="utrecht-link wv-tap" href="/volgen">
          Wat je volgt
        </a>
      </form>
    </section>
  )
}
