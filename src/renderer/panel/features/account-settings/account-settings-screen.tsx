// Drawn next.
export function AccountSettingsScreen() {
  return null
}
