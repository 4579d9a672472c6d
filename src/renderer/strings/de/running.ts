// Long work that is under way, in German.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'

export const running: Catalogue['running'] = {
  runningWords: {
    reading: 'Datei wird gelesen\u00a0…',
    preparing: 'Benutzer werden vorbereitet\u00a0…',
    adding: 'Benutzer werden hinzugefügt\u00a0…',
    takingBack: 'Hinzugefügte Benutzer werden wieder entfernt\u00a0…',
    exportingUsers: 'Benutzerliste wird geschrieben\u00a0…',
    exportingEvents: 'Ereignisse werden geschrieben\u00a0…',
    verifying: 'Jede Zeile wird geprüft\u00a0…',
    of: (done, total) => `${formatNumber(done)} von ${formatNumber(total)}`,
    cancelImport: 'Import abbrechen',
    importCancelled: 'Der Import wurde abgebrochen. Es wurden keine Benutzer hinzugefügt.'
  }
}
