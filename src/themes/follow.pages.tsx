import { Hono } from 'hono'
import { z } from 'zod'
import { readArea } from '#areas/area.actions.ts'
import { areaAddress } from '#areas/area.ts'
import { need } from '#privacy/scope.ts'
import { follow, readFollowed, unfollow } from '#themes/follow.actions.ts'
import { type Followable, type Followed, followedAddress } from '#themes/follow.ts'
import { FollowButton } from '#themes/follow-parts.tsx'
import { LinkButton } from '#web/components.tsx'
import { type Env, NotFound, scopeOf, type WebContext, work } from '#web/context.ts'
import { fill } from '#web/form.ts'
import { Page, show } from '#web/page.tsx'

/** What someone follows: the list, and beginning or stopping. */
export function followPages(): Hono<Env> {
  return new Hono<Env>()
    .get('/volgen', drawList)
    .post('/volgen', (c) => change(c, true))
    .post('/volgen/stop', (c) => change(c, false))
}

const schema = z.object({ themeId: z.uuid().optional(), areaId: z.uuid().optional(), list: z.literal('yes').optional() })

async function change(c: WebContext, begin: boolean) {
  need(scopeOf(c), 'follow themes')
  const form = await fill(c, schema)
  if (!form.ok) throw new NotFound()
  const { themeId, areaId, list } = form.value
  const what: Followable | null = themeId !== undefined ? { themeId } : areaId !== undefined ? { areaId } : null
  if (what === null) throw new NotFound()
  const address = await work(c, async (db, scope) => {
    if (!begin) await unfollow(db, scope, what)
    else if (!(await follow(db, scope, what, c.get('now')))) throw new NotFound()
    if (list === 'yes') return '/volgen'
    if ('themeId' in what) return `/themas/${what.themeId}`
    const area = await readArea(db, scope, what.areaId)
    return area === null ? '/volgen' : areaAddress(area)
  })
  return c.redirect(address, 303)
}

async function drawList(c: WebContext) {
  const followed = await work(c, (db, scope) => readFollowed(db, scope))
  return show(
    c,
    <Page c={c} title="Wat je volgt" crumbs={[{ href: '/weekbericht', label: 'Weekbericht' }]}>
      <h1 class="utrecht-heading-1">Wat je volgt</h1>
      {followed.length === 0 ? (
        <>
          <p class="wv-lead">Je volgt nog niets. Wat je volgt, komt in je weekbericht.</p>
          <p>
            <LinkButton href="/themas">Kies een thema</LinkButton>
          </p>
        </>
      ) : (
        <>
          <p class="wv-lead">Nieuws hierover staat elke maandag in je weekbericht. Alleen jij ziet deze lijst.</p>
          <Group title="Thema’s" followed={followed.filter((one) => one.themeId !== null)} />
          <Group title="Wijken" followed={followed.filter((one) => one.areaId !== null)} />
        </>
      )}
    </Page>,
  )
}

function Group({ title, followed }: { title: string; followed: readonly Followed[] }) {
  if (followed.length === 0) return null
  return (
    <section class="wv-stack-s">
      <h2 class="utrecht-heading-2">{title}</h2>
      <ul class="wv-list wv-tight">
        {followed.map((one) => (
          <li class="wv-item wv-item--2">
            <a class="utrecht-link" href={followedAddress(one)}>
              {one.name}
            </a>
            <FollowButton
              what={one.themeId === null ? { areaId: one.areaId! } : { themeId: one.themeId }}
              followed
              name={`‘${one.name}’`}
              list
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
