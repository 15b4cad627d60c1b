import type { Message } from '#platform/mail.ts'

/** The message with a link to choose a new password. The subject says nothing about it. */
export const forgottenMessage = (to: string, link: string): Message => ({
  to,
  subject: 'Bericht van Wijkverband',
  text: `Hallo,

Je vroeg om een nieuw wachtwoord voor Wijkverband. Open deze link en kies er een:

${link}

De link werkt één uur en één keer. Heb je dit niet gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.
`,
})

/** The message to someone who was given an account. */
export const invitationMessage = (to: string, organisation: string, link: string): Message => ({
  to,
  subject: 'Bericht van Wijkverband',
  text: `Hallo,

De beheerder van ${organisation} maakte voor jou een account in Wijkverband. Open deze link en kies een wachtwoord:

${link}

De link werkt een week en één keer. Daarna kun je op de pagina Inloggen een nieuwe vragen.
`,
})
