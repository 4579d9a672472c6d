// Automatic backups and restoring one, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'
import { accounts } from './counts'

export const backups: Catalogue['backups'] = {
  backupWords: {
    off: {
      why: 'Bu bilgisayar kaybolur veya bozulursa kodlarınızı da kaybedersiniz. Otomatik yedekleme, her değişiklikten sonra ve günde bir kez, tüm hesapların şifreli bir kopyasını size ait bir klasörde saklar.',
      turnOn: 'Otomatik yedeklemeyi aç'
    },
    form: {
      folder: 'Klasör',
      noFolder: 'Henüz klasör seçilmedi',
      folderHint: 'En iyisi başka bir sürücü veya eşitlenen bir klasördür: bu bilgisayardan daha uzun ömürlü bir yer.',
      chooseFolder: 'Klasör seç',
      folderMissing: 'Önce bir klasör seçin.',
      password: 'Yedek parolası',
      newPassword: 'Yeni yedek parolası',
      confirm: 'Parolayı doğrulayın',
      advice: 'Bu parola olmadan yedeği kimse açamaz, siz de açamazsınız. Bu bilgisayar dışında bir yerde saklayın.',
      missing: 'Bir parola seçin.',
      submit: 'Aç',
      working: 'İlk yedek yazılıyor, yeniden okunuyor ve karşılaştırılıyor…',
      on: 'Otomatik yedekleme açık. İlk yedek yazıldı ve doğrulandı.'
    },
    folder: 'Klasör',
    chooseAnother: 'Başka klasör seç',
    last: 'Son yedek',
    never: 'Henüz yok',
    accounts,
    checked: (when) => `Yeniden okundu ve sağlam bulundu: ${when}`,
    running: 'Yedek yazılıyor ve doğrulanıyor…',
    pending: 'Değişiklikler birkaç saniye içinde yazılacak.',
    keep: 'Saklanacak yedek sayısı',
    keepHint:
      '3 ile 100 arası. Yarısı en yeni yedeklerden oluşur; diğer yarısında her gün için bir yedek tutulur. Bu kasanın daha eski yedekleri silinir.',
    runNow: 'Şimdi yedekle',
    done: 'Yedeklendi. Dosya yeniden okundu ve karşılaştırıldı.',
    changePassword: {
      name: 'Parolayı değiştir',
      detail: 'Yeni parolayla hemen bir yedek yazılır. Daha eski dosyalar yazıldıkları parolayla açılmaya devam eder.',
      submit: 'Parolayı değiştir',
      working: 'Yeni parolayla bir yedek yazılıyor…',
      done: 'Yedek parolası değiştirildi.'
    },
    turnOff: {
      name: 'Kapat',
      detail: 'Değişiklikler artık yedeklenmez. Mevcut dosyalar oldukları yerde kalır ve kendi parolalarıyla açılır.',
      submit: 'Yedeklemeyi kapat',
      done: 'Otomatik yedekleme kapalı.'
    },
    restore: {
      name: 'Geri yükle',
      title: 'Yedeği geri yükle',
      detail: 'Yedekte ne olduğunu siz görmeden hiçbir şey eklenmez ve işlem geri alınabilir.',
      listName: 'Klasördeki yedekler',
      none: 'Bu klasörde yedek yok.',
      another: 'Yedek dosyası seç',
      checks: {
        whole: 'doğrulandı',
        changed: 'hasarlı veya sonradan değiştirilmiş',
        unknown: 'başka bir kasa veya bilgisayar tarafından yazılmış'
      },
      drop: 'Bir yedeği buraya bırakın veya',
      choose:
        'Countersign’ın, countersign-backup ve tarih ile adlandırılmış bir dosyası. Yazılırken kullanılan yedek parolası gerekir.'
    },
    copies: {
      title: 'Bu bilgisayardaki kopyalar',
      detail:
        'Kasa her başlangıçta, günde bir kez ve her güncellemeden önce kendini mühürlü hâliyle kopyalar. Bu kopyalar kasa hasar gördüğünde işe yarar, disk kaybolduğunda değil.',
      none: 'Henüz yok. İlki başlangıçtan kısa süre sonra alınır.',
      failed: (when) => `Son kopya alınamadı (${when}). Diskin dolu olup olmadığına bakın.`,
      reasons: {
        start: 'Uygulama başlatıldığında',
        daily: 'Uygulama çalışırken',
        migration: 'Kasa güncellenmeden önce',
        restore: 'Daha eski bir kopya geri yüklenmeden önce'
      },
      restore: 'Geri yükle…',
      restoreOf: (takenAt) => `Geri yükle… Kopyanın tarihi: ${formatDateTime(takenAt)}`,
      dialog: {
        detail: (takenAt) => `Kasa şu tarihteki hâline geri döner: ${formatDateTime(takenAt)}.`,
        effects: [
          'O zamandan beri eklenen hesaplar içinde yoktur. O zamandan beri kaldırılan hesaplar geri gelir.',
          'HOTP hesaplarının sayaçları da geri gider: sonraki kodlar daha önce kullanılmış olabilir.',
          'Kasanın şimdiki hâli, geri dönebilmeniz için 30 gün boyunca bir kopya olarak saklanır.'
        ],
        passphraseHint: 'Authenticator’ı açan parola cümlesi.',
        submit: 'Geri yükle'
      }
    },
    failing: {
      title: 'Hesaplarınız yedeklenmiyor',
      since: (at) => `Yedekleme şu tarihten beri başarısız: ${formatDateTime(at)}.`,
      noneYet: 'Henüz sağlam bir yedek yok.',
      lastGood: (when) => `Son sağlam yedek: ${when}.`
    }
  }
}
