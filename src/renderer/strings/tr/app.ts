// The words that both halves share, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber } from '../format'

export const app: Catalogue['app'] = {
  productWords: {
    name: 'Countersign',
    halves: { panel: 'Panel', authenticator: 'Authenticator' },
    claim: {
      panel: 'Her işaretin bir karşılığı vardır.',
      authenticator: 'Yanıtın sizdeki yarısı.'
    },
    claimDetail: {
      panel: 'Hesaptaki herkes için iki faktörlü kimlik doğrulama; bu bilgisayarda, bulut olmadan.',
      authenticator: 'Tüm hesaplarınızın kodları bu bilgisayarda durur, başka hiçbir yerde değil.'
    }
  },
  actionWords: {
    continue: 'Devam et',
    cancel: 'İptal',
    back: 'Geri',
    close: 'Kapat',
    save: 'Kaydet',
    copy: 'Kopyala',
    download: 'İndir',
    saveAs: 'Farklı kaydet…',
    done: 'Bitti',
    quit: 'Çık',
    tryAgain: 'Yeniden dene'
  },
  codeFieldWords: { label: '6 haneli kod' },
  passwordFieldWords: { show: 'Karakterleri göster', hide: 'Karakterleri gizle' },
  backupCodesWords: {
    listName: 'Kodlarınız',
    copied: 'Kopyalandı. Pano 30 saniye içinde temizlenecek; kodları şimdi yapıştırın.',
    saved: (fileName) => `Kaydedildi: ${fileName}`
  },
  readAsWords: {
    encoding: (name) => `Dosya karakter kodlamasını belirtmediği için ${name} olarak okundu. Adları kontrol edin.`,
    separators: { semicolon: 'Sütunlar arasında noktalı virgülle okundu.', tab: 'Sütunlar arasında sekmeyle okundu.' },
    period: 'Dosya kodların süresini belirtmiyor; 30 saniye varsayıldı.'
  },
  languageWords: { title: 'Dil', system: 'Sistem' },
  whenWords: { justNow: 'az önce' },
  appearanceWords: {
    title: 'Görünüm',
    schemes: { auto: 'Sistem', light: 'Açık', dark: 'Koyu' }
  },
  demoWords: {
    banner: 'Demo verileri. Buradaki hiçbir şey gerçek değil.',
    leave: 'Demodan çık'
  },
  brokenWords: {
    title: 'Bu pencere çalışmayı durdurdu',
    detail: 'Hiçbir şey kaybolmadı. Pencereyi yeniden yükleyin; sorun yinelenirse uygulamayı yeniden başlatın.',
    reload: 'Yeniden yükle'
  },
  protectionWords: {
    choose: {
      title: 'Parola cümlesi seçin',
      why: 'Bu bilgisayarda Countersign’ın kullanabileceği bir anahtar zinciri yok. Verileriniz hiçbir zaman düz metin olarak saklanmaz; bu nedenle yalnızca sizin bildiğiniz bir parola cümlesiyle mühürlenir.',
      advice:
        'Uygulama her başladığında sorulur. Kurtarılması mümkün değildir: parola cümlesi olmadan veriler mühürlü kalır.',
      inMemory: {
        title: 'Verilerinizin anahtarları henüz güvende değil',
        why: 'Anahtarlar yalnızca bu bilgisayarın belleğinde: önceki bir sürüm onları oluştururken hiçbir anahtar zinciri yanıt vermedi. Bir sonraki yeniden başlatma onları siler ve verilerinizi kimse bir daha açamaz. Şimdi bir parola cümlesi seçin; anahtarlar bununla mühürlenir. Hesaplar, kullanıcılar ve ayarlar olduğu gibi kalır.',
        retry: 'Anahtar zincirini yeniden ara'
      },
      passphrase: 'Parola cümlesi',
      confirm: 'Parola cümlesini doğrulayın',
      differ: 'İki parola cümlesi aynı değil.',
      minimum: (length) => `En az ${formatNumber(length)} karakter. Birbiriyle ilgisiz birkaç sözcük iyi iş görür.`,
      submit: 'Parola cümlesini ayarla'
    },
    unlock: {
      title: 'Countersign’ın kilidini açın',
      why: 'Bu bilgisayardaki verileriniz parola cümlenizle mühürlü.',
      passphrase: 'Parola cümlesi',
      submit: 'Kilidi aç'
    },
    encrypting: {
      title: 'Verileriniz şifreleniyor',
      why: 'Bu sürüm iki depoyu da bütün olarak şifreli tutar. Verileriniz bir kereye mahsus yeni biçime aktarılıyor. Uygulama şimdi kapatılırsa işlem bir sonraki başlatmada devam eder.'
    },
    renewing: {
      title: 'Verileriniz yeni bir anahtar alıyor',
      why: 'Bir giriş yolu değiştirildi veya kaldırıldı; bu yüzden her şey yeni bir anahtarla yeniden yazılıyor. Bu biraz sürer ve bu sırada Countersign kullanılamaz. Uygulama şimdi kapatılırsa verileriniz bir sonraki başlatmada eski ya da yeni yolla açılır; hiçbir şey kaybolmaz.'
    },
    unavailable: {
      title: 'Anahtar zinciri yanıt vermiyor',
      why: 'Verilerinizin anahtarları bu bilgisayarın anahtar zincirinde ve anahtar zinciri şu anda yanıt vermiyor. Kilitli olabilir veya hâlâ başlıyor olabilir. Hiçbir şey değiştirilmedi.',
      advice:
        'Anahtar zincirinin kilidini açın, sonra yeniden deneyin. Bu bilgisayarda artık anahtar zinciri yoksa depoyu kenara ayırabilirsiniz: silinmez, tarihli bir klasöre taşınır ve Countersign baştan başlar.'
    },
    missing: {
      title: 'Verilerinizin anahtarı kayıp',
      why: 'Burada veri var, ancak bu bilgisayarın anahtar zincirinde bu veriyi açan anahtar yok. Hiçbir şey değiştirilmedi.',
      advice:
        'Anahtar zinciri geri yüklendiyse veya değiştirildiyse eskisini geri getirip yeniden deneyin. Ya da veri deposunu kenara ayırın: depo silinmez, tarihli bir klasöre taşınır ve Countersign baştan başlar.',
      setAside: 'Veri deposunu kenara ayır',
      confirmTitle: 'Veri deposu kenara ayrılsın mı?',
      confirmDetail:
        'Bu bilgisayardaki tüm kullanıcılar, kodlar ve ayarlar kullanımdan kalkar. Dosyalar veri deposunun yanında tarihli bir klasöre taşınır; eski anahtarla yeniden okunabilir.',
      done: (folder) => `Eski veri deposunun yeri: ${folder}`
    },
    damaged: {
      title: 'Veri deposu hasarlı',
      data: {
        panel: 'Panel verileri',
        authenticator: 'Authenticator verileri',
        both: 'Panel ve Authenticator verileri'
      },
      why: {
        changed: (data) =>
          `${data}, Countersign kapalıyken değiştirilmiş: arızalanan bir disk veya başka bir program tarafından. Hiçbir şey açılmadı.`,
        damaged: (data) => `${data} doğru okunamıyor: disk arızalanıyor olabilir. Hiçbir şey değiştirilmedi.`
      },
      restorable: (at) =>
        `Burada doğrulanmış bir kopya var. Kopyanın tarihi: ${formatDateTime(at)}. Daha sonra olanlar kaybolmuş olabilir.`,
      lost: 'Bu bilgisayarda sağlam bir kopya yok. Başka bir yerde kopyanız varsa veri klasörünü oradan geri koyup yeniden deneyin. Ya da veri deposunu kenara ayırın: depo silinmez, tarihli bir klasöre taşınır ve Countersign baştan başlar.',
      restore: 'Kopyayı geri yükle',
      confirm: {
        restore: {
          title: 'Kopya geri yüklensin mi?',
          detail:
            'Hasarlı veri deposu tarihli bir klasöre taşınır. Panel’de hâlâ okunabilen her denetim olayı korunur ve kimse yetki kazanmaz: yönetici veya etkin olduğu doğrulanamayan kişi sonrasında öyle değildir, doğrulanamayan ikinci faktör engellenir. Hatırlanan tarayıcılar ve tek kullanımlık parolalar geçersiz olur.',
          label: 'Geri yükle'
        },
        'set-aside': {
          title: 'Veri deposu kenara ayrılsın mı?',
          detail:
            'Bu bilgisayardaki tüm kullanıcılar, kodlar ve ayarlar kullanımdan kalkar. Dosyalar tarihli bir klasöre taşınır.',
          label: 'Kenara ayır'
        }
      },
      kept: (folder) => `Önceki verilerin yeri: ${folder}`
    },
    changed: {
      title: 'Veriler değişmiş',
      what: 'Farklı olan',
      differences: {
        missing: 'Verilerin dosyası yok.',
        content: 'Dosya, Countersign’ın kapattığı dosya değil.',
        tail: 'Dosyanın yanında, Countersign’ın bırakmadığı değişiklikler var.',
        older: 'Veriler, burada olanın daha eski bir hâli.',
        journal: 'Yetki günlüğü eksik, hasarlı veya olduğundan daha eski.',
        anchor: 'Verilerin nasıl bırakıldığına dair kayıt yok veya okunamıyor.',
        slots:
          'Parola cümlenizi ve kurtarma anahtarınızı içeren dosya değiştirilmiş veya kaldırılmış. Countersign’da bir kopyası varsa onu geri koydu.'
      },
      since: (at) => `En son ${formatDateTime(at)} tarihinde olması gerektiği gibiydi.`,
      sinceUnknown: 'En son ne zaman olması gerektiği gibi olduğu bilinmiyor.',
      uses: {
        lowered:
          'Oturumlar, hatırlanan tarayıcılar ve yedek kodlar sona erer. Herkeste yalnızca hem verilerin hem de yetki günlüğünün verdiği yetkiler kalır. Panel bunu denetim günlüğüne kaydeder.',
        'no-admin':
          'Yetki günlüğü kimin ne yapabileceğini söyleyemiyor. Oturumlar, hatırlanan tarayıcılar ve yedek kodlar sona erer ve hesap kurtarma anahtarı girilene kadar kimse yönetici değildir.',
        refused:
          'Kimin yönetici olduğunu ne yetki günlüğü ne de bir hesap kurtarma anahtarı söyleyebiliyor; bu yüzden bu veriler olduğu gibi kullanılamaz.'
      },
      vault:
        'Siz değiştirmediyseniz başkası değiştirmiş olabilir. Authenticator’ı olduğu gibi kullanmak için kimliğinizi doğrulayın.',
      vaultButton:
        'Siz değiştirmediyseniz başkası değiştirmiş olabilir. Authenticator’ı koruyan bir parola cümlesi yok; bunu yalnızca siz bilebilirsiniz.',
      restore: 'Geri yükle',
      accept: 'Olduğu gibi kullan',
      acceptTitle: 'Olduğu gibi kullanılsın mı?',
      setAside: 'Kenara ayır'
    },
    unreadable: {
      title: 'Veri deposu açılamıyor',
      why: 'Countersign veri klasörünü okuyamıyor veya klasöre yazamıyor. Hiçbir şey değiştirilmedi.',
      advice:
        'Disk dolu veya salt okunur olabilir ya da klasör başka bir kullanıcıya ait olabilir. Bunu giderin, sonra yeniden deneyin.'
    }
  },
  anchorWords: {
    title: 'Verilerin nasıl bırakıldığına dair kayıt',
    good: 'Verilerden ayrı tutulur. Dosyaların değiştirilip değiştirilmediğini veya eskilerinin geri konup konmadığını bir sonraki açılışta gösterir.',
    failingTitle: 'Verilerinizin nasıl bırakıldığına dair kayıt tutulamıyor',
    failing:
      'Anahtar zinciri (parola cümlesiyle korunuyorsa veri klasörü) kaydı kabul etmiyor. Her şey çalışıyor. Ancak uygulama şimdi çökerse, değiştirilen veya geri konan dosyalar fark edilmeyebilir. Otomatik olarak yeniden denenir.',
    since: (at) => `Başlangıç: ${formatDateTime(at)}.`
  }
}
