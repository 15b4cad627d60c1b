// Shows the buttons that print the page; without this module the menu of the browser does the same.
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

export {}
