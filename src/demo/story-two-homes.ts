// The second pilot story: parents bring it up themselves (start route B), change its name, and then it fits.
import { startApproach } from '#approaches/approach.actions.ts'
import { putFigureBeside } from '#demo/story-healthy-weight.ts'
import { as, done, its, noon, type StoryWorld, workday } from '#demo/story-tools.ts'
import { fillCanvas } from '#themes/cause-canvas.actions.ts'
import { keepCheck } from '#themes/suitability.actions.ts'
import { noteOpenTalk, readSubjects } from '#themes/talk-subject.actions.ts'
import type { SubjectDraft } from '#themes/talk-subject.ts'
import { chooseThemeFor, makeThemeOf } from '#themes/talk-theme.actions.ts'
import { recordChange } from '#themes/verification-change.actions.ts'
import { discussTheme } from '#themes/verification-record.actions.ts'

/** What eleven parents brought up, with the hands that went up. */
const subjects: readonly SubjectDraft[] = [
  { place: 1, words: 'We gaan uit elkaar. Hoe blijven we samen vader en moeder?', kind: 'problem', votes: 8 },
  { place: 2, words: 'In de vakantie weet ik niet waar mijn kind heen kan als ik werk.', kind: 'problem', votes: 6 },
  { place: 3, words: 'Een vaste ochtend met koffie, waar je niets hoeft uit te leggen.', kind: 'wish', votes: 7 },
  { place: 4, words: 'Een speeltuin zonder glas op de grond.', kind: 'wish', votes: 4 },
  { place: 5, words: 'De jongste slaapt slecht sinds de verhuizing.', kind: 'problem', votes: 2 },
]

/** Tells it, in Zuid. */
export async function tellTwoHomes(world: StoryWorld): Promise<void> {
  const [themeId, wijkId] = [its(world.themes, 'parenthood-and-divorce'), its(world.wijken, 'Zuid')]
  await as(world, 'marijke', async (db, scope) => {
    const place = { wijkId, placeKind: 'healthCentre', place: 'De Maankop', day: workday(world, 62) } as const
    const talk = done(await noteOpenTalk(db, scope, { ...place, parents: 11, subjects, kept: new Set() }, noon(world, 61)))
    const brought = await readSubjects(db, scope, [talk.id])
    done(await chooseThemeFor(db, scope, brought[0]!.id, themeId))
    done(await makeThemeOf(db, scope, brought[1]!.id, 'Een plek voor de kinderen in de vakantie', noon(world, 61)))
  })
  await as(world, 'bram', async (db, scope) => {
    const answers = { safety: 'no', acute: 'no', private: 'no', shared: 'yes' } as const
    const reason = 'Veel ouders in Zuid vragen hetzelfde. Wie ruzie heeft die uit de hand loopt, helpen we apart.'
    done(await keepCheck(db, scope, themeId, { answers, reason }, noon(world, 52)))
  })
  const note = 'In Zuid wonen meer ouders niet samen dan in de stad. Dat past bij wat ouders zeiden.'
  const measure = 'Kinderen met ouders die niet samenwonen'
  await putFigureBeside(world, { theme: 'parenthood-and-divorce', wijk: 'Zuid', measure, note, daysAgo: 55 })
  await talkAgain(world, themeId, wijkId)
}

/** Two weeks later: it fits in part, the name changes, and from then on an approach can start. */
async function talkAgain(world: StoryWorld, themeId: string, wijkId: string): Promise<void> {
  await as(world, 'marijke', async (db, scope) => {
    const said = {
      day: workday(world, 45),
      parents: 8,
      placeKind: 'healthCentre',
      place: 'De Maankop',
      outcome: 'partlyFits',
      changed: 'Ouders willen het niet over de scheiding hebben. Het gaat hun om hun kind, dat nu op twee plekken thuis is.',
      newName: 'Twee huizen, één kind',
      forWhom: 'ouders die niet meer samenwonen, en wie met hen meehelpt',
      sentence: 'Mijn kind heeft geen twee halve huizen nodig, maar één leven.',
      knowOthers: 'yes',
      changeMade: false,
      kept: new Set<number>(),
    } as const
    const report = done(await discussTheme(db, scope, { themeId, wijkId, talkId: null }, said, noon(world, 44)))
    const change = {
      day: workday(world, 37),
      what: 'Het thema heet nu zoals ouders het zeggen. De avond gaat over het kind: afspraken, spullen, feestdagen.',
      byWhom: 'samen met drie ouders van het gesprek',
      newName: 'Twee huizen, één kind',
    }
    done(await recordChange(db, scope, report.id, change, noon(world, 37)))
  })
  await as(world, 'bram', async (db, scope) => {
    const texts = {
      asked: 'Hoe verdelen we de dagen, en hoe vertellen we het?',
      behind: 'Hoe zorg ik dat mijn kind er niet tussen zit?',
      causes: 'Ouders spreken elkaar alleen nog over geld en tijden. School stuurt berichten naar één adres. Opa’s en oma’s kiezen partij.',
      parentsSay: 'Praat niet over schuld. Help ons met gewone dingen: de gymtas, de verjaardag, de overgang op vrijdag.',
    }
    done(await fillCanvas(db, scope, { themeId, wijkId, base: '' }, texts, noon(world, 30)))
    done(await startApproach(db, scope, { themeId, wijkId, startsOn: workday(world, 20) }, workday(world, 24), noon(world, 24)))
  })
}
