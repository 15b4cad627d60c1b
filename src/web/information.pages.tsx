import { Hono } from 'hono'
import type { PropsWithChildren } from 'hono/jsx'
import type { Env, WebContext } from '#web/context.ts'
import { Page, show } from '#web/page.tsx'

/** Pages that only inform and may be read without an account: help, privacy, accessibility, the steps of the Meldcode. */
export function informationPages(): Hono<Env> {
  return new Hono<Env>()
    .get('/hulp', (c) => show(c, <Help c={c} />))
    .get('/privacy', (c) => show(c, <Privacy c={c} />))
    .get('/toegankelijkheid', (c) => show(c, <Accessibility c={c} />))
    .get('/meldcode', (c) => show(c, <SafeguardingAid c={c} />))
}

function Text({ c, title, lead, children }: PropsWithChildren<{ c: WebContext; title: string; lead: string }>) {
  return (
    <Page c={c} title={title}>
      <div class="wv-stack wv-measure">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="wv-lead">{lead}</p>
        {children}
      </div>
    </Page>
  )
}

const Heading = ({ children }: PropsWithChildren) => <h2 class="utrecht-heading-2">{children}</h2>

function Help({ c }: { c: WebContext }) {
  return (
    <Text c={c} title="Hulp" lead="Collectief werken begint met de vragen van bewoners. Wijkverband brengt die vragen bij elkaar.">
      <p>‘Collectieve aanpak’ en ‘collectief werken’ betekenen hier hetzelfde. Je verbindt hulpvragen van bewoners die op elkaar lijken.</p>
      <Heading>Een vraag tellen</Heading>
      <p>
        Hoorde je een vraag van een ouder of jongere? Open ‘Tel een vraag’ en kies het thema. Controleer wijk, leeftijd en route. Klaar.
      </p>
      <p>
        Past geen thema? Typ dan de vraag, zonder namen. Bijvoorbeeld:{' '}
        <span class="wv-voice">‘Hoe geef ik mijn grenzen aan bij mijn kind?’</span>
      </p>
      <Heading>Wat je terugkrijgt</Heading>
      <p>Je ziet direct hoe vaak deze vraag in de wijk wordt gehoord, en welke vragen erop lijken.</p>
      <Heading>Het programma stelt voor, mensen beslissen</Heading>
      <p>
        Het programma legt vragen bij elkaar die hetzelfde betekenen. Jij zegt of dat klopt. Je kunt een thema een andere naam geven,
        splitsen of samenvoegen.
      </p>
      <Heading>Minder dan vijf</Heading>
      <p>Van andere organisaties zie je alleen aantallen van vijf of meer. Zo is niemand te herkennen.</p>
      <Heading>Zorgen over veiligheid?</Heading>
      <p>
        Tel dan niets. <a href="/meldcode">Volg de stappen van de Meldcode</a>.
      </p>
    </Text>
  )
}

function Privacy({ c }: { c: WebContext }) {
  return (
    <Text c={c} title="Privacy" lead="Wijkverband telt vragen. Het is geen dossier.">
      <Heading>Wat we bewaren van een vraag</Heading>
      <p>Een thema, een wijk, de leeftijd in een band, de route en de dag. Soms ook de tekst van de vraag, zonder namen. Meer niet.</p>
      <h2 class="utrecht-heading-2" id="bewoners">
        Stelt u zelf een vraag als bewoner?
      </h2>
      <p>
        Dan bewaren we uw vraag, uw wijk en de leeftijd van uw kind. U kijkt eerst na wat we bewaren. We weten niet wie u bent: geen naam,
        geen e-mailadres, geen cookie, geen adres van uw computer. Het buurtteam in uw wijk leest de vraag.
      </p>
      <Heading>Scholen en huisartsen</Heading>
      <p>
        Zij krijgen soms één vraag: welke thema’s ziet u? Er is geen plek voor een naam. We bewaren niet wie wat antwoordde. Het adres van
        de school of praktijk gaat dertig dagen na het sluiten weg.
      </p>
      <Heading>Wat we nooit bewaren</Heading>
      <p>Geen naam van een kind, geen burgerservicenummer, geen adres, geen diagnose. Nummers en adressen halen we altijd uit de tekst.</p>
      <Heading>Wie wat ziet</Heading>
      <p>Elke organisatie leest alleen haar eigen vragen. Andere organisaties zien namen van thema’s, en aantallen van vijf of meer.</p>
      <Heading>Hoe lang</Heading>
      <p>De tekst van een vraag bewaren we twee jaar. Het aantal zes jaar. Daarna gaat het vanzelf weg.</p>
      <Heading>De tekst blijft hier</Heading>
      <p>Het programma dat vragen vergelijkt, draait op de eigen server. Er gaat geen tekst naar een ander bedrijf.</p>
      <Heading>Van medewerkers</Heading>
      <p>
        We bewaren je naam, je e-mailadres voor het werk en je rol. En wat je deed, zodat dat is na te gaan. Vragen daarover? Stel ze aan je
        beheerder.
      </p>
    </Text>
  )
}

function Accessibility({ c }: { c: WebContext }) {
  return (
    <Text c={c} title="Toegankelijkheid" lead="Iedereen moet dit kunnen gebruiken.">
      <p>We bouwen volgens WCAG 2.2, niveau A en AA. Elke pagina werkt met alleen een toetsenbord en zonder JavaScript.</p>
      <p>
        Elke pagina wordt automatisch nagekeken. Zo’n controle vindt een deel van de problemen. Een keuring door mensen is nog niet gedaan.
      </p>
      <Heading>Werkt er iets niet?</Heading>
      <p>Zeg het tegen de beheerder van je organisatie. Vertel op welke pagina je was, en wat je wilde doen.</p>
    </Text>
  )
}

function SafeguardingAid({ c }: { c: WebContext }) {
  return (
    <Text
      c={c}
      title="Zorgen over veiligheid"
      lead="Schrijf hier niets op. Wat je ziet of hoort, hoort in het dossier van je eigen organisatie."
    >
      <p>Zo werkt de Meldcode huiselijk geweld en kindermishandeling, in vijf stappen.</p>
      <ol class="wv-steps">
        <li>
          <p class="wv-strong">Breng de signalen in kaart</p>
        </li>
        <li>
          <p class="wv-strong">Overleg met een collega</p>
          <p>Vraag zo nodig advies aan Veilig Thuis.</p>
        </li>
        <li>
          <p class="wv-strong">Praat met de mensen om wie het gaat</p>
        </li>
        <li>
          <p class="wv-strong">Weeg af hoe ernstig het is</p>
          <p>Gebruik altijd het afwegingskader. Twijfel je? Vraag Veilig Thuis.</p>
        </li>
        <li>
          <p class="wv-strong">Beslis</p>
          <p>Melden, en hulp organiseren.</p>
        </li>
      </ol>
      <p class="wv-note">Is er nu gevaar? Bel 112.</p>
      <p class="wv-small wv-soft">
        Bron van de stappen: Meldcode huiselijk geweld en kindermishandeling. Afwegingskader verplicht sinds 1 januari 2019 (NJi,
        Rijksoverheid).
      </p>
    </Text>
  )
}
