// A municipality that lives for months in the database of a test: questions come in, late ones too, and move between themes; themes are split and merged.
import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import type { Random } from '#engine/random.ts'
import { addDays } from '#platform/clock.ts'

export interface Simulated {
  readonly id: string
  readonly organisations: readonly string[]
  readonly wijken: readonly string[]
  readonly themes: readonly string[]
  /** Counts questions of a theme by one organisation on a day; wijk null: elsewhere. Gives their ids. */
  count(organisation: string, theme: string, wijk: string | null, day: string, times: number): Promise<string[]>
  /** Questions of every organisation, theme and place in the days from `from` until `until`, few in most places. */
  live(from: string, until: string, random: Random): Promise<void>
  addOrganisation(): Promise<string>
  /** Takes a part of the questions of a theme into a new one, as a person does. */
  split(theme: string, share: number, random: Random): Promise<string>
  merge(theme: string, into: string): Promise<void>
  undoMerge(theme: string): Promise<void>
  /** Moves some questions to other themes and withdraws a few, in days that were released as well. */
  stir(random: Random): Promise<void>
}

/** Makes a municipality of so many organisations, wijken and themes; `owner` is a connection of the owner of the tables. */
export async function simulateMunicipality(
  owner: pg.Client,
  size: { readonly organisations: number; readonly wijken: number; readonly themes: number },
): Promise<Simulated> {
  const id = uuid()
  const { rows } = await owner.query('select count(*)::int as known from municipality')
  const code = `GM${1000 + rows[0].known}`
  await owner.query('insert into municipality (id, code, name) values ($1, $2::text, $2::text)', [id, code])
  const ids = (count: number) => Array.from({ length: count }, () => uuid())
  const organisations = ids(size.organisations)
  const [wijken, themes] = [ids(size.wijken), ids(size.themes)]
  const addOne = (organisation: string) =>
    owner.query(`insert into organisation (id, municipality_id, name, kind) values ($1::uuid, $2, $1::text, 'partner')`, [organisation, id])
  const addTheme = (theme: string) =>
    owner.query(`insert into theme (id, municipality_id, status, name) values ($1::uuid, $2, 'candidate', $1::text)`, [theme, id])
  for (const organisation of organisations) await addOne(organisation)
  for (const theme of themes) await addTheme(theme)
  for (const [i, wijk] of wijken.entries())
    await owner.query(`insert into area (id, municipality_id, level, code, name) values ($1, $2, 'wijk', $3::text, $3::text)`, [
      wijk,
      id,
      `WK${code.slice(2)}0${i}`,
    ])

  const store = async (rows: readonly { organisation: string; theme: string; wijk: string | null; day: string }[]) => {
    const questions = rows.map(() => uuid())
    const column = (of: (row: (typeof rows)[number]) => string | null) => rows.map(of)
    await owner.query(
      `insert into question (id, municipality_id, organisation_id, area_id, age_band, route, asked_on)
       select q, $1, o, w, 'unknown', 'desk', d from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[]) as given (q, o, w, d)`,
      [id, questions, column((row) => row.organisation), column((row) => row.wijk), column((row) => row.day)],
    )
    await owner.query(
      `insert into question_theme (question_id, municipality_id, organisation_id, theme_id, source)
       select q, $1, o, t, 'person' from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as given (q, o, t)`,
      [id, questions, column((row) => row.organisation), column((row) => row.theme)],
    )
    return questions
  }
  return {
    id,
    organisations,
    wijken,
    themes,
    count: (organisation, theme, wijk, day, times) => store(Array.from({ length: times }, () => ({ organisation, theme, wijk, day }))),
    async live(from, until, random) {
      const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1
      const rows = []
      for (const theme of themes)
        for (const organisation of organisations)
          for (const wijk of [...wijken, null]) {
            // most places hear a thing rarely, some often
            const often = (random() ** 3 * 9 * days) / 28 / organisations.length
            for (let left = often; left > random(); left--)
              rows.push({ organisation, theme, wijk, day: addDays(from, Math.floor(random() * days)) })
          }
      await store(rows)
    },
    async addOrganisation() {
      const organisation = uuid()
      await addOne(organisation)
      organisations.push(organisation)
      return organisation
    },
    async split(theme, share, random) {
      const part = uuid()
      await addTheme(part)
      await owner.query(`insert into theme_history (id, municipality_id, theme_id, action, detail) values ($1, $2, $3, 'made', $4)`, [
        uuid(),
        id,
        part,
        JSON.stringify({ from: theme, fromName: 'whole' }),
      ])
      const { rows } = await owner.query('select question_id from question_theme where theme_id = $1 order by question_id', [theme])
      const moving = rows.filter(() => random() < share).map((row) => row.question_id)
      await owner.query('update question_theme set theme_id = $1 where question_id = any($2)', [part, moving])
      themes.push(part)
      return part
    },
    async merge(theme, into) {
      await owner.query(`update theme set status = 'merged', merged_into = $2 where id = $1`, [theme, into])
    },
    async undoMerge(theme) {
      await owner.query(`update theme set status = 'candidate', merged_into = null where id = $1`, [theme])
    },
    async stir(random) {
      const { rows } = await owner.query('select question_id from question_theme where municipality_id = $1 order by question_id', [id])
      for (const theme of themes) {
        const some = rows.filter(() => random() < 0.05).map((row) => row.question_id)
        await owner.query('update question_theme set theme_id = $1 where question_id = any($2)', [theme, some])
      }
      const gone = rows.filter(() => random() < 0.02).map((row) => row.question_id)
      await owner.query('update question set withdrawn_at = now() where id = any($1)', [gone])
    },
  }
}
