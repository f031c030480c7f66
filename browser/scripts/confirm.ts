// A form marked data-confirm="question" asks before it is sent. Without script it is sent at once, and the page it leads to
// can undo it.

function button(words: string, kind: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.className = `govuk-button ${kind}`
  made.textContent = words
  made.type = 'button'
  return made
}

function ask(question: string, goOn: () => void): void {
  const dialog = document.createElement('dialog')
  const words = document.createElement('p')
  const group = document.createElement('div')
  const yes = button('Yes, go on', 'govuk-button--warning')
  const no = button('No, go back', 'govuk-button--secondary')
  dialog.className = 'bearing-dialog'
  dialog.setAttribute('aria-labelledby', 'bearing-question')
  words.id = 'bearing-question'
  words.className = 'govuk-body-l'
  words.textContent = question
  group.className = 'govuk-button-group'
  group.append(yes, no)
  dialog.append(words, group)
  document.body.append(dialog)
  yes.addEventListener('click', () => { dialog.close(); goOn() })
  no.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
  no.focus()
}

export function confirmForms(root: ParentNode): void {
  root.querySelectorAll<HTMLFormElement>('form[data-confirm]').forEach((form) => {
    let agreed = false
    form.addEventListener('submit', (event) => {
      if (agreed) return
      event.preventDefault()
      const submitter = event.submitter
      ask(form.dataset['confirm'] ?? '', () => { agreed = true; form.requestSubmit(submitter) })
    })
  })
}
