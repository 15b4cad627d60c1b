/** What can be followed: a theme, or a wijk. */
export type Followable = { readonly themeId: string } | { readonly areaId: string }

/** Something that one person follows. */
export interface Followed {
  readonly id: string
  readonly themeId: string | null
  readonly areaId: string | null
  /** name of the theme or the wijk as it is now */
  readonly name: string
  /** CBS code of the wijk */
  readonly areaCode: string | null
  readonly since: Date
}

/** Address of what is followed. */
export const followedAddress = (one: Followed): string =>
  one.themeId === null ? `/wijken/${one.areaCode ?? one.areaId}` : `/themas/${one.themeId}`
