// What went wrong and what to do, in German.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const failures: Catalogue['failures'] = {
  passwordRefusals: {
    'too-short': 'Verwenden Sie mindestens 8 Zeichen. Ein kurzer Satz lässt sich leicht merken.',
    'too-long': 'Verwenden Sie höchstens 128 Zeichen.',
    common: 'Das ist eines der häufigsten Passwörter und das erste, das bei einem Angriff probiert wird.',
    'contains-name': 'Lassen Sie Ihren Namen, Ihre E-Mail-Adresse und den Kontonamen weg.',
    'contains-product': 'Lassen Sie den Namen Countersign weg.',
    'same-as-old': 'Das ist Ihr aktuelles Passwort. Wählen Sie ein anderes.'
  },
  setupKeyRefusals: {
    empty: 'Geben Sie den Einrichtungsschlüssel ein, den die Website anzeigt.',
    'not-base32': 'Ein Einrichtungsschlüssel enthält nur die Buchstaben A bis Z und die Ziffern 2 bis 7.',
    'too-short': 'Dieser Einrichtungsschlüssel ist zu kurz. Prüfen Sie, ob er ganz kopiert wurde.',
    'too-long': 'Das ist zu lang für einen Einrichtungsschlüssel.',
    'bad-digits': 'Ein Code hat 4 bis 10 Ziffern.',
    'bad-period': 'Das Intervall muss eine ganze Zahl von Sekunden sein, mindestens 1.',
    'bad-algorithm': 'Dieses Konto verwendet einen Algorithmus, den Countersign nicht kennt.',
    'bad-type': 'Dieses Konto verwendet einen Codetyp, den Countersign nicht kennt.',
    'bad-counter': 'Der Zähler muss eine ganze Zahl sein, 0 oder größer.',
    unreadable: 'Das ist kein lesbarer Einrichtungslink.'
  },
  fileRefusals: {
    'unknown-format':
      'Diese Datei hat kein Format, das Countersign kennt. Exportieren Sie noch einmal aus der anderen App und wählen Sie dann diese Datei.',
    'password-needed': 'Diese Datei ist verschlüsselt. Geben Sie das Passwort ein, mit dem sie exportiert wurde.',
    'wrong-password':
      'Dieses Passwort öffnet die Datei nicht. Es ist das Passwort, mit dem die Datei exportiert wurde.',
    damaged: 'Diese Datei ist beschädigt oder unvollständig. Exportieren oder kopieren Sie sie noch einmal.',
    'too-large': 'Diese Datei ist zu groß, um ein Export von Konten zu sein.',
    'too-costly':
      'Diese Datei zu öffnen würde mehr Speicher oder Zeit kosten, als irgendeine App verlangt. Sie wurde nicht verwendet.',
    'bound-to-account':
      'Diese Datei lässt sich nur in der App öffnen, die sie erstellt hat. Exportieren Sie dort noch einmal, mit einem Passwort oder ohne Verschlüsselung.',
    'unknown-compression':
      'Dieses Archiv ist auf eine Weise komprimiert, die hier nicht gelesen wird. Entpacken Sie es und importieren Sie die Datei darin.',
    'not-sealed':
      'Diese Datei ist kein verschlüsseltes Countersign-Backup und wurde deshalb nicht wiederhergestellt. Wenn es ein Export ist, dem Sie vertrauen, importieren Sie ihn.'
  },
  accountRefusals: {
    'in-trash': 'Es lag im Papierkorb der anderen App.',
    'not-decrypted': 'Es hat eine eigene Verschlüsselung, die sich nicht öffnen ließ.',
    'missing-page': 'Dieser Code der Übertragung fehlt. Scannen Sie ihn ebenfalls.',
    'needs-password': 'Es ist verschlüsselt und lässt sich nur mit seinem Passwort öffnen.',
    'unclear-key':
      'Es ist nicht klar, ob das ein Einrichtungsschlüssel ist. Wenn ja, fügen Sie das Konto von Hand hinzu.',
    empty: 'Es hat keinen Einrichtungsschlüssel.',
    'not-base32': 'Sein Einrichtungsschlüssel ist beschädigt.',
    'too-short': 'Sein Einrichtungsschlüssel ist zu kurz.',
    'too-long': 'Es ist zu lang.',
    'bad-digits': 'Codes dieser Länge werden nicht unterstützt.',
    'bad-period': 'Codes mit diesem Intervall werden nicht unterstützt.',
    'bad-algorithm': 'Sein Algorithmus wird nicht unterstützt.',
    'bad-type': 'Codes dieses Typs werden nicht unterstützt.',
    'bad-counter': 'Sein Zähler ist nicht verwendbar.',
    unreadable: 'Es ist nicht lesbar.'
  },
  recoveryKeyMistakes: {
    length:
      'Ein Wiederherstellungsschlüssel hat 28 Zeichen in sieben Vierergruppen. Prüfen Sie, ob keines fehlt oder doppelt ist.',
    character:
      'Ein Wiederherstellungsschlüssel hat nur Buchstaben und Ziffern und kein U. Vergleichen Sie ihn mit dem Blatt.',
    check: 'Ein Zeichen ist falsch, oder zwei sind vertauscht. Vergleichen Sie jede Gruppe mit dem Blatt.'
  },
  emailRefusals: {
    'not-an-address': 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.',
    unseen:
      'Diese Adresse enthält ein Zeichen, das nicht sichtbar oder nicht lesbar ist. Tippen Sie sie, statt sie einzufügen.',
    'look-alike':
      'Diese Adresse enthält ein Zeichen, das nur wie ein üblicher Buchstabe aussieht. Tippen Sie sie mit dem üblichen.',
    'mixed-scripts':
      'Diese Adresse mischt Buchstaben verschiedener Alphabete, die gleich aussehen. Prüfen Sie, woher sie kommt.'
  },
  issuerRefusals: {
    'not-a-url': 'Ein Aussteller ist eine Webadresse, zum Beispiel https://id.example.com.',
    'not-https':
      'Der Aussteller muss mit https:// beginnen. Einfaches http ist nur für einen Anbieter auf diesem Computer vorgesehen.',
    'more-than-an-issuer': 'Geben Sie nur den Aussteller ein: ohne Benutzernamen, Fragezeichen oder Rautezeichen.'
  },
  ssoMisfits: {
    'not-a-provider': 'Bei diesem Aussteller gibt es keinen OpenID-Connect-Anbieter. Prüfen Sie den Aussteller.',
    'issuer-differs':
      'Der Anbieter nennt einen anderen Aussteller. Kopieren Sie den Aussteller genau so, wie der Anbieter ihn anzeigt.',
    'insecure-endpoint': 'Der Anbieter nennt eine Adresse ohne https. Single Sign-on ruft sie nicht auf.',
    'client-refused': 'Der Anbieter hat die Client-ID oder das Client-Secret abgelehnt.',
    'request-refused':
      'Der Anbieter hat die Anfrage abgelehnt. Prüfen Sie die Scopes und die Weiterleitungsadresse, die dort registriert sind.',
    unsupported: 'Der Anbieter unterstützt nicht, was Single Sign-on hier benötigt.'
  },
  tokenRefusals: {
    signature: 'Die Antwort des Anbieters ist nicht vom Anbieter signiert. Niemand wurde angemeldet.',
    issuer: 'Die Antwort stammt von einem anderen Anbieter. Niemand wurde angemeldet.',
    audience: 'Die Antwort ist für eine andere Anwendung bestimmt. Niemand wurde angemeldet.',
    nonce: 'Die Antwort gehört zu einer anderen Anmeldung. Niemand wurde angemeldet.',
    malformed: 'Die Antwort des Anbieters ist nicht verwendbar. Niemand wurde angemeldet.'
  },
  fileWriteRefusals: {
    'disk-full':
      'Der Datenträger ist voll, daher wurde die Datei nicht geschrieben. Schaffen Sie Platz oder speichern Sie die Datei an einem anderen Ort.',
    'quota-full':
      'Ihr Anteil an diesem Datenträger ist aufgebraucht, daher wurde die Datei nicht geschrieben. Löschen Sie etwas oder speichern Sie die Datei an einem anderen Ort.',
    'read-only':
      'Dieser Ort ist schreibgeschützt, daher wurde die Datei nicht geschrieben. Speichern Sie sie an einem anderen Ort.',
    'not-allowed':
      'Countersign darf dort nicht schreiben. Ändern Sie die Berechtigungen des Ordners oder speichern Sie die Datei an einem anderen Ort.',
    'in-use':
      'Ein anderes Programm verwendet gerade eine Datei dieses Namens. Schließen Sie sie dort oder speichern Sie unter einem anderen Namen.',
    'name-too-long': 'Dieser Dateiname ist zu lang. Speichern Sie unter einem kürzeren.',
    'folder-missing':
      'Der Ordner ist nicht da. Verbinden Sie das Laufwerk oder die Freigabe, auf der er liegt, oder speichern Sie die Datei an einem anderen Ort.',
    'is-folder': 'Es gibt bereits einen Ordner dieses Namens. Speichern Sie unter einem anderen Namen.',
    'name-taken': 'Es gibt bereits eine Datei dieses Namens. Speichern Sie unter einem anderen Namen.',
    'too-large': 'Die Datei ist größer, als dieses Laufwerk zulässt. Speichern Sie sie an einem anderen Ort.',
    'device-failed':
      'Das Laufwerk hat einen Fehler gemeldet, daher wurde die Datei nicht geschrieben. Prüfen Sie das Laufwerk und speichern Sie die Datei an einem anderen Ort.',
    'not-verified':
      'Beim Lesen zur Kontrolle stimmte die Datei nicht mit dem Geschriebenen überein und wurde daher nicht behalten. Das Laufwerk ist möglicherweise defekt: Speichern Sie die Datei an einem anderen Ort.',
    unknown:
      'Das System hat das Schreiben der Datei ohne Angabe eines Grundes abgelehnt. Speichern Sie sie an einem anderen Ort.'
  },
  restoreRefusals: {
    'not-written':
      'Die Kopie ließ sich nicht einsetzen, daher wurde nichts geändert. Prüfen Sie, ob der Datenträger voll oder der Datenordner schreibgeschützt ist, und versuchen Sie es dann erneut.',
    unreadable: 'Diese Kopie lässt sich nicht lesen, daher wurde nichts geändert. Wählen Sie eine andere.',
    'nobody-administers':
      'Danach könnte sich kein Administrator mehr anmelden, daher wurde nichts geändert. Wählen Sie eine Kopie, in der jemand, der jetzt Administrator ist, es bereits war.'
  },
  backupFailures: {
    'no-folder': 'Wählen Sie zuerst einen Ordner für die Backups.',
    'folder-missing':
      'Der Ordner ist nicht da. Verbinden Sie das Laufwerk oder die Freigabe, auf der er liegt, oder wählen Sie einen anderen Ordner.',
    'folder-not-writable':
      'Countersign darf nicht in den Ordner schreiben. Ändern Sie seine Berechtigungen oder wählen Sie einen anderen Ordner.',
    'disk-full': 'Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.',
    'not-written': 'Die Datei ließ sich nicht schreiben. Prüfen Sie das Laufwerk oder wählen Sie einen anderen Ordner.',
    'not-verified':
      'Beim Lesen zur Kontrolle stimmte die Datei nicht mit dem Geschriebenen überein und wurde daher nicht behalten. Das Laufwerk ist möglicherweise defekt: Wählen Sie einen anderen Ordner.',
    'key-missing':
      'Der Schlüssel der Backups lässt sich nicht mehr öffnen. Wählen Sie unter „Einstellungen“, „Backups“ ein anderes Passwort.'
  },
  plainFailures: {
    'unknown-call': 'Countersign hat diese Anfrage abgelehnt. Starten Sie die App neu und versuchen Sie es erneut.',
    'foreign-sender': 'Countersign hat diese Anfrage abgelehnt. Starten Sie die App neu und versuchen Sie es erneut.',
    'invalid-input': 'Einige Felder sind leer oder nicht lesbar. Prüfen Sie sie und versuchen Sie es erneut.',
    'not-signed-in': 'Sie sind nicht mehr angemeldet. Melden Sie sich erneut an.',
    forbidden: 'Ihre Rolle lässt das nicht zu.',
    'step-up-required': 'Geben Sie dazu Ihr Passwort noch einmal ein.',
    'store-locked': 'Der Datenspeicher ist gesperrt. Entsperren Sie ihn zuerst.',
    'store-unavailable': 'Der Datenspeicher lässt sich gerade nicht lesen oder beschreiben. Es wurde nichts geändert.',
    'wrong-passphrase': 'Das ist nicht die Passphrase.',
    'wrong-recovery-key':
      'Das ist nicht der gültige Wiederherstellungsschlüssel. Nehmen Sie das zuletzt gedruckte Blatt.',
    'last-slot':
      'Das ist der einzige verbleibende Weg, den Authenticator zu öffnen. Fügen Sie zuerst einen anderen hinzu.',
    'wrong-stage': 'Dieser Schritt ist bereits vorbei. Fahren Sie mit dem angezeigten fort.',
    'wrong-credentials': 'Der Benutzername oder das Passwort stimmt nicht.',
    'wrong-password': 'Das ist nicht Ihr Passwort.',
    'code-already-used': 'Dieser Code wurde bereits verwendet. Warten Sie auf den nächsten in Ihrer App.',
    'code-required': 'Geben Sie auch einen Code aus Ihrer App ein.',
    'wrong-backup-code': 'Dieser Backup-Code stimmt nicht.',
    'backup-code-already-used': 'Dieser Backup-Code wurde bereits verwendet. Jeder Code funktioniert einmal.',
    'enrolment-code-expired': 'Dieser Registrierungscode ist nicht mehr gültig. Bitten Sie einen Admin um einen neuen.',
    'last-admin':
      'Das ist der letzte Admin, der sich anmelden kann. Machen Sie zuerst eine andere Person zum Admin, die danach ihre Zwei-Faktor-Authentifizierung einrichtet.',
    'own-account':
      'Das ist hier für den eigenen Benutzer nicht möglich. Verwenden Sie Ihre persönlichen Einstellungen.',
    'locks-out-admins':
      'Danach könnte sich kein Admin mehr anmelden. Es wurde nichts geändert. Zuerst muss sich ein Admin anmelden und seine Zwei-Faktor-Authentifizierung einrichten.',
    'last-break-glass':
      'Solange Single Sign-on eingeschaltet ist, ist dies der letzte Notfall-Admin, der sich anmelden kann. Wählen Sie zuerst einen anderen.',
    'sso-required':
      'Nicht akzeptiert. Solange Single Sign-on eingeschaltet ist, verwenden Sie „Weiter mit SSO“. Nur Notfall-Admins melden sich mit einem Passwort an.',
    'sso-untested': 'Testen Sie zuerst die Verbindung. Genau diese Einstellungen müssen den Test bestanden haben.',
    'sso-already-linked': 'Diese Identität oder dieser Benutzer ist bereits verknüpft.',
    'sso-own-session-only':
      'Admins werden nur von sich selbst verknüpft. Melden Sie sich als dieser Admin mit Passwort und Code an, und verknüpfen oder bestätigen Sie dort.',
    'sso-break-glass': 'Notfall-Admins melden sich mit Passwort und Code an, nie über SSO.',
    'sso-unavailable':
      'Der Single-Sign-on-Anbieter antwortet nicht. Prüfen Sie das Netzwerk und versuchen Sie es erneut.',
    'sso-denied': 'Der Single-Sign-on-Anbieter hat Sie nicht zugelassen.',
    'sso-timed-out': 'Die Anmeldung im Browser wurde nicht rechtzeitig abgeschlossen. Versuchen Sie es erneut.',
    'sso-browser-not-opened': 'Der Browser ließ sich nicht öffnen.',
    'sso-assurance-missing':
      'Ihre Anmeldung beim Anbieter war für dieses Konto nicht stark genug. Verwenden Sie dort einen zweiten Faktor.',
    'sso-email-unverified':
      'Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt. Bitten Sie einen Admin, diese Anmeldung mit Ihrem Benutzer zu verknüpfen.',
    'sso-link-required': 'Ein Admin muss diese Anmeldung zuerst mit Ihrem Benutzer verknüpfen.',
    'sso-unknown-user': 'Niemand in diesem Konto hat Ihre E-Mail-Adresse. Bitten Sie einen Admin, Sie hinzuzufügen.',
    'sso-not-fresh':
      'Der Anbieter hat keine erneute Anmeldung verlangt. Melden Sie sich ab und neu an, um fortzufahren.',
    'sso-other-user':
      'Beim Anbieter hat sich eine andere Person angemeldet. Melden Sie sich mit Ihrer eigenen Identität an.',
    'factor-disabled':
      'Die Zwei-Faktor-Authentifizierung ist nach zu vielen falschen Codes blockiert. Bitten Sie einen Admin, sie zurückzusetzen.',
    'passwords-differ': 'Die beiden Passwörter stimmen nicht überein.',
    'account-exists': 'Dieser Computer hat bereits sein Konto. Melden Sie sich stattdessen an.',
    'email-taken': 'Ein anderer Benutzer hat diese E-Mail-Adresse.',
    'user-disabled': 'Dieser Benutzer ist deaktiviert.',
    'picture-too-large': 'Dieses Bild ist zu groß, um gelesen zu werden.',
    'scan-failed': 'Dieses Bild ließ sich nicht lesen.',
    'capture-denied': 'Das System hat Countersign nicht erlaubt, den Bildschirm anzusehen.',
    'nothing-in-clipboard': 'Die Zwischenablage enthält weder ein Bild noch Text.',
    'not-found': 'Das ist nicht mehr da.',
    cancelled: 'Abgebrochen.',
    'worker-ended':
      'Ein Teil der App wurde beendet, bevor dies fertig war. Es wurde nichts geändert. Versuchen Sie es erneut.',
    'export-not-verified':
      'Beim Lesen zur Kontrolle stimmte die Datei nicht mit dem Geschriebenen überein und wurde daher nicht behalten. Wählen Sie ein anderes Format.'
  },
  detailedFailures: {
    internal: (reference) =>
      `In Countersign ist ein Fehler aufgetreten. Es ist nichts verloren gegangen. Referenz: ${reference}`,
    passphraseTooShort: (minimum) =>
      plural(minimum, {
        one: 'Verwenden Sie mindestens # Zeichen.',
        other: 'Verwenden Sie mindestens # Zeichen.'
      }),
    throttled: (wait) => `Warten Sie ${wait} bis zum nächsten Versuch.`,
    throttledNoMore: 'Sie können es jetzt erneut versuchen.',
    wrongCode: 'Dieser Code stimmt nicht. Geben Sie den ein, den Ihre App jetzt anzeigt.',
    wrongCodeDrifted: (amount, isAhead) =>
      `Dieser Code stammt von einem anderen Zeitpunkt: Die Uhr Ihres Geräts geht etwa ${amount} ${isAhead ? 'vor' : 'nach'}. Stellen Sie sie auf automatische Uhrzeit und geben Sie dann einen neuen Code ein.`,
    clockSetBack: (amount) =>
      `Die Uhr dieses Computers wurde seit der letzten Anmeldung um etwa ${amount} zurückgestellt. Es wird kein Code akzeptiert, bis sie wieder richtig geht.`,
    wrongEnrolmentCode: (triesLeft) =>
      plural(triesLeft, {
        one: 'Dieser Registrierungscode stimmt nicht. Noch # Versuch.',
        other: 'Dieser Registrierungscode stimmt nicht. Noch # Versuche.'
      }),
    wrongEnrolmentCodeLast: 'Dieser Registrierungscode stimmt nicht. Bitten Sie einen Admin um einen neuen.',
    badHeader: (expected) => `Die erste Zeile muss lauten: ${expected}. Es wurde nichts importiert.`,
    tooManyRows: (maximum) =>
      plural(maximum, {
        one: 'Eine Datei darf höchstens # Zeile haben. Es wurde nichts importiert.',
        other: 'Eine Datei darf höchstens # Zeilen haben. Es wurde nichts importiert.'
      }),
    noBreakGlass: 'Wählen Sie mindestens einen Notfall-Admin, der Passwort und Zwei-Faktor-Authentifizierung behält.',
    unfitBreakGlass: (names) =>
      `Ein Notfall-Admin benötigt ein Passwort und Zwei-Faktor-Authentifizierung. Noch nicht bereit: ${names}.`,
    ssoClockSkewed:
      'Die Uhren dieses Computers und des Anbieters stimmen nicht überein. Stellen Sie beide auf automatische Uhrzeit und versuchen Sie es erneut.',
    ssoClockSkewedBy: (amount, isAhead) =>
      `Die Uhr dieses Computers geht gegenüber der des Anbieters etwa ${amount} ${isAhead ? 'vor' : 'nach'}. Stellen Sie sie auf automatische Uhrzeit und versuchen Sie es erneut.`,
    ssoLinkUnconfirmed: {
      admin: 'Diese Anmeldung muss erst bestätigt werden. Bitten Sie einen Admin darum.',
      self: 'Diese Anmeldung müssen Sie selbst bestätigen: Melden Sie sich mit Passwort und Code an, und öffnen Sie in der Benutzerverwaltung Ihren eigenen Benutzer.'
    },
    ssoPortTaken: (port) =>
      `Ein anderes Programm verwendet Port ${port} dieses Computers, oder eine andere Anmeldung läuft gerade. Versuchen Sie es später erneut.`
  }
}
