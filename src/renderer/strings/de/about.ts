// About Countersign, in German.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'Über Countersign',
    sectionDetail: 'Version, Diagnose und Lizenzen',
    what: 'Beide Hälften der Zwei-Faktor-Authentifizierung auf einem Computer.',
    version: (version) => `Version ${version}`,
    licence: 'Countersign ist freie Software unter der MIT-Lizenz.',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: 'Diagnosedaten kopieren',
      copied: 'Kopiert. Enthalten sind Versionen und Anzahlen: keine Namen, keine Adressen, keine geheimen Schlüssel.',
      show: 'Was ist enthalten?'
    },
    updates: {
      title: 'Updates',
      check: 'Nach Updates suchen',
      checking: 'Es wird nach Updates gesucht\u00a0…',
      current: 'Dies ist die neueste Version.',
      failed: 'Das Update ließ sich nicht suchen, laden oder prüfen. Versuchen Sie es später erneut.',
      byHand:
        'Diese Installation aktualisieren Sie selbst: Laden Sie das neue Paket dort, wo Sie dieses geladen haben.',
      available: (version) => `Version ${version} ist verfügbar.`,
      download: 'Herunterladen',
      downloading: 'Wird heruntergeladen\u00a0…',
      ready: (version) => `Version ${version} ist bereit. Countersign wird geschlossen, ersetzt und neu gestartet.`,
      install: 'Neu starten und aktualisieren'
    },
    licences: {
      title: 'Open-Source-Lizenzen',
      detail: (count) =>
        plural(count, {
          one: '# Paket anderer Urheber ist Teil dieses Programms.',
          other: '# Pakete anderer Urheber sind Teil dieses Programms.'
        }),
      search: 'Pakete durchsuchen',
      none: 'Kein Paket trägt diesen Namen.',
      noText: 'Dieses Paket nennt seine Lizenz und fügt keinen eigenen Text hinzu.'
    }
  }
}
