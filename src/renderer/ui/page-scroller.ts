// What scrolls when a page is taller than its window (tokens.css).
export const pageScroller = (): HTMLElement => document.getElementById('root') ?? document.documentElement
