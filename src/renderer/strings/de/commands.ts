// The command palette and the keyboard shortcuts, in German.
import type { Catalogue } from '../catalogue'

export const commands: Catalogue['commands'] = {
  paletteWords: {
    title: 'Befehle',
    search: 'Befehle durchsuchen',
    placeholder: 'Was möchten Sie tun?',
    results: 'Gefundene Befehle',
    none: 'Kein Befehl enthält diese Wörter.',
    showPanel: 'Panel anzeigen',
    showAuthenticator: 'Authenticator anzeigen',
    copyCode: (title) => `Code für ${title} kopieren`
  },
  shortcutWords: {
    title: 'Tastenkürzel',
    both: {
      palette: 'Beliebigen Befehl finden',
      shortcuts: 'Diese Tastenkürzel anzeigen',
      zoom: 'Größer, kleiner, normal'
    },
    panel: { browser: 'Weiteren Browser öffnen' },
    authenticator: {
      add: 'Konto hinzufügen',
      search: 'Suchen',
      copy: 'Code des fokussierten Kontos kopieren',
      move: 'Von Konto zu Konto gehen',
      reorder: 'Konto verschieben (eigene Reihenfolge)',
      edit: 'Details öffnen',
      select: 'Auswählen',
      selectAll: 'Alle auswählen',
      remove: 'Entfernen',
      undo: 'Entfernen oder Import rückgängig machen',
      settings: 'Einstellungen',
      lock: 'Sperren'
    }
  }
}
