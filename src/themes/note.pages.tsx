import { Hono } from 'hono'
import { z } from 'zod'
import { once } from '#privacy/request-key.actions.ts'
import { need } from '#privacy/scope.ts'
import { keptPlaces } from '#questions/found-identifiers.tsx'
import {
  editNote,
  type NoteKept,
  readByMe,
  readColleagues,
  readNote,
  readNoteSubject,
  readNotes,
  removeNote,
  writeNote,
} from '#themes/note.actions.ts'
import { longestNote, type Note, type NoteDraft, type NoteSubject, noteAddress } from '#themes/note.ts'
import { NoteForm, NoteLines, TextDecision } from '#themes/note-view.tsx'
import { LinkButton, Pager } from '#web/components.tsx'
import { ConfirmationPage } from '#web/confirmation.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { type FieldErrors, fill, formKey, newFormKey, pageNumber, type Typed, text } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'
import { counted } from '#web/words.ts'

const oneNote = '/aantekeningen/:id{[0-9a-fA-F-]{36}}'
const pageSize = 20
const crumbs = [{ href: '/aantekeningen', label: 'Aantekeningen' }]

/** Notes between colleagues: those for and by oneself, writing, changing, deleting, and saying that one read them. */
export function notePages(): Hono<Env> {
  return new Hono<Env>()
    .get('/aantekeningen', drawList)
    .get('/aantekeningen/nieuw', (c) => drawNew(c))
    .post('/aantekeningen/nieuw', write)
    .get(`${oneNote}/aanpassen`, (c) => drawEdit(c))
    .post(`${oneNote}/aanpassen`, edit)
    .get(`${oneNote}/verwijderen`, drawRemoval)
    .post(`${oneNote}/verwijderen`, async (c) => {
      const note = await ownNote(c)
      if (!(await work(c, (db, scope) => removeNote(db, scope, note.id)))) throw new NotFound()
      return c.redirect(noteAddress(note), 303)
    })
    .post(`${oneNote}/gelezen`, async (c) => {
      const id = idOf(c)
      if (!(await work(c, (db, scope) => readByMe(db, scope, id, c.get('now'))))) throw new NotFound()
      return c.redirect('/aantekeningen', 303)
    })
}

function idOf(c: WebContext): string {
  need(scopeOf(c), 'write notes')
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

async function ownNote(c: WebContext): Promise<Note> {
  const note = await work(c, (db, scope) => readNote(db, scope, idOf(c)))
  if (note === null || !note.mine) throw new NotFound()
  return note
}

async function drawList(c: WebContext) {
  const page = pageNumber.parse(c.req.query('page') ?? 1)
  const { notes, count } = await work(c, (db, scope) => readNotes(db, scope, { mine: true }, (page - 1) * pageSize, pageSize))
  return show(
    c,
    <Page c={c} title="Aantekeningen">
      <h1 class="utrecht-heading-1">Aantekeningen</h1>
      <p class="wv-lead">
        {count === 0
          ? 'Hier staan straks aantekeningen voor jou en van jou.'
          : `${counted(count, 'aantekening', 'aantekeningen')} voor jou of van jou. Ongelezen staat bovenaan.`}
      </p>
      {count === 0 && (
        <p>
          <LinkButton href="/themas" kind="other">
            Kies een thema om bij te schrijven
          </LinkButton>
        </p>
      )}
      <NoteLines notes={notes} about />
      <Pager page={page} pageSize={pageSize} count={count} address={(to) => `/aantekeningen?page=${to}`} />
    </Page>,
  )
}

const ids = z.union([z.uuid(), z.array(z.uuid())]).optional()
const schema = z.object({
  text: text('Schrijf een aantekening.', longestNote),
  mentioned: ids.transform((chosen) => (chosen === undefined ? [] : [chosen].flat())),
  decided: z.literal('yes').optional(),
})
const newSchema = schema.extend({ key: formKey, themeId: z.uuid().optional(), areaId: z.uuid().optional() })

const draftOf = (value: z.output<typeof schema>, typed: Typed): NoteDraft => ({
  text: value.text,
  kept: value.decided === 'yes' ? keptPlaces(typed) : null,
  mentioned: value.mentioned,
})

/** The theme or wijk that the address or the form names. */
async function subjectOf(c: WebContext, asked: { themeId?: string | undefined; areaId?: string | undefined }): Promise<NoteSubject> {
  const subject = await work(c, (db, scope) => readNoteSubject(db, scope, asked, c.get('now')))
  if (subject === null) throw new NotFound()
  return subject
}

const fieldsOf = (subject: NoteSubject, key: string): Record<string, string> => ({
  key,
  [subject.kind === 'theme' ? 'themeId' : 'areaId']: subject.id,
})

async function drawNew(c: WebContext, again?: { subject: NoteSubject; errors: FieldErrors; typed: Typed; mentioned: readonly string[] }) {
  need(scopeOf(c), 'write notes')
  const id = (name: string) => z.uuid().safeParse(c.req.query(name)).data
  const subject = again?.subject ?? (await subjectOf(c, { themeId: id('thema'), areaId: id('wijk') }))
  const colleagues = await work(c, (db, scope) => readColleagues(db, scope))
  return show(
    c,
    <NoteForm
      {...{ c, colleagues, crumbs: [{ href: subject.address, label: subject.name }] }}
      title={`Aantekening bij ${subject.name}`}
      action="/aantekeningen/nieuw"
      back={subject.address}
      hidden={fieldsOf(subject, again?.typed.key ?? newFormKey())}
      mentioned={again?.mentioned ?? []}
      text=""
      errors={again?.errors}
      typed={again?.typed}
    />,
    again ? 422 : 200,
  )
}

const chosenIn = (typed: Typed): readonly string[] => (typed.mentioned === undefined ? [] : [typed.mentioned])

async function write(c: WebContext) {
  const scope = scopeOf(c)
  need(scope, 'write notes')
  const form = await fill(c, newSchema)
  const id = (value: string | undefined) => z.uuid().safeParse(value).data
  const subject = await subjectOf(c, { themeId: id(form.typed.themeId), areaId: id(form.typed.areaId) })
  if (!form.ok) return drawNew(c, { subject, errors: form.errors, typed: form.typed, mentioned: chosenIn(form.typed) })
  const { value, typed } = form
  const kept = await once<{ readonly refused: Exclude<NoteKept, { readonly ok: true }> }>(
    c.get('database'),
    scope,
    value.key,
    async (db) => {
      const written = await writeNote(db, scope, subject, draftOf(value, typed), c.get('now'))
      return written.ok ? { ok: true, address: subject.address } : { ok: false, refused: written }
    },
  )
  if (kept.ok) return c.redirect(kept.address, 303)
  const { refused } = kept
  if ('empty' in refused) return drawNew(c, { subject, errors: { text: 'Schrijf een aantekening.' }, typed, mentioned: value.mentioned })
  return show(
    c,
    <TextDecision
      {...{ c, crumbs, text: refused.text, found: refused.found, mentioned: refused.mentioned }}
      action="/aantekeningen/nieuw"
      hidden={fieldsOf(subject, value.key)}
    />,
  )
}

async function drawEdit(c: WebContext, again?: { errors: FieldErrors; typed: Typed; mentioned: readonly string[] }) {
  const note = await ownNote(c)
  const colleagues = await work(c, (db, scope) => readColleagues(db, scope))
  return show(
    c,
    <NoteForm
      {...{ c, colleagues, crumbs }}
      title="Pas je aantekening aan"
      action={`/aantekeningen/${note.id}/aanpassen`}
      back={noteAddress(note)}
      hidden={{}}
      mentioned={again?.mentioned ?? note.mentioned.map((one) => one.id)}
      text={note.text}
      errors={again?.errors}
      typed={again?.typed}
    />,
    again ? 422 : 200,
  )
}

async function edit(c: WebContext) {
  const note = await ownNote(c)
  const form = await fill(c, schema)
  if (!form.ok) return drawEdit(c, { errors: form.errors, typed: form.typed, mentioned: chosenIn(form.typed) })
  const { value, typed } = form
  const kept = await work(c, (db, scope) => editNote(db, scope, note.id, draftOf(value, typed), c.get('now')))
  if (kept === null) throw new NotFound()
  if (kept.ok) return c.redirect(noteAddress(note), 303)
  if ('empty' in kept) return drawEdit(c, { errors: { text: 'Schrijf een aantekening.' }, typed, mentioned: value.mentioned })
  return show(
    c,
    <TextDecision
      {...{ c, crumbs, text: kept.text, found: kept.found, mentioned: kept.mentioned }}
      action={`/aantekeningen/${note.id}/aanpassen`}
      hidden={{}}
    />,
  )
}

async function drawRemoval(c: WebContext) {
  const note = await ownNote(c)
  return show(
    c,
    <ConfirmationPage c={c} title="Deze aantekening verwijderen?" button="Verwijder" back={noteAddress(note)} crumbs={crumbs}>
      <blockquote class="wv-measure" dir="auto">
        {note.text}
      </blockquote>
      <p>Dat kun je niet terugdraaien.</p>
    </ConfirmationPage>,
  )
}
