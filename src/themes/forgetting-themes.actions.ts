import { readSettings } from '#organisations/municipality.actions.ts'
import { type Clock, dayOf } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { audit } from '#privacy/audit.store.ts'
import { forgetReleases } from '#privacy/release.store.ts'
import { before, monthsOf } from '#privacy/retention.ts'
import { inScope, type RiverScope } from '#privacy/scope.ts'
import { forgetAlarms } from '#themes/alarm.store.ts'
import { forgetRuns } from '#themes/connect.store.ts'
import { forgetSent } from '#themes/digest.store.ts'
import { forgetNotes } from '#themes/note.store.ts'
import { forgetMessages } from '#themes/question-news.store.ts'
import { forgetSubjectWords } from '#themes/talk-subject.store.ts'
import { forgetExpired } from '#themes/theme.store.ts'
import { forgetBlocks } from '#themes/theme-block.store.ts'
import { forgetSentences } from '#themes/verification-record.store.ts'

/** Months after which a proposal that the program no longer sees leaves. */
const expiredMonths = 12

/** For the river: expired proposals, old runs and releases past their term leave. Where a question was placed goes with the question itself. */
export async function forgetThemes(context: { readonly database: Database; readonly clock: Clock }, scope: RiverScope): Promise<void> {
  await inScope(context.database, scope, async (db) => {
    const now = context.clock()
    const settings = await readSettings(db, scope)
    const textsBefore = dayOf(before(now, settings.questionTextMonths))
    await forgetSentences(db, scope, textsBefore)
    await forgetSubjectWords(db, scope, textsBefore)
    await forgetExpired(db, scope, before(now, expiredMonths))
    await forgetRuns(db, scope, before(now, monthsOf('theme_run', settings) ?? 1))
    await forgetSent(db, scope, dayOf(before(now, monthsOf('digest_sent', settings) ?? 1)))
    const written = before(now, settings.questionTextMonths)
    for (const { organisationId, count } of await forgetNotes(db, scope, written))
      await audit(db, scope, { action: 'forgot', object: 'note', detail: { count } }, organisationId)
    for (const { organisationId, count } of await forgetMessages(db, scope, written))
      await audit(db, scope, { action: 'forgot', object: 'theme message', detail: { count } }, organisationId)
    await forgetAlarms(db, scope, dayOf(before(now, settings.countMonths)))
    const oldest = dayOf(before(now, settings.countMonths))
    await forgetReleases(db, scope, oldest)
    await forgetBlocks(db, scope, oldest)
  })
}
