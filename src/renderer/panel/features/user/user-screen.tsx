// A user's page: drawn next.
export function UserScreen(_: { readonly userId: string }) {
  return null
}
