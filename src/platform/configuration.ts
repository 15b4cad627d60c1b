import { z } from 'zod'

const httpAddress = z.url({ protocol: /^https?$/, error: 'PUBLIC_URL moet een webadres zijn, zoals https://wijkverband.example' })

const schema = z.object({
  PORT: z.coerce.number({ error: 'PORT moet een getal zijn' }).int().min(0).max(65_535).default(3000),
  PUBLIC_URL: httpAddress.optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Wijkverband <wijkverband@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ENCODER_WORKERS: z.coerce.number().int().min(0).max(16).optional(),
  DEMO: z.enum(['yes', 'no']).default('yes'),
  DEMO_QUESTIONS: z.coerce.number().int().min(0).max(100_000).default(3000),
  MUNICIPALITY_FILE: z.string().optional(),
  DATA_FOLDER: z.string().optional(),
})

/** Everything the platform can be told from outside; read once, at start. */
export interface Configuration {
  readonly port: number
  readonly publicUrl: string | null
  /** Connection of the application role; null = the embedded database. */
  readonly databaseUrl: string | null
  /** Connection of the owner, for migrations only. */
  readonly databaseOwnerUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly logLevel: string
  /** Threads that run the sentence encoder; 0 = words alone. */
  readonly encoderWorkers: number | null
  /** Fill an empty database with the invented demo. */
  readonly demo: boolean
  /** How many invented questions the demo gets. */
  readonly demoQuestions: number
  /** A municipality of one's own, as a JSON file. */
  readonly municipalityFile: string | null
  /** Folder of the embedded database; null: inside the project. */
  readonly dataFolder: string | null
}

/** Reads the configuration from an environment; a wrong value gives one sentence per problem. */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; value: Configuration } | { ok: false; problems: string[] } {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(filled)
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  const value = read.data
  return {
    ok: true,
    value: {
      port: value.PORT,
      publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      databaseUrl: value.DATABASE_URL ?? null,
      databaseOwnerUrl: value.DATABASE_OWNER_URL ?? null,
      smtpUrl: value.SMTP_URL ?? null,
      mailFrom: value.MAIL_FROM,
      logLevel: value.LOG_LEVEL,
      encoderWorkers: value.ENCODER_WORKERS ?? null,
      demo: value.DEMO === 'yes' && value.MUNICIPALITY_FILE === undefined,
      demoQuestions: value.DEMO_QUESTIONS,
      dataFolder: value.DATA_FOLDER ?? null,
      municipalityFile: value.MUNICIPALITY_FILE ?? null,
    },
  }
}
