// Talks in which parents bring the subjects: the list, and one talk with what follows from it.

import type { Area } from '#areas/area.ts'
import { CleanedText } from '#questions/cleaned-text.tsx'
import { type ParentTalk, placeInWords } from '#themes/parent-talk.ts'
import { byVotes, mayEditTalk, subjectInWords, subjectKindNames, type TalkSubject } from '#themes/talk-subject.ts'
import { recordAddress } from '#themes/verification-outcome.tsx'
import type { Verification } from '#themes/verification-record.ts'
import { SearchInWijk, wijkValue } from '#themes/wijk-choice.tsx'
import { Button, LinkButton, Pager } from '#web/components.tsx'
import type { WebContext } from '#web/context.ts'
import { newFormKey } from '#web/form.ts'
import { Page } from '#web/page.tsx'
import { counted, dayInWords } from '#web/words.ts'

/** Talks a page. */
export const talkPageSize = 20

const factsOf = (talk: ParentTalk, today: string): string =>
  `${talk.wijkName}, ${placeInWords(talk)}, ${counted(talk.parents ?? 0, 'ouder', 'ouders')}, ${dayInWords(talk.day, today)}. ${talk.organisationName}.`

/** The talks of the municipality. */
export function OpenTalkList(props: {
  readonly c: WebContext
  readonly talks: readonly ParentTalk[]
  readonly subjects: readonly TalkSubject[]
  readonly count: number
  readonly page: number
  readonly wijk: Area | null
  readonly wijken: readonly Area[]
  readonly search: string
  readonly mayTalk: boolean
  readonly today: string
}) {
  const { c, talks, count, wijk, search } = props
  const filtered = search !== '' || wijk !== null
  const keep = `wijk=${wijkValue(wijk)}${search === '' ? '' : `&zoek=${encodeURIComponent(search)}`}`
  return (
    <Page c={c} title="Gesprekken met ouders">
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">Gesprekken met ouders</h1>
          <p class="wv-lead">
            {count > 0
              ? `${counted(count, 'gesprek', 'gesprekken')} waarin ouders zelf kozen waar het over ging.`
              : filtered
                ? 'Zo is er geen gesprek. Zoek iets anders.'
                : 'Hier staat straks wat ouders zelf belangrijk vinden.'}
          </p>
        </div>
        {props.mayTalk && <LinkButton href="/gesprekken/nieuw">Schrijf een gesprek op</LinkButton>}
      </div>
      {(count > 0 || filtered) && (
        <SearchInWijk action="/gesprekken" {...props} municipality={props.c.get('viewer')?.municipalityName ?? ''} />
      )}
      {talks.length > 0 && (
        <ul class="wv-list" aria-label="Gesprekken">
          {talks.map((talk) => (
            <TalkRow talk={talk} subjects={props.subjects.filter((one) => one.talkId === talk.id)} today={props.today} />
          ))}
        </ul>
      )}
      <Pager page={props.page} pageSize={talkPageSize} count={count} address={(page) => `/gesprekken?${keep}&page=${page}`} />
      {count > 0 && (
        <p>
          <a class="utrecht-link wv-tap" href={`/gesprekken/export?${keep}`}>
            Download deze gesprekken (csv)
          </a>
        </p>
      )}
    </Page>
  )
}

function TalkRow({ talk, subjects, today }: { talk: ParentTalk; subjects: readonly TalkSubject[]; today: string }) {
  const [first] = byVotes(subjects)
  return (
    <li>
      <p>
        <a class="utrecht-link" href={`/gesprekken/${talk.id}`}>
          {`Gesprek in ${talk.wijkName}, ${dayInWords(talk.day, today)}`}
        </a>
      </p>
      {first !== undefined && first.words !== '' && (
        <p class="wv-voice" dir="auto">
          “<CleanedText text={first.words} />”
        </p>
      )}
      <p class="wv-small wv-soft">
        {`${placeInWords(talk)}, ${counted(talk.parents ?? 0, 'ouder', 'ouders')}, ${counted(subjects.length, 'onderwerp', 'onderwerpen')}. ${talk.organisationName}.`}
      </p>
    </li>
  )
}

/** What may follow from a subject. */
export interface SubjectRights {
  /** of the own organisation, by someone who talks with parents */
  readonly own: boolean
  /** may this person read words of parents? */
  readonly readsWords: boolean
  readonly minimum: number
  /** reports of this talk that count */
  readonly said: readonly Verification[]
}

/** One talk: most hands first, and what follows from each subject. */
export function OpenTalkView(props: {
  readonly c: WebContext
  readonly talk: ParentTalk
  readonly subjects: readonly TalkSubject[]
  readonly rights: SubjectRights
  readonly followed: boolean
  readonly today: string
}) {
  const { c, talk, subjects, rights } = props
  const title = `Gesprek in ${talk.wijkName}`
  const changes = rights.own && mayEditTalk(talk, c.get('now'))
  return (
    <Page c={c} title={title} crumbs={[{ href: '/gesprekken', label: 'Gesprekken met ouders' }]}>
      <div class="wv-row wv-row--apart">
        <div class="wv-stack-s">
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="wv-lead">{factsOf(talk, props.today)}</p>
        </div>
        {changes && <LinkButton href={`/gesprekken/${talk.id}/stemmen`}>Tel de stemmen</LinkButton>}
      </div>
      <ol class="wv-list" aria-label="Onderwerpen">
        {byVotes(subjects).map((subject) => (
          <li>
            <div class="wv-item wv-item--2">
              <div class="wv-stack-s">
                <p class="wv-voice" dir="auto">
                  <CleanedText text={subjectInWords(subject.words, rights.readsWords)} />
                </p>
                <p class="wv-small wv-soft">{subjectKindNames[subject.kind]}</p>
                <WhatFollows subject={subject} talk={talk} rights={rights} />
              </div>
              <p>
                <span class="wv-num wv-num--m">{subject.votes}</span> van {counted(talk.parents ?? 0, 'ouder', 'ouders')}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {rights.own && (changes || !props.followed) && (
        <p class="wv-row">
          {changes && (
            <a class="utrecht-link wv-tap" href={`/gesprekken/${talk.id}/aanpassen`}>
              Pas het gesprek aan
            </a>
          )}
          {!props.followed && (
            <a class="utrecht-link wv-tap" href={`/gesprekken/${talk.id}/verwijderen`}>
              Verwijder het gesprek
            </a>
          )}
        </p>
      )}
    </Page>
  )
}

function WhatFollows({ subject, talk, rights }: { subject: TalkSubject; talk: ParentTalk; rights: SubjectRights }) {
  if (subject.themeId === null)
    return rights.own && subject.words !== '' ? (
      <p>
        <a class="utrecht-link wv-tap" href={`/gesprekken/onderwerp/${subject.id}`}>
          Kies of maak een thema
        </a>
      </p>
    ) : null
  const said = rights.said.find((one) => one.themeId === subject.themeId)
  const asks = rights.own && said === undefined && subject.themeStatus === 'candidate'
  return (
    <>
      <p>
        Thema:{' '}
        <a class="utrecht-link" href={`/themas/${subject.themeId}?wijk=${talk.wijkId}`}>
          {subject.themeName}
        </a>
        {said !== undefined && (
          <>
            {'. '}
            <a class="utrecht-link" href={recordAddress(said)}>
              Wat ouders ervan zeiden
            </a>
          </>
        )}
      </p>
      {rights.own && (
        <div class="wv-row">
          {asks && subject.votes >= rights.minimum && (
            <form method="post" action={`/gesprekken/onderwerp/${subject.id}/toetsing`}>
              <input type="hidden" name="key" value={newFormKey()} />
              <Button kind="other">Ouders zeiden hier zelf dat dit speelt: leg vast als toetsing</Button>
            </form>
          )}
          {asks && (
            <a class="utrecht-link wv-tap" href={`/themas/${subject.themeId}/bespreken?gesprek=${talk.id}`}>
              Bespreek dit thema
            </a>
          )}
          {said === undefined && (
            <form method="post" action={`/gesprekken/onderwerp/${subject.id}/los`}>
              <input type="hidden" name="key" value={newFormKey()} />
              <Button kind="quiet">Haal het thema weg</Button>
            </form>
          )}
        </div>
      )}
    </>
  )
}
