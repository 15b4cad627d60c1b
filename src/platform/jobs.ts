import { PgBoss } from 'pg-boss'
import type { Log } from '#platform/log.ts'

/** What a job carries: identifiers only, never a text. */
export type JobData = Readonly<Record<string, string | number | boolean>>

export interface Jobs {
  /** Puts work in the queue; one waiting job a `key`. The role of a scope has no rights on queues, so send after the transaction. */
  send(queue: string, data: JobData, options?: { readonly key?: string }): Promise<void>
  /** Does the work of a queue, one job at a time. */
  work(queue: string, doing: (data: JobData) => Promise<void>): Promise<void>
  /** Sends an empty job again and again, by a cron line in Dutch time. */
  schedule(queue: string, cron: string): Promise<void>
  close(): Promise<void>
}

/** Queues in the same database (schema pgboss). A queue is made once, with retries; a job that keeps failing is logged by name. */
export async function openJobs(url: string, log: Log, queues: readonly string[]): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 4, schema: 'pgboss', createSchema: false })
  boss.on('error', (error) => log.error({ message: error.message }, 'jobs'))
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue, { policy: 'short', retryLimit: 3, retryBackoff: true, expireInSeconds: 3600 })
  return {
    async send(queue, data, options) {
      await boss.send(queue, data, options?.key === undefined ? {} : { singletonKey: options.key })
    },
    async work(queue, doing) {
      await boss.work<JobData>(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) {
          try {
            await doing(job.data ?? {})
          } catch (error) {
            log.error({ queue, message: error instanceof Error ? error.message : String(error) }, 'job failed')
            throw error
          }
        }
      })
    },
    async schedule(queue, cron) {
      await boss.schedule(queue, cron, {}, { tz: 'Europe/Amsterdam' })
    },
    async close() {
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
