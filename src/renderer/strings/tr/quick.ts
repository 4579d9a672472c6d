// The quick picker, the tray's settings, and links that open the app, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'

export const quick: Catalogue['quick'] = {
  pickerWords: {
    title: 'Hızlı seçici',
    field: 'Hesap bul',
    placeholder: 'Hizmet, hesap veya etiket yazın',
    list: 'Eşleşen hesaplar',
    found: (count) => plural(count, { one: '# hesap bulundu.', other: '# hesap bulundu.' }),
    foundNone: 'Eşleşen hesap yok.',
    none: (query) => `Adlarda ve etiketlerde “${query}” bulunamadı.`,
    empty: 'Henüz hesap yok. İlkini Authenticator’da ekleyin.',
    hint: { copy: 'kopyalar', move: 'seçer', close: 'kapatır' },
    more: (count) => `${plural(count, { one: '# hesap daha', other: '# hesap daha' })}: yazmaya devam edin`,
    nextCode: 'Enter sonraki kodu üretir',
    needsPin: 'PIN’i gerekli: Enter, Authenticator’ı açar',
    waiting: (name, seconds) =>
      `Bu kodun süresi ${formatNumber(seconds)} sn içinde bitiyor. ${name} hesabının sonraki kodu hazır olur olmaz kopyalanır.`,
    copied: 'Kopyalandı.',
    locked: {
      title: 'Authenticator kilitli',
      passphrase: 'Parola cümlesi',
      unlock: 'Kilidi aç'
    },
    openAuthenticator: 'Authenticator’ı aç'
  },
  droppedLinkWords: {
    title: 'Bir kurulum bağlantısı yok sayıldı',
    detail:
      '“Kurulum bağlantılarını aç” kapalı olduğu için Countersign bağlantının içine bakmadı. Açmak istiyorsanız bu ayarı açıp bağlantıya yeniden gidin.',
    settings: 'Ayarlar',
    dismiss: 'Bu notu kaldır'
  },
  quickSettingsWords: {
    shortcut: {
      title: 'Hızlı seçici',
      detail: 'Her şeyin üstünde duran küçük bir pencere: yazın, Enter tuşuna basın, kod panoda.',
      label: 'Kısayol',
      off: 'Kapalı',
      change: 'Değiştir',
      turnOff: 'Kapat',
      turnOn: 'Aç',
      listening: 'Yeni kısayola basın. Esc olduğu gibi bırakır.',
      refused:
        'Ctrl, Alt veya sistem tuşunu basılı tutun ve bir harfe, bir rakama, Boşluk tuşuna veya bir işlev tuşuna basın.',
      taken: (shortcut) =>
        `Sistem ${shortcut} kısayolunu Countersign’a vermedi: kısayol başka bir programda olabilir veya bu masaüstü hiçbir programa kısayol vermiyor olabilir. Başka bir kısayol seçin, seçiciyi sistem tepsisinden açın veya masaüstünün kendi ayarlarında “countersign --quick” komutuna bir kısayol atayın.`,
      set: (shortcut) => `${shortcut} hızlı seçiciyi açar.`
    },
    switches: {
      staysInTray: {
        label: 'Sistem tepsisinde çalışmaya devam et',
        hint: 'Son pencere kapatıldığında Countersign sistem tepsisinde kalır. “Çık” komutu onu kapatır.'
      },
      startsHidden: {
        label: 'Gizli başlat',
        hint: 'Countersign pencere açmadan başlar; pencere sistem tepsisinden açılır.'
      },
      startsAtLogin: {
        label: 'Oturum açıldığında başlat',
        hint: 'Sistem, Countersign’ı oturumunuzla birlikte gizli olarak başlatır.'
      },
      notifies: {
        label: 'Güvenlik olaylarını bildir',
        hint: 'Bir giriş kilitlendiğinde, kullanılmış bir kod yeniden girildiğinde, iki faktörlü kimlik doğrulama sıfırlandığında veya engellendiğinde ya da yedeklemeler başarısız olduğunda sistem bildirimi gösterilir. Bildirimlerde ad yer almaz.'
      },
      opensLinks: {
        label: 'Kurulum bağlantılarını aç',
        hint: 'otpauth: ile başlayan bağlantılar Countersign’ı açar; Countersign, bir şey eklemeden önce bağlantının içinde ne olduğunu gösterir. Böyle bir bağlantı gizli bir anahtar taşır ve sistem onu Countersign’a, diğer programlarınızın bir anlığına görebileceği bir biçimde iletir.'
      }
    },
    noNotices: 'Bu masaüstü, bildirdiği kadarıyla, bildirim göstermiyor.',
    noTray:
      'Bu masaüstü, bildirdiği kadarıyla, sistem tepsisi simgeleri göstermiyor: son pencere kapatıldığında Countersign kapanır ve pencereleriyle birlikte başlar. AppIndicator gibi bir uzantı GNOME’a sistem tepsisi simgeleri ekler.',
    refused: (label) =>
      `Sistem “${label}” ayarını kabul etmedi. Countersign’ın bu kopyasını tanımıyor veya bir programın bunu değiştirmesine izin vermiyor olabilir.`
  }
}
