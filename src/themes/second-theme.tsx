import type { Doubt } from '#themes/question-theme.actions.ts'

/** "Of: <second theme>" with one tap to put the question there; nothing when there is no second theme. `list`: id of the theme whose list one is in. */
export function SecondTheme({ questionId, doubt, list }: { questionId: string; doubt: Doubt | undefined; list?: string }) {
  if (!doubt?.second) return null
  const { id, name } = doubt.second
  return (
    <form class="wv-row" method="post" action={`/vragen/${questionId}/thema`}>
      {list !== undefined && <input type="hidden" name="list" value={list} />}
      <span class="wv-small">Of:</span>
      <button class="wv-quiet" type="submit" name="theme" value={id} aria-label={`Zet bij ${name}`}>
        {name}
      </button>
    </form>
  )
}
