// The Panel's words, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const panel: Catalogue['panel'] = {
  firstRunWords: {
    title: 'Countersign’a hoş geldiniz',
    detail: 'Bu bilgisayarın hesabını oluşturun. İlk yöneticisi siz olursunuz.',
    accountName: 'Hesap adı',
    accountNameHint:
      'Şirketiniz, okulunuz veya ekibiniz. Kimlik doğrulama uygulamaları bu adı kodların yanında gösterir.',
    name: 'Adınız',
    email: 'E-posta',
    password: 'Parola',
    confirmPassword: 'Parolayı doğrulayın',
    submit: 'Hesap oluştur',
    demo: 'Demo verileriyle keşfet',
    demoHint: 'Yalnızca göz mü atıyorsunuz?',
    missing: {
      accountName: 'Hesaba bir ad verin.',
      name: 'Adınızı girin.',
      email: 'Bir e-posta adresi girin, örneğin ada@example.com.',
      password: 'Bir parola seçin.'
    },
    differ: 'İki parola aynı değil.'
  },
  strengthWords: {
    label: 'Parolanın gücü',
    scores: ['Tahmin etmesi çok kolay', 'Tahmin etmesi kolay', 'Daha güçlü olabilir', 'İyi', 'Güçlü'],
    hint: 'En az 8 karakter. Boşluk ve tam cümle kullanabilirsiniz.'
  },
  loginWords: {
    title: 'Oturum aç',
    detail: 'Önce parolanız, sonra kimlik doğrulama uygulamanızdan bir kod.',
    username: 'Kullanıcı adı',
    password: 'Parola',
    submit: 'Oturum aç',
    missing: { username: 'Kullanıcı adınızı girin.', password: 'Parolanızı girin.' },
    ended: {
      idle: 'Bir süredir işlem yapılmadığı için oturumunuz kapatıldı. Devam etmek için yeniden oturum açın.',
      'too-long': 'Oturumunuz azami süresine ulaştığı için kapatıldı. Devam etmek için yeniden oturum açın.',
      'login-expired': 'Girişiniz 10 dakikadan uzun sürdüğü için iptal edildi. Baştan başlayın.',
      ended:
        'Oturumunuz sonlandırıldı: başka bir pencerede sizin tarafınızdan veya bir yönetici tarafından. Devam etmek için yeniden oturum açın.'
    },
    demo: {
      title: 'Göz atmak ister misiniz?',
      detail: ({ username, password }) => `Şu bilgilerle oturum açın: kullanıcı adı ${username}, parola ${password}.`
    }
  },
  daysWords: {
    days: (count) => plural(count, { one: '# gün', other: '# gün' }),
    weeks: (count) => plural(count, { one: '# hafta', other: '# hafta' })
  },
  codeWords: {
    title: 'Kodunuzu girin',
    detail: 'Kimlik doğrulama uygulamanızı açın ve bu hesap için gösterdiği kodu girin.',
    signingInAs: 'Oturum açan:',
    back: 'Oturum açmaya dön',
    useBackupCode: 'Yedek kod kullan',
    useApp: 'Uygulamadaki kodu kullan',
    backup: {
      title: 'Yedek kod girin',
      detail:
        'İki faktörlü kimlik doğrulamayı kurarken kaydettiğiniz kodlardan birini girin. Her biri bir kez geçerlidir.',
      label: 'Yedek kod',
      missing: 'Yedek kodlarınızdan birini girin.'
    },
    remember: (time) => `Bu tarayıcıyı ${time} boyunca hatırla`,
    rememberHint: 'Yalnızca parolanız sorulur. Ortak kullanılan bir bilgisayarda kapalı bırakın.',
    backupCodeTaken: (left) =>
      `Yedek kod kabul edildi. ${plural(left, { one: '# yedek kod', other: '# yedek kod' })} kaldı.`
  },
  newPasswordWords: {
    title: 'Parolanızı seçin',
    detail: 'Size verilen parola kabul edildi. Onu yalnızca sizin bildiğiniz bir parolayla değiştirin.',
    password: 'Parola',
    confirmPassword: 'Parolayı doğrulayın',
    submit: 'Parolayı ayarla',
    missing: 'Bir parola seçin.',
    differ: 'İki parola aynı değil.',
    cancel: 'Oturum açmaya dön'
  },
  enrolmentWords: {
    title: 'Kayıt kodunuzu girin',
    detail:
      'İki faktörlü kimlik doğrulamanız sıfırlandı. Sıfırlamayla birlikte yazdırılan kayıt kodunu yöneticinizden isteyin.',
    label: 'Kayıt kodu',
    missing: 'Kayıt kodunu girin.',
    cancel: 'İptal et ve oturumu kapat'
  },
  reauthWords: {
    password: 'Parola',
    missing: 'Parolanızı girin.',
    codeMissing: 'Uygulamanızdaki kodu girin.'
  },
  renewWords: {
    title: 'Son yedek kodunuz kullanıldı',
    detail:
      'Yedek kodlarınız olmadan telefonunuzu kaybederseniz oturum açamazsınız. Devam etmeden önce yenilerini oluşturun.',
    shownTitle: 'Yeni yedek kodlarınız',
    shownDetail: 'Telefonunuzdan ayrı bir yerde saklayın. Yalnızca şimdi gösteriliyor.',
    logOut: 'Oturumu kapat'
  },
  setupWords: {
    stepsName: 'Kurulum adımları',
    steps: { scan: 'Uygulamanızı bağlayın', 'backup-codes': 'Yedek kodları kaydedin', summary: 'Bitti' },
    scan: {
      title: 'İki faktörlü kimlik doğrulamayı kurun',
      detail: 'Bu hesaptaki herkes bir uygulamadan aldığı kodla oturum açar. Kurulum bir dakika sürer.',
      scanTitle: 'QR kodunu tarayın',
      apps: 'Google Authenticator, Twilio Authy veya başka bir kimlik doğrulama uygulaması kullanın.',
      ownApp: 'Countersign Authenticator’ı aç',
      image: 'QR kodu',
      cannotScan: 'Tarayamıyor musunuz?',
      keyTitle: 'Kurulum anahtarı',
      keyDetail: 'Bu anahtarı uygulamanıza yazın veya yapıştırın. Diğer her şeyi uygulamanın önerdiği gibi bırakın.',
      keyAccount: 'Hesap',
      copyKey: 'Anahtarı kopyala',
      keyCopied: 'Kopyalandı. Pano 30 saniye içinde temizlenecek.',
      codeTitle: 'Kodu girin',
      codeDetail: 'Uygulamanız şimdi her 30 saniyede bir değişen altı rakam gösteriyor.'
    },
    backupCodes: {
      title: 'Yedek kodlar',
      detail:
        'Bu kodların her biri, telefonunuz elinizin altında olmadığında bir kez giriş yapmanızı sağlar. Kodları telefonunuzdan ayrı bir yerde saklayın.',
      saved: 'Kodları kaydettim',
      why: 'Devam etmek için kodları kopyalayın veya indirin ya da kaydettiğinizi belirtin.'
    },
    summary: {
      title: 'Her şey hazır',
      detail: '“Bitti”yi tıkladığınızda iki faktörlü kimlik doğrulama başlar.',
      app: 'Kimlik doğrulama uygulamanız bağlandı',
      appDetail: (email) => `Şu kullanıcı için kod gösteriyor: ${email}.`,
      codes: 'On yedek kod hazır',
      codesDetail: 'Her biri bir kez geçerlidir. Ayarlar’da yenilerini oluşturabilirsiniz.',
      next: 'Bir sonraki girişten itibaren',
      nextDetail: 'Önce parolanızı, sonra uygulamanızdan bir kod girersiniz.'
    },
    cancel: 'İptal et ve oturumu kapat'
  },
  frameWords: {
    navName: 'Ana menü',
    nav: {
      home: 'Ana sayfa',
      overview: 'Genel bakış',
      users: 'Kullanıcılar',
      audit: 'Denetim günlüğü',
      settings: 'Ayarlar'
    },
    userMenu: {
      personalSettings: 'Kişisel Ayarlar',
      accountSettings: 'Hesap Ayarları',
      userManagement: 'Kullanıcı Yönetimi',
      overview: 'Genel bakış',
      audit: 'Denetim günlüğü',
      selfAudit: 'Güvenlik denetimi',
      logOut: 'Oturumu kapat'
    },
    roles: { admin: 'Yönetici', member: 'Üye' }
  },
  sessionWords: {
    title: 'Hâlâ orada mısınız?',
    idle: (seconds) =>
      `Bir süredir işlem yapılmadı. Oturumunuz ${plural(seconds, { one: '# saniye', other: '# saniye' })} içinde kapatılacak.`,
    final: (seconds) =>
      `Oturumunuz azami süresine ulaştı ve ${plural(seconds, { one: '# saniye', other: '# saniye' })} içinde kapatılacak.`,
    stay: 'Oturumu açık tut'
  },
  profileWords: {
    windowTitle: (name) => `Countersign Panel — ${name}`,
    firstWindowTitle: 'Countersign Panel',
    button: (name) => `Tarayıcı: ${name}`,
    label: 'Bu bilgisayardaki tarayıcılar',
    current: 'Bu pencere',
    open: (name) => `Aç: ${name}`,
    create: 'Yeni tarayıcı',
    rename: 'Bu tarayıcıyı yeniden adlandır',
    manage: 'Tarayıcıları yönet',
    renameTitle: 'Bu tarayıcıyı yeniden adlandır',
    renameDetail: 'Bu ad, oturumların ve hatırlanan tarayıcıların listelerinde görünür.',
    name: 'Ad',
    nameMissing: 'Bir ad verin.',
    manageTitle: 'Tarayıcılar',
    manageDetail: 'Her biri kendi başına bir tarayıcıdır: ayrı oturum açar ve ayrı hatırlanır.',
    openButton: 'Aç',
    forgetButton: 'Kaldır',
    forgetNamed: (name) => `Kaldır: ${name}`,
    forgetTitle: (name) => `${name} kaldırılsın mı?`,
    forgetDetail: 'Penceresi kapanır, oturumu sonlanır ve artık orada kimse hatırlanmaz.',
    created: (at) => `Başlangıç: ${formatDateTime(at)}`
  },
  settingsWords: {
    navName: 'Ayarlar',
    title: 'Kişisel Ayarlar',
    accountTitle: 'Hesap Ayarları',
    sections: {
      profile: 'Profil',
      factor: 'İki Faktörlü Kimlik Doğrulama',
      browsers: 'Hatırlanan tarayıcılar',
      sessions: 'Oturumlar',
      activity: 'Son etkinlikler'
    },
    never: 'Hiç',
    thisBrowser: 'Bu tarayıcı',
    thisSession: 'Bu oturum',
    profile: {
      name: 'Ad',
      missing: 'Adınızı girin.',
      save: 'Adı kaydet',
      saved: 'Adınız değiştirildi.',
      email: 'Kullanıcı adı',
      role: 'Rol',
      password: 'Parola'
    },
    password: {
      changedAt: (ago) => `Değiştirildi: ${ago}`,
      neverChanged: 'Hiç değiştirilmedi',
      change: 'Parolayı değiştir',
      old: 'Geçerli parola',
      next: 'Yeni parola',
      confirm: 'Yeni parolayı doğrulayın',
      missing: { old: 'Geçerli parolanızı girin.', next: 'Yeni bir parola seçin.' },
      differ: 'İki parola aynı değil.',
      endOthers: 'Diğer oturumlarımı sonlandır',
      note: 'Hatırlanan tarayıcılar unutulur: her biri bir sonraki girişte kod ister.',
      done: 'Parolanız değiştirildi. Hatırlanan tarayıcılar unutuldu.'
    },
    factor: {
      detail: 'İki faktörlü kimlik doğrulama bu hesapta zorunludur ve her zaman açıktır.',
      states: { enrolled: 'Açık', none: 'Kurulmadı', disabled: 'Çok fazla yanlış kod nedeniyle engellendi' },
      app: 'Kimlik doğrulama uygulaması',
      linkedAt: (at) => `Bağlandı: ${formatDateTime(at)}`,
      lastUsed: 'Son kullanım',
      codes: 'Yedek kodlar',
      codesLeft: (left) => `Kalan: ${formatNumber(left)}/10`,
      codesMade: (at) => `Oluşturuldu: ${formatDateTime(at)}`,
      few: (left) =>
        `Yalnızca ${plural(left, { one: '# yedek kod', other: '# yedek kod' })} kaldı. Tükenmeden yenilerini oluşturun.`,
      generate: 'Yeni Yedek Kodlar Oluştur',
      generateDetail: 'On yeni kod alırsınız. Eskilerin tümü hemen geçersiz olur.',
      shown: 'Telefonunuzdan ayrı bir yerde saklayın. Yalnızca şimdi gösteriliyor; eski kodlar artık geçerli değil.',
      move: 'Yeni telefona taşı',
      moveDetail:
        'Yeni bir QR kodu tararsınız. Eski telefonunuzdaki uygulama, yenisi onaylanana kadar çalışır. Önce eski telefondaki bir kodu veya telefon artık sizde değilse bir yedek kodu girin.',
      moveScan: 'Bu QR kodunu yeni telefonla tarayın, sonra gösterdiği kodu girin.',
      moveEndOthers: 'Diğer oturumlarımı sonlandır',
      moved: 'Yeni telefonunuz bağlandı. Eskisi artık çalışmıyor ve hatırlanan tarayıcılar unutuldu.'
    },
    browsers: {
      detail: (time) => `Hatırlanan bir tarayıcı ${time} boyunca yalnızca parolanızı ister.`,
      detailNever: 'Bu hesap tarayıcıları hatırlamaz: her girişte bir kod istenir.',
      none: 'Hatırlanan tarayıcı yok.',
      since: (at) => `Başlangıç: ${formatDateTime(at)}`,
      until: (at) => `Bitiş: ${formatDateTime(at)}`,
      lastUsed: (ago) => `Son kullanım: ${ago}`,
      forget: 'Unut',
      forgetNamed: (name) => `Unut: ${name}`,
      forgetAll: 'Tümünü unut',
      forgotten: 'Unutuldu. Bir sonraki girişte kod istenecek.'
    },
    sessions: {
      detail: 'Şu anda bu bilgisayarda oturumunuzun açık olduğu yerler.',
      started: (ago) => `Başlangıç: ${ago}`,
      active: (ago) => `Son etkinlik: ${ago}`,
      end: 'Sonlandır',
      endNamed: (name) => `Oturumu sonlandır: ${name}`,
      endOthers: 'Diğer oturumları sonlandır',
      ended: 'Sonlandırıldı.'
    },
    activity: {
      table: 'Son etkinlikler',
      columns: { at: 'Zaman', kind: 'Olay', detail: 'Ayrıntılar' },
      none: 'Henüz bir şey yok.',
      more: 'Daha fazla göster'
    }
  },
  homeWords: {
    greeting: (name) => `Hoş geldiniz, ${name}`,
    noticesName: 'Son girişinizden bu yana',
    twoFactor: {
      title: 'İki faktörlü kimlik doğrulama açık',
      detail: 'Yalnızca parolanızla kimse giremez. Her girişte uygulamanızdan bir kod istenir.',
      settings: 'Ayarları aç',
      users: 'Kullanıcıları yönet'
    },
    facts: {
      backupCodes: 'Yedek kodlar',
      codesLeft: (left) => `Kalan: ${formatNumber(left)}/10`,
      email: 'Kullanıcı adı',
      role: 'Rol',
      account: 'Hesap'
    }
  },
  noticeWords: {
    wrongCodes: {
      title: (count) =>
        plural(count, { one: 'Hesabınız için # yanlış kod girildi', other: 'Hesabınız için # yanlış kod girildi' }),
      detail: (ago) =>
        `Sonuncusu: ${ago}, doğru parolanız girildikten sonra. Bunu siz yapmadıysanız parolanızı değiştirin.`
    },
    acts: {
      'sso-linked': (who, provider) => `Kullanıcınız şu kimlikle eşleştirildi: ${who} (${provider})`,
      'sso-link-confirmed': (who, provider) => `Şu kimlikle eşleştirmeniz onaylandı: ${who} (${provider})`,
      'sso-unlinked': (who, provider) => `Kullanıcınızın şu kimlikle eşleştirmesi kaldırıldı: ${who} (${provider})`,
      'password-reset': 'Parolanız sıfırlandı',
      'two-factor-reset': 'İki faktörlü kimlik doğrulamanız sıfırlandı',
      'role-changed': (role) => `Rolünüz değiştirildi. Yeni rolünüz: ${role}`,
      'name-shared': (who) => `${who} sizinle aynı ada sahip`,
      disabled: 'Kullanıcınız devre dışı bırakıldı',
      enabled: 'Kullanıcınız etkinleştirildi',
      deleted: 'Kullanıcınız silindi',
      unlocked: 'Kullanıcınızın kilidi açıldı',
      'browsers-forgotten': 'Hatırlanan tarayıcılarınız unutuldu'
    },
    act: {
      by: (by, at) => `Yapan: ${by}, ${formatDateTime(at)}. Bunu siz istemediyseniz bir yöneticiye bildirin.`,
      provider: 'tek oturum açma sağlayıcısı',
      byAddress: (at) =>
        `Oradaki doğrulanmış adrese göre, ${formatDateTime(at)}. Bu siz değilseniz bir yöneticiye bildirin.`,
      byGroups: (at) => `Tek oturum açma sağlayıcısındaki gruplarınıza göre, ${formatDateTime(at)}.`,
      nameShared: (at) => `${formatDateTime(at)} tarihinden beri. Ayırt etmek için ada değil, adrese bakın.`,
      byItself: (at) => `Countersign tarafından, ${formatDateTime(at)}. Nedenini bir yöneticiye sorun.`,
      times: (count) => plural(count, { one: '# kez yapıldı.', other: '# kez yapıldı.' })
    },
    reuse: {
      title: 'Bir kod ikinci kez girildi ve reddedildi',
      detail: (at) => `${formatDateTime(at)}. Bunu siz yapmadıysanız biri kodunuzu görmüş olabilir.`
    },
    codesGone: {
      title: 'Hiç yedek kodunuz kalmadı',
      detail: 'İhtiyaç duymadan önce Ayarlar’da yenilerini oluşturun.'
    },
    codesLow: {
      title: (left) => `${plural(left, { one: '# yedek kod', other: '# yedek kod' })} kaldı`,
      detail: 'Tükenmeden önce Ayarlar’da yenilerini oluşturun.'
    }
  }
}
