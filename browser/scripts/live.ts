// An element marked data-live="/address" is replaced inside by each fragment that the server publishes there. This file
// alone opens an EventSource. A page in the background lets its line go and takes it up again when it is seen.

function swap(element: HTMLElement, fragment: string): void {
  if (element.contains(document.activeElement)) return // never under somebody's fingers
  const parsed = new DOMParser().parseFromString(fragment, 'text/html')
  element.replaceChildren(...parsed.body.childNodes)
}

function follow(element: HTMLElement): void {
  const address = element.dataset['live']
  if (!address?.startsWith('/')) return
  let source: EventSource | undefined
  const open = (): void => {
    source = new EventSource(address)
    source.onmessage = (event: MessageEvent<string>) => swap(element, event.data)
  }
  const close = (): void => {
    source?.close()
    source = undefined
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close()
    else if (!source) open()
  })
  window.addEventListener('pagehide', close)
  if (!document.hidden) open()
}

export function listen(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('[data-live]').forEach(follow)
}
