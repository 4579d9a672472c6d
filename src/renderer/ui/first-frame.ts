// Runs the page's script once the document's own first frame is painted: run earlier, a script of this size would hold up the first paint.
// The script is fetched in the meantime (scripts/pages/first-frame.mjs). A window that is covered is not painted.
const longestMs = 400

// What the menu bar asks for meanwhile is kept for the page's script (requests.ts).
const { dataset } = document.documentElement
const stopHearing = window.countersign.onChanged((topic) => {
  dataset['heard'] = `${dataset['heard'] ?? ''} ${topic}`
})

await Promise.race([
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  }),
  new Promise((resolve) => setTimeout(resolve, longestMs))
])
const page = document.querySelector<HTMLLinkElement>('link[data-page]')?.href ?? ''
await import(/* @vite-ignore */ page)
stopHearing()

export {}
