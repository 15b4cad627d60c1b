// What the parameter of a route stands for, who reaches it, and how to make one: for the authorisation matrix.
import type pg from 'pg'
import { v7 as uuid } from 'uuid'

/** Who reaches a subject: its own organisation, all of the municipality to read and its own organisation to change, or all of the municipality. */
export type Reach = 'organisation' | 'shared' | 'municipality'

/** The owner of what is made: an organisation of a municipality, one of its members, one of its wijken. */
export interface Owner {
  readonly municipality: string
  readonly organisation: string
  readonly member: string
  readonly wijk: string
}

/** A kind of subject: routes that begin with `path` carry its id. */
export interface Subject {
  readonly path: string
  readonly reach: Reach
  /** makes one and gives its id, by SQL of the owner of the database */
  readonly make: (sql: pg.Client, owner: Owner) => Promise<string>
  /** own subject that is there, yet without this page: why */
  readonly notFor?: Readonly<Record<string, string>>
}

/** Inserts a row with an id of its own, the municipality and what is given; gives the id. */
async function row(sql: pg.Client, table: string, municipality: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const id = uuid()
  const all = { id, municipality_id: municipality, ...values }
  const places = Object.keys(all).map((_, i) => `$${i + 1}`)
  await sql.query(`insert into wijkverband.${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`, Object.values(all))
  return id
}

const theme = (sql: pg.Client, { municipality }: Owner) =>
  row(sql, 'theme', municipality, { status: 'candidate', name: `Thema ${uuid()}`, accepted_at: new Date() })

let nextCode = 900_000

const alarm = async (sql: pg.Client, owner: Owner) =>
  row(sql, 'trend_alarm', owner.municipality, {
    theme_id: await theme(sql, owner),
    since: '2026-10-05',
    last_week: '2026-11-09',
    method: 'small-counts',
    false_alarms_per_year: 3,
    created_at: new Date(),
  })

const parentTalk = (sql: pg.Client, { municipality, organisation, wijk }: Owner, more: Readonly<Record<string, unknown>>) =>
  row(sql, 'parent_talk', municipality, {
    organisation_id: organisation,
    wijk_id: wijk,
    place_kind: 'school',
    on_day: '2026-11-10',
    created_at: new Date(),
    ...more,
  })

/** What seven parents said of a new theme: enough to open the gate. */
async function verification(sql: pg.Client, owner: Owner, outcome: 'fits' | 'partlyFits') {
  const theme_id = await theme(sql, owner)
  const about = { organisation_id: owner.organisation, theme_id, wijk_id: owner.wijk, on_day: '2026-11-10', parents: 7 }
  const talk_id = await parentTalk(sql, owner, { theme_id, status: 'kept', parents: 7 })
  const id = await row(sql, 'verification', owner.municipality, { ...about, talk_id, outcome, changed: 'De naam.', created_at: new Date() })
  return { id, theme_id }
}

/** The kinds of subject, the longest path first. */
export const subjects: readonly Subject[] = [
  {
    path: '/beheer/leden/:id',
    reach: 'organisation',
    make: (sql, { municipality, organisation }) =>
      row(sql, 'member', municipality, {
        organisation_id: organisation,
        name: 'Iemand',
        email: `${uuid()}@voorbeeld.example`,
        role: 'familyWorker',
      }),
    notFor: { 'GET /beheer/leden/:id/hervatten': 'her access was never stopped' },
  },
  {
    path: '/beheer/organisaties/:id',
    reach: 'municipality',
    make: (sql, { municipality }) => row(sql, 'organisation', municipality, { name: `Organisatie ${uuid()}`, kind: 'partner' }),
    notFor: { 'GET /beheer/organisaties/:id/hervatten': 'it never stopped' },
  },
  {
    path: '/beheer/teams/:id',
    reach: 'organisation',
    make: (sql, { municipality, organisation }) =>
      row(sql, 'team', municipality, { organisation_id: organisation, name: `Team ${uuid()}` }),
  },
  {
    path: '/beheer/werkgebieden/:id',
    reach: 'shared',
    make: (sql, { municipality, organisation, wijk }) =>
      row(sql, 'service_area', municipality, { organisation_id: organisation, area_id: wijk, valid_from: '2026-01-01' }),
  },
  {
    path: '/beheer/vrijgaven/:id',
    reach: 'organisation',
    make: async (sql, owner) => {
      const id = await theme(sql, owner)
      const of = [id, owner.municipality, owner.organisation, new Date()]
      await sql.query(
        `insert into wijkverband.theme_block (theme_id, starts_on, municipality_id, series_from, released_to, counted_at)
         values ($1, '2026-10-05', $2, '2026-10-05', array[$3]::uuid[], $4)`,
        of,
      )
      await sql.query(
        'insert into wijkverband.release_trial (theme_id, municipality_id, organisation_id, asked_at, done_at) values ($1, $2, $3, $4, $4)',
        of,
      )
      return id
    },
  },
  { path: '/beheer/themalijst/:id', reach: 'municipality', make: theme },
  {
    path: '/wijken/:code',
    reach: 'municipality',
    make: async (sql, { municipality }) => {
      const code = `WK${String(nextCode++).padStart(6, '0')}`
      await row(sql, 'area', municipality, { level: 'wijk', code, name: `Wijk ${code}` })
      return code
    },
  },
  {
    path: '/wijken/laden/:id',
    reach: 'municipality',
    make: (sql, { municipality }) =>
      row(sql, 'area_load', municipality, {
        kind: 'figures',
        status: 'loaded',
        file_name: 'cijfers.csv',
        source: 'CBS',
        licence: 'CC BY 4.0',
        period: '2024',
        report: JSON.stringify({ skipped: [], elsewhere: 0, notes: [], done: { stored: 0, made: 0, coded: 0 } }),
      }),
    notFor: { 'GET /wijken/laden/:id/gelezen': 'no row of it was kept' },
  },
  {
    path: '/wijken/cijfers/:measure',
    reach: 'municipality',
    make: async (sql, { municipality, wijk }) => {
      const origin = { source: 'CBS', licence: 'CC BY 4.0', period: '2024' }
      const load = await row(sql, 'area_load', municipality, { kind: 'figures', status: 'loaded', file_name: 'cijfers.csv', ...origin })
      const measure = `measure${nextCode++}`
      await row(sql, 'figure', municipality, { load_id: load, area_id: wijk, measure, label: 'Inwoners', value: 1, ...origin })
      return measure
    },
  },
  {
    path: '/vragen/import/:id',
    reach: 'organisation',
    make: (sql, { municipality, organisation, member }) =>
      row(sql, 'question_import', municipality, {
        organisation_id: organisation,
        member_id: member,
        title: 'vragen.csv',
        status: 'staged',
      }),
  },
  {
    path: '/vragen/:id',
    reach: 'organisation',
    make: (sql, { municipality, organisation, member, wijk }) =>
      row(sql, 'question', municipality, {
        organisation_id: organisation,
        author_id: member,
        area_id: wijk,
        age_band: '4-8',
        route: 'desk',
        asked_on: '2026-11-10',
      }),
  },
  { path: '/themas/besproken/:id', reach: 'shared', make: async (sql, owner) => (await verification(sql, owner, 'partlyFits')).id },
  {
    path: '/gesprekken/onderwerp/:id',
    reach: 'shared',
    make: async (sql, owner) =>
      row(sql, 'talk_subject', owner.municipality, {
        organisation_id: owner.organisation,
        talk_id: await parentTalk(sql, owner, { status: 'kept', parents: 7 }),
        place: 1,
        words: 'Samen koken',
        kind: 'wish',
      }),
  },
  {
    path: '/gesprekken/:id',
    reach: 'shared',
    make: (sql, owner) => parentTalk(sql, owner, { status: 'kept', parents: 7 }),
    notFor: { 'GET /gesprekken/:id/afzeggen': 'it was held' },
  },
  {
    path: '/aanpakken/:id',
    reach: 'shared',
    make: async (sql, owner) => {
      const { theme_id } = await verification(sql, owner, 'fits')
      const about = { organisation_id: owner.organisation, theme_id, wijk_id: owner.wijk, starts_on: '2026-11-12' }
      return row(sql, 'approach', owner.municipality, { ...about, created_at: new Date() })
    },
  },
  {
    path: '/themas/:id',
    reach: 'municipality',
    make: theme,
    notFor: { 'GET /themas/:id/cijfers/:link/weghalen': 'no figure stands beside it' },
  },
  { path: '/signalen/:id', reach: 'municipality', make: alarm },
  {
    path: '/aantekeningen/:id',
    reach: 'organisation',
    make: async (sql, owner) =>
      row(sql, 'note', owner.municipality, {
        organisation_id: owner.organisation,
        author_id: owner.member,
        theme_id: await theme(sql, owner),
        text: 'Wie kijkt hiernaar?',
        created_at: new Date(),
      }),
  },
  {
    path: '/berichten/:id',
    reach: 'organisation',
    make: async (sql, owner) =>
      row(sql, 'theme_message', owner.municipality, {
        organisation_id: owner.organisation,
        author_id: owner.member,
        theme_id: await theme(sql, owner),
        text: 'We praten hierover met ouders.',
        created_at: new Date(),
      }),
  },
  {
    path: '/filters/:id',
    reach: 'organisation',
    make: (sql, { municipality, organisation, member }) =>
      row(sql, 'saved_filter', municipality, {
        organisation_id: organisation,
        member_id: member,
        page: 'themes',
        name: 'Mijn wijk',
        query: 'wijk=WK034403',
        created_at: new Date(),
      }),
  },
  {
    path: '/top3/teams/:id',
    reach: 'municipality',
    make: (sql, { municipality, organisation }) =>
      row(sql, 'team', municipality, { organisation_id: organisation, name: `Team ${uuid()}` }),
  },
  {
    path: '/uitvraag/:id',
    reach: 'organisation',
    make: async (sql, { municipality, organisation, wijk }) => {
      const days = { opened_on: '2026-01-01', closes_on: '2099-01-01', created_at: new Date() }
      const id = await row(sql, 'inquiry', municipality, { organisation_id: organisation, title: 'Uitvraag', ...days })
      const place = [id, wijk, municipality, organisation]
      await sql.query(
        'insert into wijkverband.inquiry_wijk (inquiry_id, wijk_id, municipality_id, organisation_id) values ($1, $2, $3, $4)',
        place,
      )
      return id
    },
    notFor: {
      'GET /uitvraag/:id/uitkomst.csv': 'it is still open',
      'GET /uitvraag/:id/ontvangers/:recipient/verwijderen': 'nobody was asked',
    },
  },
  {
    path: '/aanwezig/:id',
    reach: 'organisation',
    make: (sql, { municipality, organisation, member, wijk }) =>
      row(sql, 'presence', municipality, {
        organisation_id: organisation,
        author_id: member,
        area_id: wijk,
        place: 'Speeltuin',
        moment: new Date(),
        head_count: 4,
      }),
  },
]

/** Routes with a secret in their address: who holds it may open them, and each has tests of its own. */
export const withoutSubject: ReadonlySet<string> = new Set([
  'GET /wachtwoord/:token',
  'POST /wachtwoord/:token',
  'GET /u/:token',
  'POST /u/:token',
])
