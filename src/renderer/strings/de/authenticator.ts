// The Authenticator's words, in German.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const authenticator: Catalogue['authenticator'] = {
  nameWords: {
    unnamed: 'Konto ohne Namen'
  },
  typeWords: {
    totp: 'Zeitbasiert',
    hotp: 'Zählerbasiert',
    steam: 'Steam'
  },
  lengthWords: {
    characters: (count) => plural(count, { one: '# Zeichen', other: '# Zeichen' }),
    letters: (count) => plural(count, { one: '# Buchstabe', other: '# Buchstaben' }),
    digits: (count) => plural(count, { one: '# Ziffer', other: '# Ziffern' }),
    seconds: (count) => `${formatNumber(count)} s`
  },
  codeWords: {
    none: 'Noch kein Code',
    secondsLeft: (seconds) => plural(seconds, { one: 'Noch # Sekunde', other: 'Noch # Sekunden' }),
    copyName: (name) => `Code für ${name} kopieren`,
    nextName: (name) => `Nächster Code für ${name}`,
    next: 'Nächster Code',
    copied: (seconds) => `Kopiert – wird in ${formatNumber(seconds)} s gelöscht`
  },
  entriesWords: {
    listName: 'Konten',
    search: 'Suchen',
    clearSearch: 'Leeren',
    menu: 'Menü',
    openPanel: 'Panel öffnen',
    exploreDemo: 'Mit Demodaten ausprobieren',
    leaveDemo: 'Demo verlassen',
    actions: 'Aktionen',
    actionsName: (name) => `Aktionen für ${name}`,
    pinName: (name) => `PIN für ${name} eingeben`,
    pin: 'PIN',
    notACounter: 'Ein Zähler ist eine ganze Zahl, 0 oder größer.',
    changes: {
      counter: {
        name: 'Zähler einstellen',
        title: 'Zähler einstellen',
        detail: (name) =>
          `Wenn ${name} die Codes ablehnt, haben App und Website unterschiedlich gezählt. Geben Sie den Zähler ein, den die Website erwartet. Der nächste Code wird damit erzeugt.`,
        done: 'Der Zähler ist eingestellt. Rufen Sie den nächsten Code ab.'
      },
      pin: {
        name: 'PIN eingeben',
        title: 'PIN eingeben',
        detail: (name) =>
          `Die Codes von ${name} werden mit einer PIN erzeugt. Wenn die Website sie ablehnt, geben Sie die PIN noch einmal ein: Nur die Website kann erkennen, ob sie stimmt.`,
        done: 'Die Codes werden jetzt mit dieser PIN erzeugt.'
      }
    },
    remove: 'Entfernen',
    removedOne: (name) => `${name} wurde entfernt.`,
    removed: (count) => plural(count, { one: '# Konto wurde entfernt.', other: '# Konten wurden entfernt.' }),
    restored: (count) =>
      plural(count, { one: '# Konto ist wieder in der Liste.', other: '# Konten sind wieder in der Liste.' }),
    undo: 'Rückgängig',
    saved: (count) => `${accounts(count)} gespeichert.`,
    found: (count) => `${accounts(count)} gefunden.`,
    foundNone: 'Kein passendes Konto.',
    empty: {
      title: 'Hier erscheinen Ihre Codes',
      detail:
        'Schalten Sie auf einer Website die Zwei-Faktor-Authentifizierung ein und fügen Sie das Konto dann mit dem QR-Code oder dem Einrichtungsschlüssel hinzu, den die Website anzeigt.',
      importing: 'Aus anderer App importieren',
      hint: 'Oder ziehen Sie ein Bild des QR-Codes oder eine Exportdatei auf dieses Fenster.'
    },
    noMatch: {
      title: 'Kein passendes Konto',
      detail: (query) => `Hier enthält nichts „${query}“ in Dienst, Konto, Schlagwörtern oder Notiz.`
    },
    failed: { title: 'Die Konten lassen sich nicht anzeigen' }
  },
  addingWords: {
    title: 'Konto hinzufügen',
    lookHarder: 'Genauer suchen',
    ways: {
      camera: { name: 'Mit Kamera scannen', detail: 'Halten Sie den QR-Code vor die Kamera' },
      screen: { name: 'Bildschirm', detail: 'Findet jeden QR-Code auf Ihren Bildschirmen' },
      files: { name: 'Bilddatei', detail: 'Eine oder mehrere, auch auf das Fenster gezogen' },
      clipboard: { name: 'Zwischenablage', detail: 'Ein kopiertes Bild oder ein kopierter Einrichtungslink' },
      typing: {
        name: 'Einrichtungsschlüssel eingeben',
        detail: 'Tippen Sie den Einrichtungsschlüssel der Website ein'
      },
      importing: { name: 'Datei importieren', detail: 'Ein Export oder Backup einer anderen App' }
    },
    drop: { title: 'Zum Hinzufügen ablegen', detail: 'Bilder mit QR-Codes oder Exporte anderer Apps' },
    reading: {
      file: 'Bild wird gelesen\u00a0…',
      files: (place, total) => `Bild ${formatNumber(place)} von ${formatNumber(total)} wird gelesen\u00a0…`,
      clipboard: 'Zwischenablage wird gelesen\u00a0…',
      screen: 'Ihre Bildschirme werden durchsucht\u00a0…',
      harder: 'Es wird genauer gesucht. Das kann einige Sekunden dauern\u00a0…'
    },
    camera: {
      select: 'Kamera',
      unnamed: (index) => `Kamera ${formatNumber(index)}`,
      picture: 'Was die Kamera sieht',
      starting: 'Kamera wird gestartet\u00a0…',
      hint: 'Halten Sie den ganzen QR-Code in den Rahmen. Er wird automatisch gelesen.',
      failures: {
        none: {
          title: 'Keine Kamera gefunden',
          detail: 'Schließen Sie eine Kamera an oder fügen Sie das Konto auf andere Weise hinzu.'
        },
        denied: {
          title: 'Die Kamera ist nicht freigegeben',
          detail:
            'Erlauben Sie Countersign in den Datenschutzeinstellungen des Systems, die Kamera zu verwenden, und versuchen Sie es dann erneut.'
        },
        busy: {
          title: 'Die Kamera wird verwendet',
          detail: 'Schließen Sie das andere Programm, das sie verwendet, und versuchen Sie es dann erneut.'
        },
        lost: {
          title: 'Die Kamera wurde getrennt',
          detail: 'Schließen Sie sie wieder an und versuchen Sie es dann erneut.'
        },
        failed: {
          title: 'Die Kamera ist nicht gestartet',
          detail: 'Versuchen Sie es erneut oder wählen Sie eine andere Kamera.'
        }
      }
    },
    nothing: {
      title: 'Kein Konto gefunden',
      titleLeftAlone: 'Hier gibt es nichts hinzuzufügen',
      files: 'Dieses Bild enthält keinen QR-Code eines Kontos. Ein schärferes oder größeres Bild könnte helfen.',
      screen:
        'Zeigen Sie den ganzen QR-Code an, ohne dass ihn ein anderes Fenster verdeckt, und versuchen Sie es dann erneut.',
      link: 'Öffnen Sie den Link noch einmal, oder kopieren Sie ihn und wählen Sie „Zwischenablage“.',
      clipboard: 'Kopieren Sie ein Bild des QR-Codes oder den Einrichtungslink und versuchen Sie es dann erneut.',
      stillNothing:
        'Auch bei genauerer Suche war keiner zu finden. Vergrößern Sie den QR-Code oder geben Sie stattdessen den Einrichtungsschlüssel ein.'
    },
    leftAlone: 'Nicht verwendet',
    ignored: {
      link: 'Ein Weblink – nicht verwendet',
      linkShown: (shown) => `Ein Weblink – nicht verwendet: ${shown}`,
      text: 'Ein Text – nicht verwendet',
      textShown: (shown) => `Ein Text – nicht verwendet: ${shown}`,
      refused: (why) => `Ein Konto, das sich nicht hinzufügen lässt. ${why}`,
      refusedShown: (shown, why) => `Ein Konto, das sich nicht hinzufügen lässt: ${shown}. ${why}`,
      unreadable: 'Es ist nicht lesbar.'
    },
    transfer: {
      progress: (found, total) => `${formatNumber(found)} von ${formatNumber(total)} Codes`,
      showNext: 'Zeigen Sie den nächsten Code der Übertragung. Bereits Gelesenes bleibt erhalten.',
      missing: (codes) => `Es fehlt: Code ${codes}. Fügen Sie ihn jetzt hinzu oder speichern Sie, was hier ist.`,
      scanMore: 'Rest scannen',
      goOn: 'Ohne Rest weiter'
    },
    unreadableFile: (name) => `${name} ist kein lesbares Bild.`,
    failedFile: (name, why) => `${name}: ${why}`,
    confirm: {
      one: 'Ist das das Konto?',
      several: (count) => `${accounts(count)} gefunden`,
      heard: (count) => `${accounts(count)} gefunden. Prüfen und speichern Sie.`,
      duplicate: 'Bereits in Ihrer Liste',
      duplicateDetail: 'Dieses Konto ist bereits in Ihrer Liste. Beim Speichern wird es ein zweites Mal hinzugefügt.',
      conflict: 'In Ihrer Liste mit anderem Schlüssel',
      conflictDetail:
        'Ein Konto dieses Namens ist bereits in Ihrer Liste, mit einem anderen Einrichtungsschlüssel. Beim Speichern wird ein zweites hinzugefügt, das erste bleibt, wie es ist. Wenn Sie es nicht gerade neu eingerichtet haben, brechen Sie ab.',
      tick: (name) => `${name} hinzufügen`,
      edit: (name) => `${name} bearbeiten`,
      tickAll: 'Alle Konten',
      chosen: (ticked, count) => `${formatNumber(ticked)} von ${formatNumber(count)} ausgewählt`,
      afterSaving: 'Der erste Code kommt, wenn Sie ihn abrufen.'
    },
    fields: {
      issuer: 'Dienst',
      account: 'Konto',
      setupKey: 'Einrichtungsschlüssel',
      type: 'Typ',
      algorithm: 'Algorithmus',
      digits: 'Ziffern',
      period: 'Intervall',
      counter: 'Zähler',
      advanced: 'Erweitert',
      issuerHint: 'Die Website oder Firma',
      accountHint: 'Ihr Name oder Ihre E-Mail-Adresse dort',
      setupKeyHint: 'Leerzeichen und Kleinschreibung spielen keine Rolle',
      continue: 'Weiter'
    }
  },
  settingsWords: {
    title: 'Einstellungen',
    sections: {
      appearance: { name: 'Darstellung', detail: 'Hell oder dunkel, und die Sprache' },
      lock: { name: 'Sperre', detail: 'Passphrase, Wiederherstellungsschlüssel und automatische Sperre' },
      view: { name: 'Ansicht', detail: 'Reihenfolge, Größe und der nächste Code' },
      quick: { name: 'Schnellzugriff', detail: 'Tastenkürzel, Infobereich, Start und Einrichtungslinks' },
      clock: { name: 'Uhr', detail: 'Ob die Uhr dieses Computers richtig geht' },
      backups: { name: 'Backups', detail: 'Automatische verschlüsselte Kopien und ihre Wiederherstellung' }
    }
  }
}
