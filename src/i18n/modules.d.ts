// Made by the build from the PO files (scripts/messages/plugin.mjs).
declare module 'messages:main' {
  export const catalogues: Readonly<
    Record<import('../shared/model/languages').Language, () => import('@lingui/core').Messages>
  >
}
