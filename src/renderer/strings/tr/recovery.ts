// The words of the account recovery key, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'

export const recovery: Catalogue['recovery'] = {
  recoverWords: {
    link: 'Bu hesabı kurtar',
    title: 'Bu hesabı kurtar',
    detail:
      'Yöneticileri artık oturum açamayan bir hesap için. Hesap kurtarma anahtarı, Hesap Ayarları’nda oluşturulurken yazdırıldı.',
    missing: 'Basılı sayfadaki anahtarı girin.',
    back: 'Oturum açmaya dön',
    choose: {
      title: 'Bir yönetici seçin',
      detail:
        'Seçtiğiniz kişi yeni bir parola alır ve iki faktörlü kimlik doğrulamayı yeniden kurar. Bu tamamlanana kadar hiçbir şey değişmez.',
      label: 'Yöneticiler',
      missing: 'Bir yönetici seçin.'
    },
    password: {
      title: 'Yeni bir parola seçin',
      detail: (email) =>
        `${email} için. Kurulum tamamlanınca eski parolası, kimlik doğrulama uygulaması, yedek kodları ve oturumları sona erer.`
    }
  },
  recoveryKeyWords: {
    title: 'Hesap kurtarma anahtarı',
    detail:
      'Hiçbir yönetici oturum açamadığında geri dönüş yolu: telefonlar kaybolduğunda veya çok fazla yanlış kod girildiğinde.',
    none: 'Yok. Bir tane oluşturun, yazdırın ve kilit altında saklayın.',
    there: (at, by) => `Oluşturuldu: ${formatDateTime(at)}, ${by}. Bir kez geçerlidir.`,
    make: 'Kurtarma anahtarı oluştur',
    makeNew: 'Yeni kurtarma anahtarı oluştur',
    replacing: {
      title: 'Yeni kurtarma anahtarı oluşturulsun mu?',
      detail: 'Önceki anahtar, nerede saklanıyor olursa olsun hemen geçersiz olur.'
    },
    shown:
      'Yazdırın ve bu bilgisayardan uzakta, kilit altında saklayın. Yalnızca şimdi gösterilir. Ona sahip olan burada yönetici olabilir; bir kez geçerlidir.',
    keyName: 'Hesap kurtarma anahtarı',
    print: 'Yazdır',
    copied: 'Kopyalandı. Pano 30 saniye içinde temizlenecek.',
    saved: (fileName) => `Kaydedildi: ${fileName}. Yazdırın, sonra dosyayı silin.`,
    kept: 'Yazdırdım veya kaydettim',
    leaving: {
      title: 'Anahtar saklanmadan kapatılsın mı?',
      detail: 'Kopyalamadınız, kaydetmediniz veya yazdırmadınız. Bir daha gösterilmez: yenisini oluşturmanız gerekir.',
      confirm: 'Yine de kapat'
    },
    sheet: {
      use: 'Artık oturum açamayan bir yönetici bununla yeniden girer: oturum açma ekranında “Bu hesabı kurtar”.',
      care: 'Bir kez geçerlidir. Ona ve bu bilgisayara sahip olan yönetici olabilir.',
      made: (at) => `Oluşturuldu: ${formatDateTime(at)}`
    },
    offer: {
      title: 'Bu hesabın kurtarma anahtarı yok',
      detail: 'O olmadan, tüm yöneticiler telefonunu ve yedek kodlarını kaybederse kimse oturum açamaz.'
    },
    notice: {
      title: 'Hesap kurtarma anahtarı kullanıldı',
      detail: (email, at) =>
        `${email} yeni bir parola ve yeni bir telefon aldı, ${formatDateTime(at)}. Bunu hiçbiriniz yapmadıysa bu kullanıcıyı devre dışı bırakın. Anahtar tükendi: yenisini oluşturun.`
    },
    check: {
      none: 'Yok. Hiçbir yönetici oturum açamazsa geri dönüş yolu yoktur.',
      there: (ago) => `Oluşturuldu: ${ago}. Bir yöneticinin bir kez yeniden oturum açmasını sağlar.`
    }
  }
}
