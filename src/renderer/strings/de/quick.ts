// The quick picker, the tray's settings and setup links, in German.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'

export const quick: Catalogue['quick'] = {
  pickerWords: {
    title: 'Schnellauswahl',
    field: 'Konto finden',
    placeholder: 'Dienst, Konto oder Schlagwort eingeben',
    list: 'Passende Konten',
    found: (count) => plural(count, { one: '# Konto gefunden.', other: '# Konten gefunden.' }),
    foundNone: 'Kein passendes Konto.',
    none: (query) => `Kein Konto hat „${query}“ in seinen Namen oder Schlagwörtern.`,
    empty: 'Noch keine Konten. Fügen Sie das erste im Authenticator hinzu.',
    hint: { copy: 'kopiert', move: 'wählt', close: 'schließt' },
    more: (count) => plural(count, { one: '# weiteres Konto: weitertippen', other: '# weitere Konten: weitertippen' }),
    nextCode: 'Enter erzeugt den nächsten Code',
    needsPin: 'Benötigt die PIN: Enter öffnet den Authenticator',
    waiting: (name, seconds) =>
      `Dieser Code endet in ${formatNumber(seconds)} s. Der nächste für ${name} wird kopiert, sobald er da ist.`,
    copied: 'Kopiert.',
    locked: {
      title: 'Der Authenticator ist gesperrt',
      passphrase: 'Passphrase',
      unlock: 'Entsperren'
    },
    openAuthenticator: 'Authenticator öffnen'
  },
  droppedLinkWords: {
    title: 'Ein Einrichtungslink wurde verworfen',
    detail:
      '„Einrichtungslinks öffnen“ ist ausgeschaltet, daher hat Countersign nicht hineingesehen. Wenn Sie ihn öffnen möchten, schalten Sie das ein und folgen Sie dem Link noch einmal.',
    settings: 'Einstellungen',
    dismiss: 'Hinweis ausblenden'
  },
  quickSettingsWords: {
    shortcut: {
      title: 'Schnellauswahl',
      detail:
        'Ein kleines Fenster über allem anderen: tippen, Enter drücken, und der Code liegt in der Zwischenablage.',
      label: 'Tastenkürzel',
      off: 'Aus',
      change: 'Ändern',
      turnOff: 'Ausschalten',
      turnOn: 'Einschalten',
      listening: 'Drücken Sie das neue Tastenkürzel. Mit Esc bleibt das bisherige.',
      refused:
        'Halten Sie Strg, Alt oder die Systemtaste gedrückt und drücken Sie einen Buchstaben, eine Ziffer, die Leertaste oder eine Funktionstaste.',
      taken: (shortcut) =>
        `Das System hat Countersign ${shortcut} nicht gegeben: Ein anderes Programm verwendet das Tastenkürzel, oder dieser Desktop gibt keinem Programm eines. Wählen Sie ein anderes, öffnen Sie die Schnellauswahl über den Infobereich oder weisen Sie in den Einstellungen des Desktops dem Befehl „countersign --quick“ ein Tastenkürzel zu.`,
      set: (shortcut) => `${shortcut} öffnet die Schnellauswahl.`
    },
    switches: {
      staysInTray: {
        label: 'Im Infobereich weiterlaufen',
        hint: 'Wenn das letzte Fenster geschlossen wird, bleibt Countersign im Infobereich. „Beenden“ schließt das Programm.'
      },
      startsHidden: {
        label: 'Ausgeblendet starten',
        hint: 'Countersign startet ohne Fenster. Über den Infobereich lässt sich eines öffnen.'
      },
      startsAtLogin: {
        label: 'Bei der Anmeldung starten',
        hint: 'Das System startet Countersign ausgeblendet, zusammen mit Ihrer Sitzung.'
      },
      notifies: {
        label: 'Sicherheitsereignisse melden',
        hint: 'Benachrichtigungen des Systems melden, wenn eine Anmeldung gesperrt wird, ein bereits verwendeter Code erneut eingegeben wird, eine Zwei-Faktor-Authentifizierung zurückgesetzt oder blockiert wird oder Backups fehlschlagen. Die Benachrichtigungen enthalten keine Namen.'
      },
      opensLinks: {
        label: 'Einrichtungslinks öffnen',
        hint: 'Links, die mit otpauth: beginnen, öffnen Countersign. Es zeigt, was darin enthalten ist, bevor es etwas hinzufügt. Ein solcher Link enthält einen geheimen Schlüssel, und das System übergibt ihn Countersign so, dass andere Ihrer Programme ihn einen Moment lang sehen können.'
      }
    },
    noNotices: 'Dieser Desktop zeigt nach eigenen Angaben keine Benachrichtigungen an.',
    noTray:
      'Dieser Desktop zeigt nach eigenen Angaben keine Symbole im Infobereich an: Wenn das letzte Fenster geschlossen wird, endet Countersign, und es startet mit seinen Fenstern. Eine Erweiterung wie AppIndicator bringt solche Symbole zu GNOME.',
    refused: (label) =>
      `Das System hat „${label}“ nicht übernommen. Vielleicht kennt es diese Kopie von Countersign nicht oder lässt kein Programm dies ändern.`
  }
}
