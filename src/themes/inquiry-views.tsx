// Pages of an inquiry for who sends it: the list, one with its progress and outcome.
import type { Child } from 'hono/jsx'
import type { InquiryPage } from '#themes/inquiry.actions.ts'
import {
  daysAfterwards,
  type Inquiry,
  type InstitutionKind,
  institutionKinds,
  institutionNames,
  isOpen,
  type Recipient,
} from '#themes/inquiry.ts'
import { mostTries } from '#themes/inquiry-recipient.store.ts'
import type { OutcomeLine } from '#themes/inquiry-result.store.ts'
import { Button, LinkButton, Pager, Status, Table } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { Page } from '#web/page.tsx'
import { capital, counted, dayInWords, inDigits, listed } from '#web/words.ts'

export const inquiryPageSize = 20
export const inquiryCrumbs = [{ href: '/uitvraag', label: 'Uitvraag' }]

const wijkenInWords = (inquiry: Inquiry) => listed(inquiry.wijken.map((wijk) => wijk.name))

/** Inquiries of the own organisation. */
export function InquiryListPage(props: { c: WebContext; inquiries: readonly Inquiry[]; count: number; page: number; today: string }) {
  const { c, inquiries, count, page, today } = props
  return (
    <Page c={c} title="Uitvraag">
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Uitvraag</h1>
          <p class="wv-lead">
            {count === 0
              ? 'Hier staat straks wat scholen en huisartsen tegenkomen.'
              : 'Eén vraag aan scholen en huisartsen: welke thema’s ziet u?'}
          </p>
        </div>
        <LinkButton href="/uitvraag/nieuw">Begin een uitvraag</LinkButton>
      </div>
      {inquiries.length > 0 && (
        <ul class="wv-list" aria-label="Uitvragen">
          {inquiries.map((inquiry) => (
            <li class="wv-item wv-item--2">
              <div>
                <h2 class="utrecht-heading-3">
                  <a class="utrecht-link" href={`/uitvraag/${inquiry.id}`}>
                    {inquiry.title}
                  </a>
                </h2>
                <p>
                  {wijkenInWords(inquiry)}. {inquiry.answered} van {counted(inquiry.asked, 'antwoord', 'antwoorden')}.
                </p>
              </div>
              <OpenOrClosed inquiry={inquiry} today={today} />
            </li>
          ))}
        </ul>
      )}
      <Pager page={page} pageSize={inquiryPageSize} count={count} address={(one) => `/uitvraag?pagina=${one}`} />
    </Page>
  )
}

function OpenOrClosed({ inquiry, today }: { inquiry: Inquiry; today: string }) {
  if (isOpen(inquiry, today)) return <Status shape="open">Open tot en met {dayInWords(inquiry.closesOn, today)}</Status>
  return <Status shape="done">Gesloten op {dayInWords(inquiry.closedOn ?? inquiry.closesOn, today)}</Status>
}

/** One inquiry: how far it is, who answered, and what came out once it is closed. */
export function InquiryDetailPage(props: { c: WebContext; page: InquiryPage; today: string; mailWorks: boolean }) {
  const { c, page, today, mailWorks } = props
  const { inquiry, recipients } = page
  const open = isOpen(inquiry, today)
  return (
    <Page c={c} title={inquiry.title} crumbs={inquiryCrumbs}>
      <div class="wv-stack-s">
        <h1 class="utrecht-heading-1">{inquiry.title}</h1>
        <p class="wv-lead">
          {wijkenInWords(inquiry)}. {inquiry.answered} van {counted(inquiry.asked, 'school of huisarts', 'scholen en huisartsen')}{' '}
          {inquiry.answered === 1 ? 'gaf antwoord' : 'gaven antwoord'}.
        </p>
        <OpenOrClosed inquiry={inquiry} today={today} />
      </div>
      <Message c={c} mailWorks={mailWorks} />
      {open && <WhatToDo inquiry={inquiry} recipients={recipients} mailWorks={mailWorks} />}
      {!open && <OutcomeSection page={page} />}
      <Recipients inquiry={inquiry} recipients={recipients} open={open} today={today} mailWorks={mailWorks} />
      <p class="wv-small wv-soft">
        Adressen, links en losse antwoorden halen we {daysAfterwards} dagen na het sluiten weg. Wie wat antwoordde, bewaren we niet.
      </p>
    </Page>
  )
}

const messages: Readonly<Record<string, string>> = {
  verstuurd: 'De uitvraag staat klaar. De mail gaat binnen een paar minuten weg.',
  klaar: 'De uitvraag staat klaar.',
  bewaard: 'Bewaard.',
  erbij: 'De adressen staan erbij.',
  eraf: 'Deze ontvanger is weg.',
  herinnerd: 'De herinnering gaat binnen een paar minuten weg.',
  niemand: 'Niemand om te herinneren: iedereen met een adres gaf antwoord of kreeg vandaag al mail.',
  gesloten: 'De uitvraag is gesloten. De uitkomst staat hieronder.',
}

function Message({ c, mailWorks }: { c: WebContext; mailWorks: boolean }) {
  const asked = c.req.query('bericht') ?? ''
  const message = messages[asked === 'verstuurd' && !mailWorks ? 'klaar' : asked]
  return message === undefined ? null : (
    <p class="wv-note" role="status">
      {message}
    </p>
  )
}

function WhatToDo({ inquiry, recipients, mailWorks }: { inquiry: Inquiry; recipients: readonly Recipient[]; mailWorks: boolean }) {
  const address = `/uitvraag/${inquiry.id}`
  const withoutLink = recipients.filter((one) => one.answeredOn === null && one.mailedOn === null && one.handedOn === null)
  const byHand = mailWorks ? withoutLink.filter((one) => one.email === null) : withoutLink
  return (
    <div class="wv-stack-s">
      {byHand.length > 0 && (
        <form class="wv-note wv-stack-s" method="post" action={`${address}/links`}>
          <p>
            {mailWorks ? 'Van deze scholen en huisartsen is er geen adres. ' : 'Dit platform stuurt geen mail. '}
            Geef {byHand.length === 1 ? 'één link' : `${inDigits(byHand.length)} links`} zelf door.
          </p>
          <Button kind="other">Maak de links</Button>
        </form>
      )}
      <div class="wv-row">
        {mailWorks && recipients.some((one) => one.email !== null && one.answeredOn === null) && (
          <LinkButton href={`${address}/herinneren`} kind="other">
            Herinner wie nog niet antwoordde
          </LinkButton>
        )}
        <a class="utrecht-link wv-tap" href={`${address}/adressen`}>
          Voeg adressen toe
        </a>
        <a class="utrecht-link wv-tap" href={`${address}/aanpassen`}>
          Pas titel of einddag aan
        </a>
        <a class="utrecht-link wv-tap" href={`${address}/sluiten`}>
          Sluit nu
        </a>
      </div>
      <p class="wv-small wv-soft">De uitkomst zie je na het sluiten. Zo is nooit te zien wie wat noemde.</p>
    </div>
  )
}

function Recipients(props: { inquiry: Inquiry; recipients: readonly Recipient[]; open: boolean; today: string; mailWorks: boolean }) {
  const { inquiry, recipients, open, today, mailWorks } = props
  if (recipients.length === 0) return <p>Er is nog geen school of huisarts gevraagd.</p>
  const rows = recipients.map((one): readonly Child[] => [
    one.name,
    capital(institutionNames[one.kind].one),
    one.wijkName,
    standingOf(one, today, mailWorks),
    ...(open ? [one.answeredOn === null ? <RecipientActions inquiryId={inquiry.id} recipient={one} /> : ''] : []),
  ])
  return <Table caption="Wie is gevraagd" heads={['Naam', 'Soort', 'Wijk', 'Hoe ver', ...(open ? ['Doen'] : [])]} rows={rows} />
}

function standingOf(one: Recipient, today: string, mailWorks: boolean): string {
  if (one.answeredOn !== null) return 'Gaf antwoord'
  if (one.due !== null && one.tries >= mostTries) return 'Mail kwam niet aan. Klopt het adres?'
  if (one.due !== null && mailWorks) return 'Mail gaat zo weg'
  if (one.remindedOn !== null) return `Herinnerd op ${dayInWords(one.remindedOn, today)}`
  if (one.mailedOn !== null) return `Gemaild op ${dayInWords(one.mailedOn, today)}`
  return one.handedOn === null ? 'Nog geen link' : `Link gemaakt op ${dayInWords(one.handedOn, today)}`
}

function RecipientActions({ inquiryId, recipient }: { inquiryId: string; recipient: Recipient }) {
  const address = `/uitvraag/${inquiryId}/ontvangers/${recipient.id}`
  return (
    <form class="wv-row" method="post" action={`${address}/link`}>
      <button class="wv-quiet" type="submit" aria-label={`Maak een nieuwe link voor ${recipient.name}`}>
        Maak een nieuwe link
      </button>
      <a class="utrecht-link wv-tap" href={`${address}/verwijderen`} aria-label={`Haal eraf: ${recipient.name}`}>
        Haal eraf
      </a>
    </form>
  )
}

/** What was named, by kind: of everyone together, and by wijk where there are more. */
function OutcomeSection({ page: { inquiry, outcome } }: { page: InquiryPage }) {
  if (inquiry.closedOn === null) return <p>De uitkomst staat hier binnen een paar minuten.</p>
  return (
    <section class="wv-stack" aria-labelledby="uitkomst">
      <h2 class="utrecht-heading-2" id="uitkomst">
        Wat zij noemden
      </h2>
      <p>Wat maar enkele scholen of huisartsen noemden, staat er niet bij. Zo is niemand te herkennen.</p>
      {institutionKinds.map((kind) => (
        <KindOutcome kind={kind} inquiry={inquiry} lines={outcome.filter((line) => line.kind === kind && line.themeId !== null)} />
      ))}
      <p class="wv-row">
        <a class="utrecht-link wv-tap" href={`/uitvraag/${inquiry.id}/uitkomst.csv`}>
          Download de uitkomst (csv)
        </a>
      </p>
    </section>
  )
}

function KindOutcome({ kind, inquiry, lines }: { kind: InstitutionKind; inquiry: Inquiry; lines: readonly OutcomeLine[] }) {
  const themes = [...new Map(lines.map((line) => [line.themeId, line.themeName ?? ''])).entries()]
  if (themes.length === 0) return <p>{capital(institutionNames[kind].many)}: te weinig antwoorden om te tonen.</p>
  const places = inquiry.wijken.length > 1 ? [null, ...inquiry.wijken] : [null]
  const shownIn = (themeId: string | null, wijkId: string | null) =>
    countInWords(lines.find((line) => line.themeId === themeId && line.wijkId === wijkId)?.count.value)
  return (
    <Table
      caption={`Hoeveel ${institutionNames[kind].many} dit thema noemden`}
      heads={['Thema', ...places.map((place) => (place === null ? 'Samen' : place.name))]}
      rows={themes.map(([id, name]) => [
        <a class="utrecht-link" href={`/themas/${id}`}>
          {name}
        </a>,
        ...places.map((place) => shownIn(id, place?.id ?? null)),
      ])}
    />
  )
}

/** A released count; withheld ones, which may be nothing, are said in words. */
export const countInWords = (value: number | null | undefined): string =>
  value === undefined || value === null ? 'tonen we niet' : inDigits(value)
