import { expect, test } from 'vitest'
import { findIdentifiers } from '#engine/deidentify.ts'

/** Invented sentences in which nobody can be recognised, one a line, in the six languages of residents. */
const plain = `
Gepest op school en thuis merkt niemand er iets van
Ruzie op school. Bel mij liever in de avond
Hij gaat niet naar school. Met zijn vader lukt het ook niet
Geen geld voor een laptop voor school. Kan de gemeente helpen?
Op de basisschool. Daarna wordt het lastig
Neemt de basisschool een kind aan dat nog luiers draagt?
Neemt school ons eigenlijk wel serieus?
Leerproblemen op school: het rapport staat vol onvoldoendes
Vragen over school en over de opvang
Wachten op een plek in het ziekenhuis
Huiswerk op de middelbare school. Hoe pak je dat aan?
Moe van het reizen naar school. Liever iets dichtbij
Hier ken ik niemand en dat is zwaar
Eenzaam als ik niemand ken in de straat
Ik ken de regels van het consultatiebureau niet
Iedereen zit erin, behalve mijn dochter
Daar trap ik erin, elke keer weer
Op school ben ik die Marokkaan en thuis die Hollander
Ze noemen hem een Turk, maar hij is hier geboren
Hij wil alleen amar gamen na het eten
Met lege hande kom ik thuis van de winkel
Mijn zoon slaapt niet
Mijn dochter wil niet eten en gooit haar bord op de grond
Onze peuter krijgt driftbuien in de supermarkt
De baby huilt elke avond tussen zes en negen uur
Vader werkt in ploegen en ziet de kinderen weinig
Oma past op, maar kan de drukte niet meer aan
Hoe leg ik uit dat opa doodgaat?
Zij durft niet alleen naar boven
Mijn puber praat niet meer met ons
Hij wil de hele dag op zijn telefoon zitten
Welke regels spreek je af over gamen?
Elke ochtend strijd over aankleden en tandenpoetsen
De juf zegt dat hij te druk is in de klas
De meester vindt dat ze beter kan lezen
Het rapport viel tegen en nu wil ze niet meer leren
Hij staat al twee jaar op de wachtlijst voor logopedie
Twee jaar geleden gescheiden en nog steeds ruzie
Na de scheiding wonen de kinderen om de week bij mij
We zijn drie jaar bezig met de toeslagen
In de grote vakantie is er niets te doen voor tieners
Op maandag en donderdag heb ik geen opvang
In mei verhuizen we naar een groter huis
Sinds de lente slaapt ze slecht
In de zomer is het te heet op zolder
Er is schimmel in de slaapkamer van de kinderen
Wij wonen met zes mensen in twee kamers
De huur is te hoog en de energierekening ook
Ik zoek een taalmaatje om Nederlands te oefenen
Waar kan ik andere moeders ontmoeten?
Is er een vadergroep in de avond?
Ouders vragen naar een cursus over grenzen stellen
Moeders willen samen koken en praten over opvoeden
Buren klagen over het lawaai van de jongens
Jongeren hangen rond bij de speeltuin en roken
Er wordt gedeald op het plein achter de flat
Is het normaal dat een peuter bijt?
Zindelijk worden lukt niet, wat nu?
Mijn kind is bang voor honden en voor onweer
Ze heeft buikpijn voor elke toets
Hij poept in zijn broek als hij naar school moet
Wanneer stop je met de fles?
Eet alleen pasta en brood, verder niets
Te zwaar volgens de schoolarts, maar ik kook gezond
Hij wil geen jas aan, ook niet als het vriest
Ze liegt over haar huiswerk
Broer en zus vechten de hele dag
De oudste wil altijd winnen
De jongste slaapt nog bij ons in bed
Roken en blowen, hoe begin je erover?
Ik ben moe en schreeuw te veel
Mijn man en ik zijn het nooit eens over straf
Wie helpt mij met de brieven van de gemeente?
Ik durf de post niet meer open te maken
Kan mijn zoon gratis op voetbal?
Zwemles is te duur voor ons gezin
Wil graag weten of er een huiswerkklas is
Goed gesprek gehad, moeder gaat het proberen
Zoekt hulp bij het leren van de taal
Belt vaak en weet niet waar ze terecht kan
Praat thuis Turks en op school Nederlands
Spreekt Arabisch en een beetje Engels
Vraagt of Triple P ook in het Pools wordt gegeven
Wil naar Dappere Dino's, maar de groep is vol
De hele dag Roblox en TikTok
Fortnite met vreemden, is dat veilig?
Tijdens ramadan slaapt niemand genoeg
Met kerst is het extra moeilijk
Angst voor de eerste dag op de middelbare
Liever geen mannen in de groep
Graag in de ochtend, dan zijn de kinderen weg
Hoop dat er snel plek is
Storm in huis, elke avond opnieuw
Roos is haar lievelingskleur
Hij doet niets liever dan tekenen
Wat mag een kind zelf beslissen?
Hoe lang mag een baby huilen?
Alleen maar ruzie. Daarna stilte
Hij is anders. Niemand begrijpt dat
The school doctor says my son is overweight
At school I am the foreigner and at home I am too Dutch
My daughter refuses to go to school on Monday
How do I teach my toddler to sleep alone?
My husband works all day and I do not know anybody here
We moved in May and my son still has no friends
The neighbours complain about the noise of my children
Oğlum kendini ne Türk ne Hollandalı hissediyor
Neredeyse dört yaşında ama hâlâ bez kullanıyor
Kızım okula gitmek istemiyor, ne yapmalıyım?
Burada kimseyi tanımıyorum, çok yalnızım
Sabah kalkmak bizim için çok zor
Boję się puszczać dzieci na podwórko, bo jest niebezpiecznie
Mój syn nie chce mówić po polsku
Córka płacze, bo nikt się z nią nie bawi
Nie znam nikogo w tej dzielnicy
Мій син не хоче йти до школи
Донька плаче щоночі і я не знаю, що робити
Ми живемо вшістьох у двох кімнатах
Я тут нікого не знаю
ابني لا ينام في الليل
ابنتي لا تريد الذهاب إلى المدرسة
لا أعرف أحدا في هذا الحي
زوجي يعمل طوال اليوم وأنا وحدي
`
  .trim()
  .split('\n')

test('of the sentences in which nobody can be recognised at most one in fifty is touched', () => {
  const touched = plain.flatMap((text) => findIdentifiers(text).map((span) => `${span.kind} ${span.text}: ${text}`))
  expect(plain.length).toBeGreaterThanOrEqual(120)
  expect(touched.length / plain.length, touched.join('\n')).toBeLessThanOrEqual(0.02)
})
