/** Run steps to their end without a pause. Who has others to serve meanwhile takes them one by one. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
