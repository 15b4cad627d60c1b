// Brings the focus to the error summary after a form came back, so that a screen reader starts there.
document.querySelector<HTMLElement>('#fouten')?.focus()
