// Drawn next.
export function UsersScreen() {
  return null
}
