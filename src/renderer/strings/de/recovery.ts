// The words of the account recovery key, in German.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'

export const recovery: Catalogue['recovery'] = {
  recoverWords: {
    link: 'Dieses Konto wiederherstellen',
    title: 'Dieses Konto wiederherstellen',
    detail:
      'Für ein Konto, dessen Admins sich nicht mehr anmelden können. Der Wiederherstellungsschlüssel des Kontos wurde gedruckt, als er in den Kontoeinstellungen erstellt wurde.',
    missing: 'Geben Sie den Schlüssel vom gedruckten Blatt ein.',
    back: 'Zurück zur Anmeldung',
    choose: {
      title: 'Einen Admin wählen',
      detail:
        'Wen Sie wählen, bekommt ein neues Passwort und richtet die Zwei-Faktor-Authentifizierung neu ein. Bis das abgeschlossen ist, ändert sich nichts.',
      label: 'Admins',
      missing: 'Wählen Sie einen Admin.'
    },
    password: {
      title: 'Neues Passwort wählen',
      detail: (email) =>
        `Für ${email}. Das alte Passwort, die Authenticator-App, die Backup-Codes und die Sitzungen enden, sobald die Einrichtung abgeschlossen ist.`
    }
  },
  recoveryKeyWords: {
    title: 'Wiederherstellungsschlüssel des Kontos',
    detail:
      'Der Weg zurück, wenn sich kein Admin mehr anmelden kann: Smartphones verloren oder nach zu vielen falschen Codes gesperrt.',
    none: 'Es gibt keinen. Erstellen Sie einen, drucken Sie ihn und schließen Sie ihn ein.',
    there: (at, by) => `Erstellt am ${formatDateTime(at)} von ${by}. Er funktioniert einmal.`,
    make: 'Wiederherstellungsschlüssel erstellen',
    makeNew: 'Neuen Wiederherstellungsschlüssel erstellen',
    replacing: {
      title: 'Neuen Wiederherstellungsschlüssel erstellen?',
      detail: 'Der bisherige Schlüssel funktioniert sofort nicht mehr, wo immer er aufbewahrt wird.'
    },
    shown:
      'Drucken Sie ihn und schließen Sie ihn getrennt von diesem Computer ein. Er wird nur jetzt angezeigt. Wer ihn hat, kann hier Admin werden; er funktioniert einmal.',
    keyName: 'Wiederherstellungsschlüssel des Kontos',
    print: 'Drucken',
    copied: 'Kopiert. Die Zwischenablage wird in 30 Sekunden geleert.',
    saved: (fileName) => `Gespeichert als ${fileName}. Drucken Sie die Datei und löschen Sie sie dann.`,
    kept: 'Ich habe ihn gedruckt oder gespeichert',
    leaving: {
      title: 'Schließen, ohne den Schlüssel zu behalten?',
      detail:
        'Sie haben ihn weder kopiert noch gespeichert noch gedruckt. Er wird nicht noch einmal angezeigt: Sie müssten einen anderen erstellen.',
      confirm: 'Trotzdem schließen'
    },
    sheet: {
      use: 'Ein Admin, der sich nicht mehr anmelden kann, kommt damit wieder hinein: „Dieses Konto wiederherstellen“ auf der Anmeldeseite.',
      care: 'Er funktioniert einmal. Wer ihn und diesen Computer hat, kann Admin werden.',
      made: (at) => `Erstellt am ${formatDateTime(at)}`
    },
    offer: {
      title: 'Dieses Konto hat keinen Wiederherstellungsschlüssel',
      detail: 'Ohne ihn kann sich niemand mehr anmelden, wenn alle Admins Smartphone und Backup-Codes verlieren.'
    },
    notice: {
      title: 'Der Wiederherstellungsschlüssel des Kontos wurde verwendet',
      detail: (email, at) =>
        `${email} hat ein neues Passwort und ein neues Smartphone bekommen, ${formatDateTime(at)}. Wenn das keiner von Ihnen war, deaktivieren Sie diese Person. Der Schlüssel ist verbraucht: Erstellen Sie einen neuen.`
    },
    check: {
      none: 'Es gibt keinen. Wenn sich kein Admin mehr anmelden kann, hilft nichts mehr.',
      there: (ago) => `Erstellt ${ago}. Er lässt einmal einen Admin wieder hinein.`
    }
  }
}
