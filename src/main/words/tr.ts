// The main process's own words in Turkish.
import type { MainWords } from './en'

export const tr: MainWords = {
  menu: {
    file: '&Dosya',
    edit: 'Dü&zen',
    view: '&Görünüm',
    window: '&Pencere',
    help: '&Yardım',
    lock: 'Kilitle',
    close: 'Pencereyi kapat',
    quit: 'Çık',
    undo: 'Geri al',
    redo: 'Yinele',
    cut: 'Kes',
    copy: 'Kopyala',
    paste: 'Yapıştır',
    delete: 'Sil',
    selectAll: 'Tümünü seç',
    actualSize: 'Gerçek boyut',
    zoomIn: 'Yakınlaştır',
    zoomOut: 'Uzaklaştır',
    fullScreen: 'Tam ekran',
    newBrowser: 'Yeni tarayıcı',
    minimize: 'Simge durumuna küçült',
    about: 'Countersign hakkında',
    services: 'Servisler',
    hide: 'Countersign’ı gizle',
    hideOthers: 'Diğerlerini gizle',
    showAll: 'Tümünü göster'
  },
  tray: {
    copyCodeOf: 'Kodu kopyalanacak hesap',
    quickPicker: 'Hızlı seçici',
    openAuthenticator: 'Authenticator’ı aç',
    openPanel: 'Panel’i aç',
    unnamed: 'Adsız hesap'
  },
  foreignSwitches: {
    title: 'Countersign başlatılmadı',
    message: (names) =>
      `${names} ile başlatıldı; Countersign bunu kabul etmez. Onsuz başlatın veya kullandığınız kısayoldan kaldırın.`
  },
  backupFolder: {
    title: 'Yedekler için bir klasör seçin',
    choose: 'Seç'
  },
  consent: {
    title: 'Countersign',
    no: 'İptal',
    accounts: (count) => `${String(count)} hesap`,
    questions: {
      'export-plain': {
        message: 'Kurulum anahtarları şifrelenmeden dışa aktarılsın mı?',
        detail: (accounts) =>
          `Dosyada ${accounts} için kurulum anahtarları bulunacak. Dosyayı ele geçiren herkes, siz fark etmeden, bundan sonra kodlarınızı üretebilir. Az önce dışa aktarma istemediyseniz “İptal”i seçin.`,
        yes: 'Şifrelemeden dışa aktar'
      },
      'export-encrypted': {
        message: 'Kurulum anahtarları şifreli bir dosyaya aktarılsın mı?',
        detail: (accounts) =>
          `Dosyada ${accounts} için kurulum anahtarları, az önce girilen parolayla korunarak bulunacak. Az önce dışa aktarma istemediyseniz “İptal”i seçin.`,
        yes: 'Dışa aktar'
      },
      'backups-on': {
        message: 'Otomatik yedekleme açılsın mı?',
        detail:
          'Bundan sonra hesaplarınızın şifreli kopyaları, seçtiğiniz klasöre az önce girilen parolayla yazılacak. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Aç'
      },
      'backups-password': {
        message: 'Yedeklerinizin parolası değiştirilsin mi?',
        detail: 'Sonraki yedekler az önce girilen parolayla açılacak. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Parolayı değiştir'
      },
      'restore-vault': {
        message: 'Hesaplarınızın önceki bir kopyasına dönülsün mü?',
        detail: (when) =>
          `Hesaplar ${when} tarihindeki hâline dönecek. Geçerli durum yanında saklanır. Bunu az önce siz istemediyseniz “İptal”i seçin.`,
        yes: 'Geri dön'
      },
      'recovery-key': {
        message: 'Kurtarma anahtarı oluşturulsun mu?',
        detail:
          'Anahtara ve veri klasörünüze sahip olan herkes Authenticator’ı açabilir. Anahtar sayfada bir kez gösterilir. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Kurtarma anahtarı oluştur'
      },
      'ways-in': {
        message: 'Authenticator’ın açılma yolu değiştirilsin mi?',
        detail:
          'Bir parola cümlesi veya başka bir açma yolu ekleniyor ya da kaldırılıyor. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Değiştir'
      },
      'lock-rules': {
        message: 'Authenticator daha seyrek mi kilitlensin?',
        detail:
          'Şimdi otomatik olarak kilitlendiği durumlarda açık kalacak. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Değiştir'
      },
      recordings: {
        message: 'Pencereler ekran kayıtlarında gösterilsin mi?',
        detail:
          'Ekran görüntülerinde ve paylaşılan ekranlarda Authenticator kodlarıyla birlikte görünecek. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Göster'
      },
      'backups-off': {
        message: 'Otomatik yedekleme kapatılsın mı?',
        detail: 'Artık kopya yazılmayacak. Var olan kopyalar kalır. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Kapat'
      },
      'set-aside': {
        message: 'Veri deposu kenara ayrılsın mı?',
        detail:
          'Mevcut veriler tarihli bir klasöre taşınır, yerine boş bir veri deposu gelir. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Kenara ayır'
      },
      'restore-copies': {
        message: 'En yeni sağlam kopyaya dönülsün mü?',
        detail:
          'Kopya, veri deposunun yerine geçer. Geçerli durum tarihli bir klasörde saklanır. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Geri dön'
      },
      'use-changed': {
        message: 'Veri deposu olduğu gibi kullanılsın mı?',
        detail:
          'Veri deposu bırakıldığı gibi değil; biri onu değiştirmiş olabilir. Bunu az önce siz istemediyseniz “İptal”i seçin.',
        yes: 'Olduğu gibi kullan'
      },
      'time-server': {
        message: 'Bir zaman sunucusuna sorulsun mu?',
        detail: (host) =>
          `Countersign, başlangıçta ve saatte bir bu sunucuya saati soracak:\n\n${host}\n\nSunucu bu bilgisayarın ağ adresini görür. Az önce bir zaman sunucusu belirtmediyseniz “İptal”i seçin.`,
        yes: 'Bu sunucuya sor'
      },
      'sso-hosts': {
        message: 'Tek oturum açma sağlayıcısına bağlanılsın mı?',
        detail: (hosts) =>
          `Countersign, oturum açmak için bu sunuculara bağlanacak ve sayfalarını tarayıcınızda açacak:\n\n${hosts}\n\nTek oturum açmayı şu anda ayarlamıyor, denemiyor veya kullanmıyorsanız “İptal”i seçin.`,
        yes: 'Bağlan'
      }
    }
  },
  backupCodes: {
    title: 'Countersign yedek kodları',
    account: 'Hesap',
    user: 'Kullanıcı',
    created: 'Oluşturuldu',
    advice: [
      'Her kod, giriş ekranındaki “Yedek kod kullan” seçeneğinden sonra 6 haneli kodun yerine bir kez geçerlidir.',
      'Bu sayfayı yazdırın veya kimlik doğrulama uygulamanızın bulunduğu telefon dışında güvenli bir yerde saklayın.',
      'Bir kodu ve parolanızı bilen herkes sizin adınıza giriş yapabilir: kodları kimseyle paylaşmayın.',
      'Ayarlarınızda yeni yedek kodlar oluşturmak bunların tümünü geçersiz kılar.'
    ]
  },
  recoverySheet: {
    title: 'Countersign — Authenticator kurtarma anahtarı',
    made: (day) => `Oluşturulma tarihi: ${day}`,
    advice: [
      'Bu anahtar, parola cümlesi unutulduğunda veya bilgisayarın anahtar zinciri kaybolduğunda Authenticator’ı açar.',
      'Bu anahtarı ve veri klasörünü ele geçiren kişi tüm hesaplarınıza erişir. Bu sayfayı yazdırın, önemli belgelerinizin yanında saklayın',
      've dosyayı silin. Yeni bir kurtarma anahtarı oluşturulduğunda bu anahtar geçersiz olur.'
    ]
  },
  accountRecoverySheet: {
    title: 'Countersign — hesap kurtarma anahtarı',
    account: 'Hesap',
    created: 'Oluşturma tarihi',
    advice: [
      'Artık oturum açamayan bir yönetici bu anahtarla yeniden girer: oturum açma ekranında “Bu hesabı kurtar”.',
      'Bir kez geçerlidir. Ona ve bu bilgisayara sahip olan yönetici olabilir: bu sayfayı yazdırın, kilit altında tutun ve dosyayı silin.',
      'Hesap Ayarları’nda yeni bir anahtar oluşturmak bunu geçersiz kılar.'
    ]
  },
  accountSheet: {
    title: 'Countersign hesapları',
    warning: 'Bu sayfayı okuyan herkes kodlarınızı üretebilir. Onu pasaportunuz gibi saklayın.',
    digits: (count) => `${count} hane`,
    counter: (value) => `sayaç ${value}`,
    transfer: 'Bunların tümünü Google Authenticator ile tarayın: “Hesapları aktar”, ardından “Hesapları içe aktar”.'
  },
  alerts: {
    'login.locked': {
      title: 'Bir kullanıcının girişi kilitlendi',
      detail: 'Panel’e çok fazla yanlış parola veya kod girildi.'
    },
    'login.braked': {
      title: 'Birisi tahmin yürütüyor',
      detail: 'Kısa sürede çok sayıda yanlış parola veya kod girildi. Artık her denetim daha uzun sürüyor.'
    },
    'login.code-reused': {
      title: 'Kullanılmış bir kod yeniden girildi',
      detail: 'Kod reddedildi. Biri bir kodu görmüş olabilir.'
    },
    'factor.disabled': {
      title: 'Bir kullanıcının iki faktörlü kimlik doğrulaması engellendi',
      detail: 'Panel’e art arda çok fazla yanlış kod girildi. Bir yöneticinin sıfırlaması gerekir.'
    },
    'factor.reset': {
      title: 'Bir kullanıcının iki faktörlü kimlik doğrulaması sıfırlandı',
      detail: 'Bir yönetici birinin doğrulamasını sıfırladı. Kim için ve ne zaman olduğu denetim günlüğünde yazar.'
    },
    'recovery-key.refused': {
      title: 'Yanlış bir kurtarma anahtarı girildi',
      detail: 'Birisi Panel’de hesabı kurtarmayı denedi. Ne zaman olduğu denetim günlüğünde yazar.'
    },
    'recovery-key.accepted': {
      title: 'Hesap kurtarma anahtarı kullanıldı',
      detail: 'Bununla bir yöneticinin yerine geçilebilir. Siz değilseniz hemen yeni bir anahtar oluşturun.'
    },
    'sso.callback-refused': {
      title: 'Sahte bir giriş reddedildi',
      detail: 'Bu bilgisayardaki bir program, başlatmadığı bir girişi tamamlamaya çalıştı.'
    },
    'clock.set-back': {
      title: 'Saat geri alındı',
      detail: 'Bu bilgisayarın saati düzelene kadar Panel hiçbir kodu kabul etmez.'
    },
    'backup-failing': { title: 'Hesaplarınız yedeklenmiyor', detail: 'Nedenini görmek için Authenticator’ı açın.' }
  },
  signInPage: {
    answered: {
      title: 'Countersign’a dönün',
      detail: 'Bu sayfayı artık kapatabilir ve uygulamada devam edebilirsiniz.'
    },
    refused: { title: 'Burada yapılacak bir şey yok', detail: 'Bu sayfa, sürmekte olan bir girişe ait değil.' }
  }
}
