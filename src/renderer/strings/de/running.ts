// Long work that is under way, in German.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'

export const running: Catalogue['running'] = {
  runningWords: {
    reading: 'Datei wird gelesen …',
    preparing: 'Benutzer werden vorbereitet …',
    adding: 'Benutzer werden hinzugefügt …',
    takingBack: 'Hinzugefügte Benutzer werden wieder entfernt …',
    exportingUsers: 'Benutzerliste wird geschrieben …',
    exportingEvents: 'Ereignisse werden geschrieben …',
    verifying: 'Jede Zeile wird geprüft …',
    of: (done, total) => `${formatNumber(done)} von ${formatNumber(total)}`,
    cancelImport: 'Import abbrechen',
    importCancelled: 'Der Import wurde abgebrochen. Es wurden keine Benutzer hinzugefügt.'
  }
}
