/** Which kind of worker hears a theme most, and so which organisations and routes it comes by. */
export type Hearing = 'youngChild' | 'family' | 'school' | 'youth' | 'living'

/** How common a theme is in the demo city, who hears it, and whether a person accepted it already. */
export interface ThemeProfile {
  readonly size: number
  readonly hearing: Hearing
  readonly accepted: boolean
}

function profile(size: number, hearing: Hearing, accepted = true): ThemeProfile {
  return { size, hearing, accepted }
}

/** Main themes of the demo by their key in the start list. Sizes are invented; screens are left for the program to discover. */
export const themeProfiles: Readonly<Record<string, ThemeProfile>> = {
  sleep: profile(8, 'youngChild'),
  eating: profile(6, 'youngChild'),
  'potty-training': profile(6, 'youngChild'),
  'language-delay': profile(6, 'youngChild'),
  'setting-limits': profile(9, 'family'),
  'difficult-behaviour': profile(6.5, 'family'),
  'everyday-parenting': profile(5, 'family'),
  'healthy-weight': profile(5, 'youngChild'),
  'parenthood-and-divorce': profile(6, 'family'),
  stress: profile(5, 'family'),
  loneliness: profile(3.5, 'living'),
  'money-worries': profile(4.5, 'living'),
  housing: profile(3.5, 'living'),
  'new-in-the-netherlands': profile(3, 'living'),
  'safety-in-the-wijk': profile(3, 'youth'),
  'not-going-to-school': profile(4.5, 'school'),
  'learning-at-school': profile(5.5, 'school'),
  'fear-of-failure': profile(3.5, 'school'),
  bullying: profile(5, 'school'),
  'low-mood': profile(4, 'youth'),
  anxiety: profile(4.5, 'youth'),
  identity: profile(2, 'youth'),
  'screen-use': profile(7, 'family', false),
}

/** A wijk of the demo: how many questions it hears next to others, how many of them in other languages, and which themes weigh more or less there. */
export interface WijkProfile {
  readonly size: number
  readonly otherLanguages: number
  readonly themes: Readonly<Record<string, number>>
}

/** Invented profiles: only the names of the wijken are real. A wijk not listed has `plainWijk`. */
export const wijkProfiles: Readonly<Record<string, WijkProfile>> = {
  Overvecht: {
    size: 1.9,
    otherLanguages: 1.5,
    themes: {
      'money-worries': 1.7,
      housing: 1.6,
      'language-delay': 1.7,
      'new-in-the-netherlands': 1.5,
      'fear-of-failure': 0.5,
      bullying: 1.5,
      eating: 0.7,
    },
  },
  Zuidwest: {
    size: 1.6,
    otherLanguages: 1.5,
    themes: { 'safety-in-the-wijk': 2.4, 'money-worries': 1.6, 'healthy-weight': 1.6, 'language-delay': 1.5, identity: 1.6, sleep: 0.7 },
  },
  Noordwest: {
    size: 1.3,
    otherLanguages: 1,
    themes: { 'difficult-behaviour': 1.6, housing: 1.3, 'healthy-weight': 1.4, 'safety-in-the-wijk': 1.3, 'new-in-the-netherlands': 0.7 },
  },
  'Leidsche Rijn': {
    size: 1.3,
    otherLanguages: 0.7,
    themes: { sleep: 1.6, eating: 1.5, loneliness: 1.6, 'potty-training': 1.4, 'money-worries': 0.5, housing: 0.4, 'language-delay': 0.6 },
  },
  'Vleuten-De Meern': {
    size: 1,
    otherLanguages: 0.35,
    themes: {
      'screen-use': 1.6,
      bullying: 1.5,
      'fear-of-failure': 1.6,
      'potty-training': 1.4,
      'money-worries': 0.3,
      'new-in-the-netherlands': 0.3,
      housing: 0.3,
    },
  },
  Zuid: {
    size: 0.9,
    otherLanguages: 0.8,
    themes: { 'parenthood-and-divorce': 1.4, 'everyday-parenting': 1.5, anxiety: 1.4, housing: 1.1 },
  },
  West: { size: 0.8, otherLanguages: 0.9, themes: { 'setting-limits': 1.4, 'screen-use': 1.3, stress: 1.4, 'potty-training': 0.6 } },
  Noordoost: {
    size: 0.7,
    otherLanguages: 0.4,
    themes: { 'fear-of-failure': 2, stress: 1.7, 'learning-at-school': 1.3, 'money-worries': 0.4, 'language-delay': 0.4 },
  },
  Oost: {
    size: 0.6,
    otherLanguages: 0.5,
    themes: { 'fear-of-failure': 1.9, anxiety: 1.6, 'low-mood': 1.6, 'healthy-weight': 0.5, 'language-delay': 0.4 },
  },
  Binnenstad: {
    size: 0.4,
    otherLanguages: 0.8,
    themes: { stress: 2, identity: 2.4, 'low-mood': 1.6, loneliness: 1.4, 'potty-training': 0.5 },
  },
}

/** The profile of a wijk the demo knows nothing special about. */
export const plainWijk: WijkProfile = { size: 0.8, otherLanguages: 0.8, themes: {} }
