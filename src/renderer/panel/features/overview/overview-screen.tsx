// Drawn next.
export function OverviewScreen() {
  return null
}
