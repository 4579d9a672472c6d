// Automatic backups and restoring one, in German.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'
import { accounts } from './counts'

export const backups: Catalogue['backups'] = {
  backupWords: {
    off: {
      why: 'Wenn dieser Computer verloren geht oder kaputtgeht, sind auch Ihre Codes weg. Automatische Backups halten nach jeder Änderung und einmal am Tag eine verschlüsselte Kopie jedes Kontos in einem Ordner Ihrer Wahl.',
      turnOn: 'Automatische Backups einschalten'
    },
    form: {
      folder: 'Ordner',
      noFolder: 'Noch kein Ordner gewählt',
      folderHint:
        'Am besten auf einem anderen Laufwerk oder in einem synchronisierten Ordner: an einem Ort, der diesen Computer überdauert.',
      chooseFolder: 'Ordner wählen',
      folderMissing: 'Wählen Sie zuerst einen Ordner.',
      password: 'Backup-Passwort',
      newPassword: 'Neues Backup-Passwort',
      confirm: 'Passwort bestätigen',
      advice:
        'Ohne dieses Passwort kann niemand ein Backup öffnen, auch Sie nicht. Bewahren Sie es an einem Ort auf, der nicht dieser Computer ist.',
      missing: 'Wählen Sie ein Passwort.',
      submit: 'Einschalten',
      working: 'Das erste Backup wird geschrieben, zur Kontrolle gelesen und verglichen\u00a0…',
      on: 'Automatische Backups sind eingeschaltet. Das erste ist geschrieben und geprüft.'
    },
    folder: 'Ordner',
    chooseAnother: 'Anderen Ordner wählen',
    last: 'Letztes Backup',
    never: 'Noch keines',
    accounts,
    checked: (when) => `Zur Kontrolle gelesen, unversehrt (${when})`,
    running: 'Backup wird geschrieben und geprüft\u00a0…',
    pending: 'Die Änderungen werden in wenigen Sekunden geschrieben.',
    keep: 'Aufbewahrte Backups',
    keepHint:
      'Zwischen 3 und 100. Die Hälfte sind die neuesten, die anderen eines pro Tag. Ältere dieses Tresors werden gelöscht.',
    runNow: 'Jetzt sichern',
    done: 'Gesichert. Die Datei wurde zur Kontrolle gelesen und verglichen.',
    changePassword: {
      name: 'Passwort ändern',
      detail:
        'Es wird sofort ein Backup mit dem neuen Passwort geschrieben. Ältere Dateien behalten das Passwort, mit dem sie geschrieben wurden.',
      submit: 'Passwort ändern',
      working: 'Ein Backup mit dem neuen Passwort wird geschrieben\u00a0…',
      done: 'Das Backup-Passwort ist geändert.'
    },
    turnOff: {
      name: 'Ausschalten',
      detail:
        'Änderungen werden nicht mehr gesichert. Die vorhandenen Dateien bleiben, wo sie sind, und lassen sich mit ihrem Passwort öffnen.',
      submit: 'Backups ausschalten',
      done: 'Automatische Backups sind ausgeschaltet.'
    },
    restore: {
      name: 'Wiederherstellen',
      title: 'Backup wiederherstellen',
      detail:
        'Es wird nichts hinzugefügt, bevor Sie gesehen haben, was das Backup enthält, und es lässt sich rückgängig machen.',
      listName: 'Backups im Ordner',
      none: 'In diesem Ordner ist kein Backup.',
      another: 'Backup-Datei wählen',
      checks: {
        whole: 'geprüft',
        changed: 'seitdem beschädigt oder geändert',
        unknown: 'von einem anderen Tresor oder Computer geschrieben'
      },
      drop: 'Backup hier ablegen oder',
      choose:
        'Eine Datei von Countersign, benannt mit countersign-backup und ihrem Datum. Sie benötigen das Backup-Passwort, mit dem sie geschrieben wurde.'
    },
    copies: {
      title: 'Kopien auf diesem Computer',
      detail:
        'Der Tresor kopiert sich bei jedem Start, einmal am Tag und vor jeder Aktualisierung, versiegelt wie er ist. Die Kopien helfen, wenn der Tresor beschädigt ist, nicht wenn der Datenträger verloren ist.',
      none: 'Es gibt noch keine. Die erste entsteht kurz nach dem Start.',
      failed: (when) => `Die letzte Kopie ist fehlgeschlagen (${when}). Prüfen Sie, ob der Datenträger voll ist.`,
      reasons: {
        start: 'Beim Start der App',
        daily: 'Während die App lief',
        migration: 'Vor der Aktualisierung des Tresors',
        restore: 'Vor der Wiederherstellung einer früheren Kopie'
      },
      restore: 'Wiederherstellen\u00a0…',
      restoreOf: (takenAt) => `Wiederherstellen\u00a0… die Kopie vom ${formatDateTime(takenAt)}`,
      dialog: {
        detail: (takenAt) => `Der Tresor wird auf den Stand vom ${formatDateTime(takenAt)} zurückgesetzt.`,
        effects: [
          'Seitdem hinzugefügte Konten sind nicht darin. Seitdem entfernte Konten sind wieder da.',
          'Auch die Zähler von HOTP-Konten gehen zurück: Die nächsten Codes können bereits verwendet worden sein.',
          'Der Tresor in seinem aktuellen Zustand wird 30 Tage als Kopie aufbewahrt, damit Sie zu ihm zurückkehren können.'
        ],
        passphraseHint: 'Die Passphrase, die den Authenticator öffnet.',
        submit: 'Wiederherstellen'
      }
    },
    failing: {
      title: 'Ihre Konten werden nicht gesichert',
      since: (at) => `Schlägt fehl seit ${formatDateTime(at)}.`,
      noneYet: 'Es gibt noch kein brauchbares Backup.',
      lastGood: (when) => `Letztes brauchbares Backup: ${when}.`
    }
  }
}
