import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FieldErrors, Typed } from '#web/form.ts'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly value?: string | undefined
  readonly optional?: boolean
}

const describedBy = (name: string, hint: boolean, wrong: boolean): string | undefined =>
  [hint && `${name}-hulp`, wrong && `${name}-fout`].filter(Boolean).join(' ') || undefined

function FieldTop(props: FieldProps) {
  const message = props.errors?.[props.name]
  return (
    <>
      <label class="utrecht-form-label" for={props.name}>
        {props.label}
        {props.optional && ' (niet verplicht)'}
      </label>
      {props.hint && (
        <p class="utrecht-form-field-description" id={`${props.name}-hulp`}>
          {props.hint}
        </p>
      )}
      {message && (
        <p class="utrecht-form-field-error-message" id={`${props.name}-fout`}>
          {message}
        </p>
      )}
    </>
  )
}

/** A one-line field with its label above it, hint, message, and what was typed. */
export function TextField(
  props: FieldProps & {
    readonly type?: 'text' | 'email' | 'password' | 'search' | 'number'
    readonly autocomplete?: string
    readonly short?: boolean
  },
) {
  const wrong = props.errors?.[props.name] !== undefined
  return (
    <div class={`wv-field${props.short ? ' wv-field--s' : ''}`}>
      <FieldTop {...props} />
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${wrong ? ' wv-invalid' : ''}`}
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.type === 'password' ? undefined : (props.typed?.[props.name] ?? props.value ?? '')}
        autocomplete={props.autocomplete}
        aria-required={props.optional ? undefined : 'true'}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint !== undefined, wrong)}
      />
    </div>
  )
}

/** A field of several lines. `voice`: words of a resident, so in serif. */
export function TextArea(props: FieldProps & { readonly rows?: number; readonly voice?: boolean }) {
  const wrong = props.errors?.[props.name] !== undefined
  return (
    <div class="wv-field">
      <FieldTop {...props} />
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea${props.voice ? ' wv-voice' : ''}${wrong ? ' wv-invalid' : ''}`}
        id={props.name}
        name={props.name}
        rows={props.rows ?? 3}
        dir="auto"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint !== undefined, wrong)}
      >
        {props.typed?.[props.name] ?? props.value ?? ''}
      </textarea>
    </div>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

/** A list to choose one from; for more than six options. */
export function Select(props: FieldProps & { readonly options: readonly Option[] }) {
  const chosen = props.typed?.[props.name] ?? props.value
  const wrong = props.errors?.[props.name] !== undefined
  return (
    <div class="wv-field">
      <FieldTop {...props} />
      <select
        class="utrecht-select utrecht-select--html-select"
        id={props.name}
        name={props.name}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint !== undefined, wrong)}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** One native radio button or checkbox in a label; the first of a group carries the id that a message links to. */
export function Choice(props: {
  readonly name: string
  readonly value: string
  readonly checked?: boolean
  readonly id?: string | undefined
  readonly type?: 'radio' | 'checkbox'
  readonly large?: boolean
  readonly children: Child
}) {
  const type = props.type ?? 'radio'
  return (
    <label class={`wv-choice${props.large ? ' wv-choice--l wv-choice--mid' : ''}`}>
      <input
        class={type === 'radio' ? 'utrecht-radio-button utrecht-radio-button--html-input' : undefined}
        type={type}
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
      />
      <span>{props.children}</span>
    </label>
  )
}

/** A question with at most six answers, all in sight. */
export function Choices(
  props: FieldProps & { readonly options: readonly Option[]; readonly columns?: 1 | 2 | 3; readonly inline?: boolean },
) {
  const chosen = props.typed?.[props.name] ?? props.value
  const message = props.errors?.[props.name]
  const layout = props.inline
    ? ' wv-choices--in'
    : props.columns === 3
      ? ' wv-choices--2 wv-choices--3'
      : props.columns === 1
        ? ''
        : ' wv-choices--2'
  return (
    <fieldset class="wv-stack-s" aria-describedby={describedBy(props.name, props.hint !== undefined, message !== undefined)}>
      <legend class="utrecht-form-label">{props.label}</legend>
      {props.hint && (
        <p class="utrecht-form-field-description" id={`${props.name}-hulp`}>
          {props.hint}
        </p>
      )}
      {message && (
        <p class="utrecht-form-field-error-message" id={`${props.name}-fout`}>
          {message}
        </p>
      )}
      <div class={`wv-choices${layout}`}>
        {props.options.map((option, i) => (
          <Choice name={props.name} value={option.value} checked={option.value === chosen} id={i === 0 ? props.name : undefined}>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

/** A button that sends its form; one main button a view. */
export function Button(
  props: PropsWithChildren<{
    readonly kind?: 'main' | 'other' | 'quiet'
    readonly name?: string
    readonly value?: string
    readonly formaction?: string
  }>,
) {
  const look =
    props.kind === 'quiet'
      ? 'wv-quiet'
      : `utrecht-button utrecht-button--${props.kind === 'other' ? 'secondary-action' : 'primary-action wv-go'}`
  return (
    <button class={look} type="submit" name={props.name} value={props.value} formaction={props.formaction}>
      {props.children}
    </button>
  )
}

/** A link that looks like a button. */
export function LinkButton(props: PropsWithChildren<{ readonly href: string; readonly kind?: 'main' | 'other' }>) {
  return (
    <a class={`utrecht-button utrecht-button--${props.kind === 'other' ? 'secondary' : 'primary'}-action wv-blink`} href={props.href}>
      {props.children}
    </a>
  )
}

/** Numbers or names in rows. First cell of a row is its header. */
export function Table(props: {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Child[])[]
}) {
  return (
    <section class="wv-scroll" aria-label={props.caption} tabindex={0}>
      <table class="utrecht-table utrecht-table--html-table">
        <caption class="utrecht-table__caption">{props.caption}</caption>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>{row.map((cell, i) => (i === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Links to the other pages of a list; `address` makes the address of a page. Nothing when there is only one. */
export function Pager(props: {
  readonly page: number
  readonly pageSize: number
  readonly count: number
  readonly address: (page: number) => string
}) {
  const pages = Math.ceil(props.count / props.pageSize)
  if (pages <= 1) return null
  return (
    <nav aria-label="Pagina’s" class="wv-row">
      {props.page > 1 && (
        <a class="utrecht-link wv-tap" rel="prev" href={props.address(props.page - 1)}>
          Vorige
        </a>
      )}
      <span>
        Pagina {props.page} van {pages}
      </span>
      {props.page < pages && (
        <a class="utrecht-link wv-tap" rel="next" href={props.address(props.page + 1)}>
          Volgende
        </a>
      )}
    </nav>
  )
}

export type StatusShape = 'up' | 'down' | 'same' | 'few' | 'open' | 'part' | 'done'

/** A status: always a shape and a word. */
export function Status(props: PropsWithChildren<{ readonly shape: StatusShape }>) {
  return <span class={`wv-status wv-status--${props.shape}`}>{props.children}</span>
}

/** A line that opens: what is remembered, a table behind a picture. */
export function More(
  props: PropsWithChildren<{ readonly summary: Child; readonly action: string; readonly open?: boolean; readonly section?: boolean }>,
) {
  return (
    <details class={`wv-more${props.section ? ' wv-section wv-section--s' : ''}`} open={props.open}>
      <summary>
        <span>{props.summary}</span> <u>{props.action}</u>
      </summary>
      <div>{props.children}</div>
    </details>
  )
}
