// Import and export, in German.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const transfer: Catalogue['transfer'] = {
  formatWords: {
    csv: 'Tabelle (CSV)',
    json: 'Datendatei (JSON)',
    otpauth: 'Einrichtungslinks',
    sheet: 'Druckbogen'
  },
  comparedWords: {
    fields: {
      issuer: 'Dienst',
      account: 'Konto',
      type: 'Typ',
      algorithm: 'Algorithmus',
      digits: 'Ziffern',
      period: 'Intervall',
      counter: 'Zähler',
      secret: 'Einrichtungsschlüssel'
    },
    missingCode: (place) => `Code ${place}`,
    unnamed: 'Konto ohne Namen',
    none: 'nichts',
    seconds: (count) => `${formatNumber(count)} s`,
    inFile: {
      key: 'Anderer Einrichtungsschlüssel als weiter oben in der Datei',
      field: (field, here, there) => `${field}: hier ${here}, weiter oben in der Datei ${there}`
    },
    inList: {
      key: 'Anderer Einrichtungsschlüssel als in Ihrer Liste',
      field: (field, here, there) => `${field}: hier ${here}, in Ihrer Liste ${there}`
    }
  },
  importWords: {
    title: 'Datei importieren',
    place: (place, count) => `Datei ${formatNumber(place)} von ${formatNumber(count)}`,
    choose: {
      drop: 'Exportdatei hier ablegen oder',
      button: 'Dateien wählen',
      detail:
        'Exporte von Aegis, 2FAS, andOTP, Authy, Bitwarden, Countersign, Duo, Ente, FreeOTP, Google Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth und anderen, verschlüsselt oder nicht. Es wird nichts hinzugefügt, bevor Sie gesehen haben, was die Datei enthält.'
    },
    reading: (fileName) => `${fileName} wird gelesen\u00a0…`,
    readingOf: (place, fileName) => `${place}: ${fileName} wird gelesen\u00a0…`,
    slow: 'Es dauert noch. Gut geschützte oder sehr große Dateien brauchen eine Weile.',
    seconds: (count) => `${formatNumber(count)} s`,
    another: 'Andere Datei wählen',
    skip: 'Datei überspringen',
    password: {
      detail: (fileName) =>
        `${fileName} ist verschlüsselt. Geben Sie das Passwort ein, mit dem die Datei exportiert wurde.`,
      partDetail: (fileName) => `Ein Teil von ${fileName} ist verschlüsselt. Geben Sie das Passwort dieses Teils ein.`,
      label: 'Passwort der Datei',
      opening: 'Datei wird geöffnet\u00a0…',
      submit: 'Öffnen'
    },
    report: {
      title: (format, count) => `${format}: ${accounts(count)}`,
      listName: 'Konten in der Datei',
      filter: 'Anzeigen',
      all: 'Alle',
      states: { new: 'Neu', duplicate: 'Duplikate', conflict: 'Konflikte', refused: 'Abgelehnt' },
      state: { new: 'Neu', duplicate: 'Duplikat', conflict: 'Konflikt', refused: 'Abgelehnt' },
      heard: (counts) =>
        `${formatNumber(counts.new)} neu, ${formatNumber(counts.duplicate)} bereits in Ihrer Liste, ${formatNumber(counts.conflict)} im Konflikt, ${formatNumber(counts.refused)} abgelehnt. Es ist noch nichts hinzugefügt.`,
      tickAll: 'Alle Konten',
      tickShown: 'Alle angezeigten',
      everyConflict: 'Alle Konflikte',
      choiceFor: (account) => `Was mit ${account} geschehen soll`,
      actions: { add: 'Beide behalten', replace: 'Ersetzen', skip: 'Auslassen' },
      replaceHint: 'Tritt an die Stelle Ihres Kontos, das für 30 Tage in den Papierkorb kommt.',
      none: 'Die Datei enthält keine Konten mit Codes.',
      locked: 'Ein Teil dieser Datei ist verschlüsselt und lässt sich nur mit seinem Passwort öffnen.',
      stillLocked: 'Ein Teil dieser Datei ist noch verschlüsselt: Dieses Passwort öffnet ihn nicht.',
      enterPassword: 'Passwort eingeben',
      repeated: 'Ein zweites Mal in dieser Datei',
      needsPin: 'Die Datei enthält die PIN nicht. Sie können sie danach eingeben.',
      submit: 'Importieren'
    },
    done: (count) => `${accounts(count)} importiert.`,
    undo: 'Import rückgängig machen',
    undone: (removed) => `${accounts(removed)} wieder herausgenommen.`,
    undoneRestored: (removed, restored) =>
      `${accounts(removed)} wieder herausgenommen, ${formatNumber(restored)} zurückgelegt.`
  },
  exportWords: {
    title: 'Exportieren',
    titleOf: (format) => `Export für ${format}`,
    formats: {
      otpauth: 'Ein Text mit einem Link pro Zeile, den die meisten Apps lesen',
      'google-migration': 'Eine Seite mit QR-Codes zum Scannen mit dem Smartphone',
      sheet: 'Eine Seite mit jedem QR-Code, zum Drucken und Wegschließen',
      accountsAlone: 'Nur die Konten',
      keeps: (parts) => `Enthält auch ${parts}`,
      parts: {
        note: 'Notizen',
        tags: 'Schlagwörter',
        isFavorite: 'Favoriten',
        group: 'Gruppen',
        recoveryCodes: 'Wiederherstellungscodes'
      },
      canEncrypt: 'verschlüsselbar',
      cannotEncrypt: 'nicht verschlüsselt',
      leaves: (count, all) => `Kann ${formatNumber(count)} von ${accounts(all)} nicht aufnehmen`
    },
    protection: { name: 'Schutz', encrypted: 'Mit Passwort', plain: 'Nicht verschlüsselt' },
    password: 'Passwort für die Datei',
    confirm: 'Passwort bestätigen',
    advice:
      'Ohne dieses Passwort lässt sich die Datei nicht öffnen, auch nicht von Ihnen. Bewahren Sie es getrennt von der Datei auf.',
    missing: 'Wählen Sie ein Passwort.',
    differ: 'Die beiden Passwörter stimmen nicht überein.',
    strength: [
      'Sehr leicht zu erraten. Einige Wörter ohne Zusammenhang eignen sich gut.',
      'Leicht zu erraten. Machen Sie es länger.',
      'Gut',
      'Stark'
    ],
    plainWarning:
      'Wer diese Datei erhält, kann Ihre Codes erzeugen, von da an und ohne dass Sie es bemerken. Sie ist nicht verschlüsselt. Löschen Sie sie, sobald sie ihren Zweck erfüllt hat.',
    passphrase: 'Ihre Passphrase',
    passphraseHint:
      'Die Passphrase, mit der Countersign entsperrt wird. Sie wird verlangt, weil geheime Schlüssel den Tresor verlassen.',
    passphraseMissing: 'Geben Sie Ihre Passphrase ein.',
    confirmation:
      'Countersign fragt in einem eigenen Dialog noch einmal nach, bevor geheime Schlüssel den Tresor verlassen.',
    weak: 'Wer die Datei erhält, kann unbegrenzt Passwörter ausprobieren, und dieses lässt sich möglicherweise finden. Wählen Sie ein längeres oder fahren Sie trotzdem fort.',
    submit: 'Exportieren',
    submitAnyway: 'Trotzdem exportieren',
    accounts: {
      chosen: (count) => `${accounts(count)} gewählt`,
      chosenAll: (count) => plural(count, { one: 'Das einzige Konto', other: 'Alle # Konten' }),
      choose: 'Konten wählen',
      title: 'Welche Konten?',
      search: 'Konten suchen',
      listName: 'Zu exportierende Konten',
      all: 'Alle Konten',
      shown: 'Alle angezeigten',
      none: 'Kein passendes Konto.',
      selected: (count, all) => `${formatNumber(count)} von ${formatNumber(all)} ausgewählt`,
      submit: 'Übernehmen'
    },
    writing: 'Wird geschrieben, zur Kontrolle gelesen und verglichen\u00a0…',
    done: {
      title: 'Exportiert',
      verified: (count) => `Zur Kontrolle gelesen und verglichen: ${accounts(count)}.`,
      path: 'Gespeichert als',
      owner: 'Nur Ihr Benutzer auf diesem Computer kann die Datei lesen.',
      left: (count) => `Ausgelassen: ${accounts(count)}`
    }
  }
}
