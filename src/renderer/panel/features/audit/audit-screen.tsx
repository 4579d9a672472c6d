// Drawn next.
export function AuditScreen() {
  return null
}
