// About Countersign, in German.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'Über Countersign',
    sectionDetail: 'Version, Diagnose und Lizenzen',
    what: 'Beide Hälften der Zwei-Faktor-Authentifizierung auf einem Arbeitsplatz.',
    version: (version) => `Version ${version}`,
    licence: 'Countersign ist freie Software unter der MIT-Lizenz.',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: 'Diagnosedaten kopieren',
      copied: 'Kopiert. Enthalten sind Versionen und Anzahlen: keine Namen, keine Adressen, keine Geheimnisse.',
      show: 'Was ist enthalten?'
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
