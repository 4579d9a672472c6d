// The Authenticator's lock, in Turkish: its screen, its settings, the recovery key.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const lock: Catalogue['lock'] = {
  recoveryKeyFieldWords: {
    label: 'Kurtarma anahtarı',
    hint: 'Basılı sayfadaki 28 harf ve rakam. Boşluklar, tireler ve büyük/küçük harf fark etmez.',
    use: 'Kurtarma anahtarını kullan',
    usePassphrase: 'Parola cümlesini kullan'
  },
  lockScreenWords: {
    title: 'Authenticator kilitli',
    reasons: {
      asked: 'Siz kilitlediniz.',
      idle: 'Bilgisayar bir süredir kullanılmadı.',
      suspend: 'Bilgisayar uyku moduna geçti.',
      'screen-lock': 'Ekran kilitlendi.',
      'window-closed': 'Penceresi kapatıldı.',
      start: 'Kodlar gösterilmeden önce kilit açılmalıdır.',
      changed: 'Diskte duran, orada bırakılan değil.'
    },
    passphrase: 'Parola cümlesi',
    unlock: 'Kilidi aç',
    nothingAnswers: {
      title: 'Anahtar zinciri yanıt vermiyor',
      why: 'Hesaplarınızın anahtarı bu bilgisayarın anahtar zincirinde ve anahtar zinciri şu anda yanıt vermiyor. Anahtar zincirinin kilidini açın, sonra yeniden deneyin.'
    }
  },
  lockWords: {
    lock: 'Kilitle',
    lockNow: 'Şimdi kilitle',
    protection: {
      keychain: 'Hesaplarınız, bu bilgisayarın anahtar zincirindeki bir anahtarla mühürlü.',
      keychainAndMore:
        'Hesaplarınız tek bir anahtarla mühürlü. Anahtar bu bilgisayarın anahtar zincirindedir ve aşağıdaki yolların her biri tek başına yeterlidir.',
      withoutKeychain:
        'Hesaplarınız, bu bilgisayarın hiçbir yerde açık hâlde saklamadığı tek bir anahtarla mühürlü. Aşağıdaki yolların her biri tek başına yeterlidir.',
      passphrase:
        'Bu bilgisayarda anahtar zinciri yok: her şey parola cümlenizle mühürlüdür ve parola cümlesi her başlangıçta sorulur.',
      demo: 'Bu bir demo. Buradaki kilit gerçek değildir, bir düğmeyle açılır; kendi verilerinizde burada bir parola cümlesi ve kurtarma anahtarı seçersiniz.'
    },
    ways: 'Kilidi açma yolları',
    passphrase: {
      name: 'Parola cümlesi',
      none: 'Yok. Parola cümlesi olmadan, açık masaüstünüzün başına geçen herkes Authenticator’ı açabilir.',
      there: 'Her kilitlemeden sonra ve her dışa aktarmadan önce sorulur.',
      add: 'Parola cümlesi ekle',
      change: 'Parola cümlesini değiştir',
      remove: 'Parola cümlesini kaldır',
      fields: {
        current: 'Geçerli parola cümlesi',
        next: 'Yeni parola cümlesi',
        confirm: 'Yeni parola cümlesini doğrulayın',
        minimum: (length) => `En az ${formatNumber(length)} karakter. Birbiriyle ilgisiz birkaç sözcük iyi iş görür.`,
        differ: 'İki parola cümlesi aynı değil.',
        missing: 'Geçerli parola cümlenizi girin.'
      },
      advice: 'Kurtarılması mümkün değildir. Unutacağınız gün için bir de kurtarma anahtarı oluşturun.',
      removing: 'Bundan sonra kilitlenen Authenticator bir düğmeyle açılır ve dışa aktarmada yalnızca onay istenir.',
      removingLeaves:
        'Bundan sonra Authenticator’ı yalnızca kurtarma anahtarı açar: her başlangıçta ve her kilitlemeden sonra.',
      added: 'Parola cümlesi ayarlandı.',
      changed: 'Parola cümlesi değiştirildi.',
      removed: 'Parola cümlesi kaldırıldı.'
    },
    recoveryKey: {
      name: 'Kurtarma anahtarı',
      none: 'Yok. Basılı bir kurtarma anahtarınız varsa, unutulan bir parola cümlesi veya kaybolan bir anahtar zinciri hiçbir şey kaybettirmez.',
      there: (at) => `Oluşturuldu: ${formatDateTime(at)}. Sayfayı bu bilgisayardan uzakta saklayın.`,
      make: 'Kurtarma anahtarı oluştur',
      replace: 'Kurtarma anahtarını yenile',
      remove: 'Kurtarma anahtarını kaldır',
      making:
        'Anahtar bir kez gösterilir. Bu anahtara ve bu bilgisayarın verilerine sahip olan herkes Authenticator’ı açabilir.',
      replacing: 'Yeni anahtar bir kez gösterilir. Yeni anahtarı onayladığınızda eski sayfa artık hiçbir şeyi açmaz.',
      show: 'Anahtarı göster',
      shown: 'Yazdırın veya bir yere yazın ve önemli şeylerinizi sakladığınız yerde saklayın. Bir daha gösterilmez.',
      keyName: 'Kurtarma anahtarınız',
      print: 'Sayfayı yazdır',
      copied: (seconds) =>
        `Kopyalandı. Pano ${plural(seconds, { one: '# saniye', other: '# saniye' })} içinde temizlenecek.`,
      saved: (path) => `Kaydedildi: ${path}. Yazdırın, sonra dosyayı silin.`,
      kept: 'Yazdırdım veya kaydettim',
      done: 'Bitti',
      notYet: 'Elinizde olduğunu onaylamadan hiçbir şeyi açmaz.',
      removing: 'Basılı sayfa artık hiçbir şeyi açmaz.',
      added: 'Kurtarma anahtarı kullanımda.',
      removed: 'Kurtarma anahtarı kaldırıldı.',
      sheet: {
        title: 'Countersign kurtarma anahtarı',
        detail:
          'Parola cümlesi unutulduğunda veya bilgisayarın anahtar zinciri kaybolduğunda Authenticator’ı açar. Bu anahtara ve bilgisayarın verilerine sahip olan kişi tüm hesaplara sahip olur.',
        made: (at) => `Oluşturuldu: ${formatDateTime(at)}`
      }
    },
    renewal: {
      title: 'Hesaplarınızın yeni bir anahtarı var.',
      detail:
        'Onları eski yolla açan hiçbir şey bundan sonra yazılanları açamaz. Bu bilgisayardaki kopyalar da yeni anahtarı alır.',
      copies: 'Veri klasörünün başka yerlerdeki kopyaları eski yolla açılmaya devam eder. Gerekmeyenleri silin.',
      backups:
        'Yedeklerin anahtarı, parolalarından elde edilen anahtar olarak kalır. Hesaplarınızı önceden açabilen biri bu anahtarı biliyor olabilir: “Ayarlar”, “Yedekleme” altında başka bir parola seçin ve gerekmeyen eski yedekleri silin.',
      goToBackups: 'Yedekleme bölümüne git',
      endsRecoveryKey:
        'Kurtarma anahtarınız önceki bir sürümde oluşturulmuştu ve korunamadı: artık hiçbir şeyi açmaz. Yeni bir tane oluşturun.'
    },
    keychain: {
      asks: 'Her başlangıçta parola cümlesini sor',
      hint: 'Anahtarı anahtar zincirinden çıkarır. Ondan sonra tek giriş yolu parola cümleniz veya kurtarma anahtarınızdır.',
      needsPassphrase: 'Önce bir parola cümlesi ekleyin.',
      turnOn: 'Her başlangıçta sor',
      turnOff: 'Başlangıçta aç',
      turningOn:
        'Anahtar, anahtar zincirinden çıkar. Bundan sonra Authenticator’ı yalnızca parola cümleniz veya kurtarma anahtarınız açar.',
      turningOff: 'Anahtar, başlangıçta Authenticator’ı açan anahtar zincirine geri konur.',
      changed: 'Değiştirildi.'
    },
    auto: {
      title: 'Otomatik kilitle',
      idle: 'Bilgisayar kullanılmadığında',
      never: 'Hiçbir zaman',
      after: (count) => plural(count, { one: '# dakika sonra', other: '# dakika sonra' }),
      onSuspend: 'Bilgisayar uyku moduna geçtiğinde',
      onScreenLock: 'Ekran kilitlendiğinde',
      onWindowClose: 'Authenticator’ın penceresi kapatıldığında',
      less: {
        title: 'Daha seyrek mi kilitlensin?',
        detail: 'Authenticator, şimdi otomatik olarak kilitlendiği durumlarda açık kalacak.',
        submit: 'Değiştir',
        shown: {
          title: 'Pencereler ekran kayıtlarında gösterilsin mi?',
          detail: 'Ekran görüntülerinde ve paylaşılan ekranlarda, ekrandaki kodlarınız da görünecek.',
          submit: 'Göster'
        }
      }
    },
    screen: {
      title: 'Ekranda',
      hidesCodes: 'Kodları tıklanana kadar gizle',
      hidesCodesHint: 'Kod 10 saniye gösterilir. Kopyalama, kod gösterilmeden de çalışır.',
      recordings: 'Pencereleri ekran kayıtlarından gizle',
      recordingsHint: 'Ekran görüntülerinde ve paylaşılan ekranlarda boş bir pencere görünür.',
      recordingsMissing: 'Bu sistemde bunun bir yolu yok.',
      clipboard: 'Kopyalanan kodun silinme süresi',
      seconds: (count) => `${formatNumber(count)} sn`
    },
    failed: 'Kilit ayarları şu anda okunamıyor.'
  },
  coverWords: {
    show: 'Kodu göster',
    showName: (name) => `Kodu göster: ${name}`
  }
}
