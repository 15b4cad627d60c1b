import type { PropsWithChildren } from 'hono/jsx'
import { Button } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import type { FieldErrors } from '#web/form.ts'
import { Page, type PageProps } from '#web/page.tsx'

/** The page before something that cannot be undone easily: what will happen, one button that does it, one link back. */
export function ConfirmationPage(
  props: PropsWithChildren<{
    readonly c: WebContext
    readonly title: string
    readonly button: string
    /** address to go back to when one does not want it after all */
    readonly back: string
    readonly crumbs?: PageProps['crumbs']
    readonly errors?: FieldErrors | undefined
  }>,
) {
  const { c, title, button, back, crumbs, errors } = props
  return (
    <Page c={c} title={title} errors={errors} narrow {...(crumbs === undefined ? {} : { crumbs })}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {props.children}
      <form method="post" novalidate>
        <div class="wv-row">
          <Button>{button}</Button>
          <a class="utrecht-link wv-tap" href={back}>
            Toch niet
          </a>
        </div>
      </form>
    </Page>
  )
}
