/**
 * Names that are no identifiers wherever they stand: interventions, organisations and wijken that a question may name on purpose, and
 * brands, books, feasts and figures that carry a first name. A municipality adds its own through `KnownNames.keep`.
 */
export const keptNames: readonly string[] = `
Dappere Dino's|Dappere Dinos|Dappere Dino|Stoere Schildpadden|ScheidingsATLAS|JES|JES het brugproject|Triple P|Triple-P|CenteringOuderschap|Centering Ouderschap|CenteringPregnancy|Centering Pregnancy
Lokalis|DOCK|JoU|KOOS|KOOS Utrecht|Spoor030|Spoor 030|JGZ|Al Amal|SAVE|Samen Veilig|Veilig Thuis|Buurtteam|Buurtteams|Incluzio|Stichting Move|Home-Start|Home Start|Humanitas|Leger des Heils
Stevig Ouderschap|VoorZorg|Moeders van Rotterdam|Nu Niet Zwanger|Kansrijke Start|Samen Starten|Kind in Balans|KIES|Zandkastelen|Jij en Scheiding|Rots en Water|Rots & Water|Piep zei de muis|Opvoedparty
Incredible Years|Video Hometraining|Bemoeizorg|Villa Pinedo|Villa Kakelbont|Jeugd aan Zet|Krachtwijzer|Sociale Hypotheek|Vreedzame School|Vreedzame Wijk|Beter Wonen|Wijkagent|Timmerdorp|Taal voor Thuis|Taal doet meer|VoorleesExpress
Overvecht|Kanaleneiland|Zuilen|Ondiep|Lombok|Hoograven|Tolsteeg|Lunetten|Leidsche Rijn|Vleuten|De Meern|Vleuten-De Meern|Terwijde|Parkwijk|Langerak|Veldhuizen|Oog in Al|Rivierenwijk|Dichterswijk|Transwijk|Wittevrouwen|Tuindorp|Voordorp|Rijnsweerd|Majella|Nieuw Engeland|Pijlsweerd|Vogelenbuurt|Abstede|Schilderswijk|Kanaleneiland-Noord|Kanaleneiland-Zuid|Zamenhofdreef|Haarzuilens|Papendorp|De Gagel|Binnenstad|Noordoost|Noordwest|Zuidwest
gemeente Utrecht|stad Utrecht|provincie Utrecht|wijk Utrecht|Utrecht West|Utrecht Oost|Utrecht Zuid|Utrecht Noord|Universiteit Utrecht|Hogeschool Utrecht|GGD Utrecht
Jip en Janneke|Jip-en-Janneke|Sint Maarten|Sint-Maarten|Zwarte Piet|Sint en Piet|Sinterklaas en Piet|Sint Nicolaas|Koningsdag|Dikkie Dik|Ot en Sien|Suske en Wiske|Frozen|Elsa en Anna|Anna en Elsa|Super Mario|Mario Kart|Sonic|Peppa Pig|Peppa|Bing|Bumba|Nijntje|Woezel en Pip|Buurman en Buurman|Bob de Bouwer|Brandweerman Sam|Thomas de Trein|Harry Potter|Snollebollekes|Willem Alexander|Koning Willem-Alexander|koningin Maxima
Albert Heijn|Jumbo|Lidl|Aldi|Kruidvat|Hema|Action|Ikea|Marktplaats|Jeugdfonds|Jeugdfonds Sport|Leergeld|Stichting Leergeld|Jarige Job|Johan Cruijff|Cruyff Court|Cruijff Court|Richard Krajicek|Krajicek Playground|U-pas|Florence Nightingale|Anne Frank|Montessori|Maria Montessori|Rudolf Steiner|Maria Hemelvaart|Marie Kondo|Parkinson|Asperger|Downsyndroom|Gilles de la Tourette|Tourette|Ritalin|Max Havelaar|Mac Donalds|Kentucky|Alexa|Siri|Ali Express|AliExpress|Shein|Tesla|Air Max|Nike Air Max|Andy Warhol|App Store|Play Store|Black Friday|Max Verstappen|Jezus|Maria en Jozef|Mohammed vrede zij met hem|Allah|Ramadan|Maria Magdalena|Den Haag Vandaag|Fort Nite|Thuis West|School's Cool|Roblox|Minecraft|Fortnite
`
  .trim()
  .split(/[|\n]/)
