import type { Child } from 'hono/jsx'
import { type Area, areaAddress } from '#areas/area.ts'
import type { ServiceArea } from '#areas/service-area.ts'
import { dayInWords } from '#web/words.ts'

/** Organisations and teams that work in an area, around it or inside it, and since when. */
export function Workers({ area, workers, today }: { area: Area; workers: readonly ServiceArea[]; today: string }) {
  return (
    <section class="wv-stack" aria-labelledby="werkt-hier">
      <h2 class="utrecht-heading-2" id="werkt-hier">
        Wie hier werkt
      </h2>
      {workers.length === 0 ? (
        <p>Nog geen organisatie heeft aangegeven dat zij in {area.name} werkt.</p>
      ) : (
        <ul class="wv-list wv-tight">
          {eachOnce(workers).map((worker) => (
            <li>
              <h3 class="utrecht-heading-4">
                {worker.organisationName}
                {worker.teamName !== null && `, ${worker.teamName}`}
              </h3>
              <p class="wv-small wv-soft">
                {worker.areaId === area.id ? 'Sinds' : `In ${worker.areaLevel} ${worker.areaName}, sinds`} {dayInWords(worker.from, today)}
                {worker.until !== null && `, tot en met ${dayInWords(worker.until, today)}`}.
                {worker.source !== null && ` Bron: ${worker.source}.`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** An organisation that works in several areas here: one line is enough. */
function eachOnce(workers: readonly ServiceArea[]): readonly ServiceArea[] {
  const nameless = workers.filter((worker) => worker.teamName === null)
  return workers.filter(
    (worker) => worker.teamName !== null || nameless.find((other) => other.organisationId === worker.organisationId) === worker,
  )
}

/** What lies in the area: buurten by subwijk, then those in none. */
export function Inside({ area, within, children }: { area: Area; within: readonly Area[]; children?: Child }) {
  const groups = within
    .filter((one) => one.level === 'subwijk')
    .map((subwijk) => ({ subwijk, buurten: within.filter((one) => one.parentId === subwijk.id) }))
  const loose = within.filter((one) => one.level === 'buurt' && !groups.some((group) => group.subwijk.id === one.parentId))
  return (
    <section class="wv-stack" aria-labelledby="binnen">
      <h2 class="utrecht-heading-2" id="binnen">
        {groups.length > 0 ? 'Subwijken en buurten' : 'Buurten'}
      </h2>
      {children}
      <div class="wv-cols wv-cols--2">
        {groups.map(({ subwijk, buurten }) => (
          <div>
            <h3 class="utrecht-heading-3">
              <a class="utrecht-link" href={areaAddress(subwijk)}>
                {subwijk.name}
              </a>
            </h3>
            <Names areas={buurten} />
          </div>
        ))}
        {loose.length > 0 && (
          <div>
            {groups.length > 0 && <h3 class="utrecht-heading-3">Andere buurten van {area.name}</h3>}
            <Names areas={loose} />
          </div>
        )}
      </div>
    </section>
  )
}

const Names = ({ areas }: { areas: readonly Area[] }) => (
  <ul class="wv-list wv-tags">
    {areas.map((area) => (
      <li>
        <a class="utrecht-link wv-tap" href={areaAddress(area)}>
          {area.name}
        </a>
      </li>
    ))}
  </ul>
)
