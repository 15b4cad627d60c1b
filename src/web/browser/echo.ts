// While a question is typed: what it leads to, under the text. Nothing is stored; without this module "Zoek het thema" does the same.
const field = document.querySelector<HTMLTextAreaElement>('#text')
const place = document.querySelector<HTMLElement>('#leads')

if (field && place) {
  let waiting: ReturnType<typeof setTimeout>
  let asking: AbortController | undefined
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    asking?.abort()
    const text = field.value.trim()
    if (text.length < 8) {
      place.replaceChildren()
      return
    }
    waiting = setTimeout(async () => {
      asking = new AbortController()
      try {
        const answer = await fetch('/vragen/echo', { method: 'POST', body: new URLSearchParams({ text }), signal: asking.signal })
        if (answer.status === 200) place.innerHTML = await answer.text()
      } catch {
        // the next letter asks again; the form works without
      }
    }, 400)
  })
}
