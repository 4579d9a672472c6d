// The Panel's administration, in Turkish: user management, a user's page, overview, audit log, account settings.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatDuration, formatNumber, plural } from '../format'

const userCount = (count: number) => plural(count, { one: '# kullanıcı', other: '# kullanıcı' })

export const admin: Catalogue['admin'] = {
  roleWords: { admin: 'Yönetici', member: 'Üye' },
  statusWords: { active: 'Etkin', invited: 'Davet edildi', locked: 'Kilitli', disabled: 'Devre dışı' },
  factorWords: { enrolled: 'Açık', none: 'Kurulmadı', disabled: 'Engellendi' },
  methodWords: {
    code: 'Uygulamadaki kod',
    'backup-code': 'Yedek kod',
    'remembered-browser': 'Hatırlanan tarayıcı',
    setup: 'İlk kurulum',
    sso: 'Tek oturum açma'
  },
  adminWords: {
    never: 'Hiç',
    none: 'Yok',
    unknown: 'Bilinmiyor',
    loading: 'Yükleniyor',
    print: 'Yazdır',
    failed: 'Bu yüklenemedi',
    confirmFirst: {
      title: 'Kimliğinizi doğrulayın',
      detail: 'Bu tarayıcı hatırlanıyor ve hesap, yönetici sayfaları açılmadan önce yeni bir kod istiyor.',
      open: 'Onayla'
    }
  },
  stepUpWords: {
    title: 'Kimliğinizi doğrulayın',
    detail: 'Devam etmek için parolanızı girin. 10 dakika boyunca yeniden sorulmaz.',
    detailWithCode: 'Devam etmek için parolanızı ve uygulamanızdan bir kod girin.',
    password: 'Parola',
    missing: 'Parolanızı girin.',
    sso: {
      detail: 'Tarayıcınız açılır ve yeniden oturum açmanızı ister. Oturum açtıktan sonra buraya dönün.',
      open: 'SSO ile devam et',
      waiting: 'Tarayıcınız bekleniyor…'
    }
  },
  usersWords: {
    title: 'Kullanıcı Yönetimi',
    detail: 'Bu hesapta oturum açabilen herkes.',
    search: 'Kullanıcılarda ara',
    searchHint: 'Ad veya e-posta',
    clearSearch: 'Aramayı temizle',
    add: 'Kullanıcı ekle',
    import: 'CSV içe aktar',
    export: 'CSV dışa aktar',
    exported: (fileName) => `Kullanıcılar dışa aktarıldı: ${fileName}`,
    filters: {
      factorState: '2FA durumu',
      role: 'Rol',
      status: 'Durum',
      any: 'Tümü',
      clear: 'Filtreleri temizle',
      factorStates: {
        enrolled: 'Açık',
        none: 'Kurulmadı',
        disabled: 'Engellendi',
        'no-codes-left': 'Yedek kodu kalmadı'
      }
    },
    columns: {
      button: 'Sütunlar',
      name: 'Ad',
      email: 'E-posta',
      role: 'Rol',
      status: 'Durum',
      factorState: '2FA',
      backupCodesLeft: 'Yedek kodlar',
      createdAt: 'Oluşturuldu',
      lastLoginAt: 'Son giriş',
      actions: 'İşlemler',
      select: 'Seçim'
    },
    table: 'Kullanıcılar',
    sortBy: (column) => `Sırala: ${column}`,
    you: 'Siz',
    count: userCount,
    found: (total) => `${userCount(total)} bulundu`,
    selectAll: 'Tümünü seç',
    select: (email) => `Seç: ${email}`,
    selected: (count) => `${userCount(count)} seçili`,
    selectedAtMost: (most) =>
      `İlk ${formatNumber(most)} kullanıcı seçili: tek seferde daha fazla kullanıcı sıfırlanamaz.`,
    clearSelection: 'Seçimi temizle',
    open: (email) => `Sayfayı aç: ${email}`,
    noMatch: {
      title: 'Eşleşen kimse yok',
      detail: 'Daha az harf veya başka bir filtre deneyin.'
    },
    actionsFor: (email) => `İşlemler: ${email}`
  },
  userActionWords: {
    'reset-two-factor': 'İki Faktörlü Kimlik Doğrulamayı Sıfırla',
    'reset-password': 'Parolayı sıfırla',
    unlock: 'Kilidi aç',
    disable: 'Devre dışı bırak',
    enable: 'Etkinleştir',
    'change-role': 'Rolü değiştir',
    'end-sessions': 'Oturumları sonlandır',
    'forget-browsers': 'Tarayıcıları unut',
    delete: 'Sil'
  },
  questionWords: {
    ownLoggedOut: 'Bu sizin kendi hesabınız: oturumunuz hemen kapatılır.',
    ownPageCloses: 'Bu sizin kendi hesabınız: bu sayfa hemen kapanır.',
    'reset-two-factor': {
      title: (name) => `${name} kullanıcısının iki faktörlü kimlik doğrulaması sıfırlansın mı?`,
      effects: [
        'Kimlik doğrulama uygulamasıyla bağlantısı ve tüm yedek kodları hemen geçersiz olur.',
        'Hatırlanan tarayıcıları unutulur ve oturumları sonlandırılır.',
        'Bir sonraki girişte parolasını girer ve iki faktörlü kimlik doğrulamayı yeniden kurar.'
      ],
      confirm: 'Sıfırla',
      done: (email) => `İki faktörlü kimlik doğrulama sıfırlandı: ${email}`
    },
    'reset-password': {
      title: (name) => `${name} kullanıcısının parolası sıfırlansın mı?`,
      effects: [
        'Parolası geçersiz olur. Onun için bir kez gösterilen bir etkinleştirme kodu alırsınız.',
        'Bir sonraki girişte bu kodu parola olarak girer ve yeni bir parola seçer.',
        'Oturumları sonlandırılır ve hatırlanan tarayıcıları unutulur. İki faktörlü kimlik doğrulaması değişmez.'
      ],
      confirm: 'Parolayı sıfırla',
      done: (email) => `Parola sıfırlandı: ${email}`
    },
    unlock: {
      title: (name) => `${name} kullanıcısının kilidi açılsın mı?`,
      effects: [
        'Yanlış parolalardan ve yanlış kodlardan sonraki bekleme süreleri biter: hemen yeniden deneyebilir.',
        'Yanlış kodlar nedeniyle engellenen iki faktörlü kimlik doğrulama engelli kalır; bunu yalnızca sıfırlama giderir.'
      ],
      confirm: 'Kilidi aç',
      done: (email) => `Yeniden oturum açabilir: ${email}`
    },
    disable: {
      title: (name) => `${name} devre dışı bırakılsın mı?`,
      effects: [
        'Yeniden etkinleştirilene kadar oturum açamaz.',
        'Oturumları sonlandırılır ve hatırlanan tarayıcıları unutulur. Başka hiçbir şey silinmez.'
      ],
      confirm: 'Devre dışı bırak',
      done: (email) => `${email} devre dışı bırakıldı.`
    },
    enable: {
      title: (name) => `${name} etkinleştirilsin mi?`,
      effects: ['Önceki parolası ve iki faktörlü kimlik doğrulamasıyla yeniden oturum açabilir.'],
      confirm: 'Etkinleştir',
      done: (email) => `${email} etkinleştirildi.`
    },
    'make-admin': {
      title: (name) => `${name} yönetici yapılsın mı?`,
      effects: ['Kullanıcıları yönetebilir, denetim günlüğünü görebilir ve hesabın ayarlarını değiştirebilir.'],
      confirm: 'Rolü değiştir',
      done: (email) => `${email} artık yönetici.`
    },
    'make-member': {
      title: (name) => `${name} üye yapılsın mı?`,
      effects: ['Artık kullanıcıları yönetemez, denetim günlüğünü göremez ve hesabın ayarlarını değiştiremez.'],
      confirm: 'Rolü değiştir',
      done: (email) => `${email} artık üye.`
    },
    'end-sessions': {
      title: (name) => `${name} kullanıcısının oturumları sonlandırılsın mı?`,
      effects: ['Tüm pencerelerde oturumu kapatılır. Hemen yeniden oturum açabilir.'],
      confirm: 'Oturumları sonlandır',
      done: (email) => `Oturumlar sonlandırıldı: ${email}`
    },
    'forget-browsers': {
      title: (name) => `${name} kullanıcısının tarayıcıları unutulsun mu?`,
      effects: ['Bir sonraki girişte her biri yeniden kod ister. Açık oturumlar sürer.'],
      confirm: 'Tarayıcıları unut',
      done: (email) => `Tarayıcılar unutuldu: ${email}`
    },
    delete: {
      title: (name) => `${name} silinsin mi?`,
      removed: (email) =>
        `${email} parolası, iki faktörlü kimlik doğrulaması ve yedek kodlarıyla birlikte kaldırılır. Bu işlem geri alınamaz.`,
      effects: ['Denetim günlüğü yaptıklarını saklar.'],
      confirm: 'Sil',
      done: (email) => `${email} silindi.`
    }
  },
  bulkWords: {
    title: (count) => `${userCount(count)} için iki faktörlü kimlik doğrulama sıfırlansın mı?`,
    effects: [
      'Kimlik doğrulama uygulamalarıyla bağlantıları ve tüm yedek kodları hemen geçersiz olur.',
      'Hatırlanan tarayıcıları unutulur ve oturumları sonlandırılır.',
      'Bir sonraki girişte her biri parolasını girer ve iki faktörlü kimlik doğrulamayı yeniden kurar.'
    ],
    codesLater: 'Hesap, sıfırlamadan sonra bir kayıt kodu ister: her kullanıcının sayfasında bir tane oluşturun.',
    confirm: 'Sıfırla',
    done: (count) => `${userCount(count)} için iki faktörlü kimlik doğrulama sıfırlandı.`,
    refusedTitle: (count) => `${userCount(count)} olduğu gibi bırakıldı`,
    refused: {
      'not-found': 'Artık burada değil',
      'last-admin': 'Son etkin yönetici',
      'last-break-glass': 'Son acil durum yöneticisi',
      'own-account': 'Kendi hesabınız: kendi satırınızdaki menüyü kullanın'
    },
    user: 'Kullanıcı',
    why: 'Neden'
  },
  addUserWords: {
    title: 'Kullanıcı ekle',
    name: 'Ad',
    email: 'E-posta',
    role: 'Rol',
    roleHint: {
      member: 'Oturum açar ve kendi ayarlarıyla ilgilenir.',
      admin: 'Ayrıca kullanıcıları, denetim günlüğünü ve hesabın ayarlarını yönetir.'
    },
    submit: 'Kullanıcı ekle',
    missing: { name: 'Bir ad girin.', email: 'Bir e-posta adresi girin, örneğin ada@example.com.' },
    done: (email) => `${email} eklendi.`
  },
  activationWords: {
    title: 'Etkinleştirme kodu',
    detail: (email) => `${email} bir sonraki girişinde bu kodu parola olarak girer, ardından kendi parolasını seçer.`,
    once: 'Yalnızca şimdi gösteriliyor. Elden veya kâğıt üzerinde teslim edin.',
    code: 'Etkinleştirme kodu',
    validUntil: (at) => `Tek giriş için, şu tarihe kadar geçerli: ${formatDateTime(at)}`,
    copied: 'Kopyalandı. Pano 30 saniye içinde temizlenecek.',
    enrolment: {
      title: 'Kayıt kodu',
      detail: (email) =>
        `${email} iki faktörlü kimlik doğrulamayı yeniden kurmak için parolasından sonra bu kodu girer.`,
      once: 'Yalnızca şimdi gösteriliyor. Yazdırın veya yüz yüze okuyun.',
      code: 'Kayıt kodu',
      validFor: (ms) => `Geçerlilik süresi: ${formatDuration(ms)}; bir kurulum ve beş deneme için.`,
      expired: 'Artık geçerli değil. Kullanıcının sayfasında yenisini oluşturun.'
    },
    sheet: { account: 'Hesap', username: 'Kullanıcı adı' }
  },
  importWords: {
    title: 'Kullanıcıları içe aktar',
    detail: 'İlk satırı email,name,role olan bir CSV dosyası. Rol yazılmayabilir; o zaman member sayılır.',
    choose: 'Dosya seç',
    drop: 'veya buraya bırakın',
    file: 'CSV dosyası',
    example: 'email,name,role\nada@example.com,Ada Quill,member',
    exampleName: 'Dosya örneği',
    other: 'Başka dosya seç',
    tooLarge: 'Bu dosya 32 MB’tan büyük. Hiçbir şey içe aktarılmadı.',
    unreadable: 'Bu dosya okunamadı. Hiçbir şey içe aktarılmadı.',
    reading: 'Dosya okunuyor…',
    working: 'Kullanıcılar ekleniyor…',
    ready: (count) => plural(count, { one: '# kullanıcı eklenmeye hazır', other: '# kullanıcı eklenmeye hazır' }),
    nothing: 'Bu dosyanın hiçbir satırı eklenemiyor.',
    problems: (count) => plural(count, { one: '# satır atlandı', other: '# satır atlandı' }),
    moreProblems: (shown) => `İlk ${formatNumber(shown)} tanesi listeleniyor.`,
    sample: (shown, of) => `${formatNumber(of)} kullanıcıdan ilk ${formatNumber(shown)} tanesi`,
    sampleWhole: 'Eklenecek kullanıcılar',
    line: 'Satır no',
    row: 'Satır',
    why: 'Neden',
    name: 'Ad',
    email: 'E-posta',
    role: 'Rol',
    submit: (count) => plural(count, { one: '# kullanıcıyı içe aktar', other: '# kullanıcıyı içe aktar' }),
    submitNone: 'İçe aktar',
    done: (count) => `${userCount(count)} eklendi.`,
    codesTitle: 'Etkinleştirme kodları',
    codesDetail:
      'Her yeni kullanıcının tek kullanımlık bir etkinleştirme kodu var. Şimdi kaydedin: kodlar yalnızca bu pencerede ve pencere kapanana kadar durur.',
    saveCodes: 'Etkinleştirme kodlarını kaydet',
    saved: (fileName) => `Kaydedildi: ${fileName}. Kodları yazdırın veya teslim edin, sonra dosyayı silin.`,
    close: 'Kaydetmeden kapatılsın mı?',
    closeDetail:
      'Etkinleştirme kodları o zaman kaybolur. Her kullanıcı “Parolayı sıfırla” ile yine yeni bir kod alabilir.',
    closeConfirm: 'Kaydetmeden kapat',
    refusals: {
      'too-few-fields': 'Eksik alanlar var',
      'too-many-fields': 'Çok fazla alan var',
      'bad-email': 'E-posta adresi değil',
      unseen: 'Adreste görünmeyen bir karakter var',
      'look-alike': 'Adreste yalnızca bir harfe benzeyen bir karakter var',
      'mixed-scripts': 'Adreste birbirine benzeyen alfabeler karışmış',
      'bad-name': 'Ad boş veya çok uzun',
      'bad-role': 'Rol ne admin ne de member',
      unreadable: 'Satır UTF-8 CSV olarak okunamıyor',
      repeated: 'Adres dosyada zaten var',
      'email-taken': 'Bu adrese sahip bir kullanıcı var'
    }
  },
  userWords: {
    back: 'Kullanıcı Yönetimi',
    gone: {
      title: 'Bu kullanıcı artık burada değil',
      detail:
        'Biri bu kullanıcıyı sildi, belki de bu sayfa açıkken. Kimin ve ne zaman sildiği denetim günlüğünde yazar.',
      back: 'Kullanıcı Yönetimi’ne dön'
    },
    facts: {
      title: 'Hesap',
      role: 'Rol',
      created: 'Oluşturuldu',
      lastLogin: 'Son giriş',
      passwordChanged: 'Parola değişikliği',
      noPassword: 'Henüz seçilmedi',
      activation: 'Etkinleştirme kodunun son geçerliliği',
      activationExpired: 'Süresi doldu. Yenisi için parolayı sıfırlayın.',
      reset: '2FA sıfırlandı'
    },
    factor: {
      title: 'İki faktörlü kimlik doğrulama',
      state: 'Durum',
      states: {
        enrolled: 'Her girişte uygulamasından bir kod istenir.',
        none: 'Bir sonraki giriş kuruluma yönlendirir.',
        disabled: 'Art arda çok fazla yanlış kod girildi. Girebilmesi için sıfırlayın.'
      },
      created: 'Kuruldu',
      lastUsed: 'Son kullanım',
      codesLeft: 'Kalan yedek kodlar',
      codesCreated: 'Yedek kodlar oluşturuldu',
      enrolmentCode: 'Kayıt kodu oluştur',
      enrolmentDetail: 'Bu kullanıcı sıfırlandı. Hesap, kurulumdan önce bir kayıt kodu ister.'
    },
    inspector: {
      title: 'Kod inceleme',
      detail:
        'Kullanıcıdan uygulamasındaki kodu okumasını isteyin. Koda bakmak ne onu tüketir ne de birinin girmesini sağlar.',
      field: '6 haneli kod',
      submit: 'İncele',
      verdict: 'Sonuç',
      incomplete: 'Altı rakamın tümünü girin.'
    },
    browsers: {
      title: 'Hatırlanan tarayıcılar',
      empty: 'Hatırlanan tarayıcı yok.',
      expires: (at) => `bitiş: ${formatDateTime(at)}`,
      used: (text) => `Kullanım: ${text}`
    },
    sessions: {
      title: 'Oturumlar',
      empty: 'Şu anda oturum açık değil.',
      thisOne: 'Bu oturum',
      since: (at) => `Başlangıç: ${formatDateTime(at)}`,
      active: (text) => `Son etkinlik: ${text}`
    },
    events: {
      title: 'Son olaylar',
      empty: 'Henüz bir şey olmadı.',
      showAll: 'Denetim günlüğünü aç'
    }
  },
  inspectionWords: {
    steps: (count) => plural(count, { one: '# adım', other: '# adım' }),
    right: {
      title: 'Bu kod doğru',
      detail: 'Kurulan gizli anahtardan üretilmiş, şu ana ait kod.',
      detailOff: (steps, amount, isAhead) =>
        `Kabul edilir, ancak kullanıcının saati ${steps} (${amount}) ${isAhead ? 'ileri' : 'geri'}.`
    },
    used: {
      title: 'Bu kod daha önce kullanıldı',
      detail: 'Doğru gizli anahtardan üretilmiş, ancak her kod bir kez kabul edilir. Sonraki kodu isteyin.'
    },
    clockOff: {
      title: (amount, isAhead) => `Kullanıcının saati ${amount} ${isAhead ? 'ileri' : 'geri'}`,
      detail: (steps) =>
        `Kod doğru gizli anahtardan üretilmiş, ancak ${steps} sapıyor ve reddedilir. Kullanıcıdan telefonunun saatini otomatik ayara almasını isteyin.`
    },
    notThisSecret: {
      title: 'Bu kod kullanıcının gizli anahtarından üretilmemiş',
      detail: 'Uygulamasındaki başka bir hesaba veya daha eski bir kuruluma ait ya da yanlış okundu.'
    },
    noFactor: {
      title: 'Karşılaştırılacak bir şey yok',
      detail: 'Bu kullanıcı iki faktörlü kimlik doğrulamayı kurmamış.'
    }
  },
  overviewWords: {
    title: 'Genel bakış',
    detail: 'İki faktörlü kimlik doğrulama ne kadar yaygın ve girişlerde neler oldu.',
    period: 'Dönem',
    days: (days) => plural(days, { one: '# gün', other: '# gün' }),
    coverage: {
      title: 'Kurulum durumu',
      of: (enrolled, all) => `${formatNumber(enrolled)}/${userCount(all)}`,
      states: { enrolled: 'Açık', none: 'Kurulmadı', disabled: 'Engellendi' },
      state: 'Durum',
      count: 'Kullanıcılar'
    },
    tiles: {
      users: 'Etkin kullanıcılar',
      usersDetail: ({ invited, disabled }) => `${formatNumber(invited)} davetli, ${formatNumber(disabled)} devre dışı`,
      logins: 'Girişler',
      loginsDetail: (perDay) => `günde ${formatNumber(perDay)}`,
      failures: 'Reddedilen denemeler',
      failuresDetail: (passwords, codes) =>
        `${plural(passwords, { one: '# parola', other: '# parola' })}, ${plural(codes, { one: '# kod', other: '# kod' })}`,
      locked: 'Şu anda kilitli',
      lockedDetail: (count) => plural(count, { one: 'Bu dönemde # kilitlenme', other: 'Bu dönemde # kilitlenme' })
    },
    logins: {
      title: 'Yönteme göre girişler',
      summary: (total, days) =>
        `Yönteme göre girişler: ${plural(days, { one: '# günde', other: '# günde' })} ${plural(total, { one: '# giriş', other: '# giriş' })}.`
    },
    failures: {
      title: 'Reddedilen denemeler ve kilitlenmeler',
      summary: (total, lockouts, days) =>
        `${plural(days, { one: '# günde', other: '# günde' })} ${plural(total, { one: '# reddedilen deneme', other: '# reddedilen deneme' })} ve ${plural(lockouts, { one: '# kilitlenme', other: '# kilitlenme' })}.`,
      series: { passwordFailures: 'Yanlış parolalar', codeFailures: 'Yanlış kodlar', lockouts: 'Kilitlenmeler' }
    },
    chart: {
      day: 'Gün',
      total: 'Toplam',
      asTable: (title) => `${title}: tablo olarak göster`,
      asPlot: (title) => `${title}: grafik olarak göster`,
      table: 'Tablo',
      plot: 'Grafik',
      nothing: 'Bu dönemde bir şey yok.'
    },
    noCodes: {
      title: 'Yedek kodu kalmayanlar',
      empty: 'İki faktörlü kimlik doğrulaması olan herkesin yedek kodu var.'
    },
    resets: {
      title: 'Son sıfırlananlar',
      empty: 'Bu dönemde kimse sıfırlanmadı.',
      by: (by, ago) => `${by} tarafından, ${ago}`
    }
  },
  kindWords: {
    'account.created': 'Hesap oluşturuldu',
    'account.renamed': 'Hesap yeniden adlandırıldı',
    'account.recovered': 'Hesap kurtarıldı',
    'recovery-key.created': 'Kurtarma anahtarı oluşturuldu',
    'recovery-key.refused': 'Yanlış kurtarma anahtarı',
    'recovery-key.accepted': 'Kurtarma anahtarı kabul edildi',
    'recovery.admin-chosen': 'Kurtarma için yönetici seçildi',
    'policy.changed': 'İlke değiştirildi',
    'user.created': 'Kullanıcı eklendi',
    'user.renamed': 'Ad değiştirildi',
    'user.name-shared': 'Başka bir kullanıcıda olan ad',
    'user.role-changed': 'Rol değiştirildi',
    'user.disabled': 'Kullanıcı devre dışı bırakıldı',
    'user.enabled': 'Kullanıcı etkinleştirildi',
    'user.deleted': 'Kullanıcı silindi',
    'user.unlocked': 'Kullanıcının kilidi açıldı',
    'user.sessions-ended': 'Oturumlar sonlandırıldı',
    'user.browsers-forgotten': 'Tarayıcılar unutuldu',
    'user.rights-lowered': 'Haklar günlükteki düzeye indirildi',
    'user.list-exported': 'Kullanıcılar dışa aktarıldı',
    'login.succeeded': 'Oturum açıldı',
    'login.password-refused': 'Yanlış parola',
    'login.code-refused': 'Yanlış kod',
    'login.code-reused': 'Kullanılmış kod reddedildi',
    'login.backup-code-refused': 'Yanlış yedek kod',
    'login.locked': 'Kilitlendi',
    'login.braked': 'Tahminler yavaşlatıldı',
    'session.ended': 'Oturum sonlandı',
    'session.stepped-up': 'Parolayla onaylandı',
    'session.step-up-refused': 'Onay reddedildi',
    'password.changed': 'Parola değiştirildi',
    'password.reset': 'Parola sıfırlandı',
    'password.rehashed': 'Parola özeti yenilendi',
    'factor.enrolled': '2FA kuruldu',
    'factor.replaced': 'Yeni telefona taşındı',
    'factor.confirmation-refused': 'Yeni telefonun kodu yanlış',
    'factor.disabled': '2FA engellendi',
    'factor.reset': '2FA sıfırlandı',
    'factor.inspected': 'Kod incelendi',
    'enrolment-code.created': 'Kayıt kodu oluşturuldu',
    'enrolment-code.refused': 'Yanlış kayıt kodu',
    'backup-codes.created': 'Yedek kodlar oluşturuldu',
    'backup-code.used': 'Yedek kod kullanıldı',
    'browser.remembered': 'Tarayıcı hatırlandı',
    'browser.forgotten': 'Tarayıcı unutuldu',
    'sso.saved': 'SSO ayarları kaydedildi',
    'sso.host-confirmed': 'SSO sunucusu onaylandı',
    'sso.tested': 'SSO bağlantısı test edildi',
    'sso.enabled': 'SSO etkinleştirildi',
    'sso.disabled': 'SSO devre dışı bırakıldı',
    'sso.break-glass-changed': 'Acil durum yöneticileri değiştirildi',
    'sso.linked': 'SSO kimliği eşleştirildi',
    'sso.unlinked': 'SSO kimliğinin eşleştirmesi kaldırıldı',
    'sso.link-confirmed': 'SSO eşleştirmesi onaylandı',
    'sso.sign-in-refused': 'SSO girişi reddedildi',
    'sso.callback-refused': 'Sahte SSO yanıtı reddedildi',
    'audit.exported': 'Denetim günlüğü dışa aktarıldı',
    'audit.verified': 'Denetim günlüğü doğrulandı',
    'audit.checkpointed': 'Denetim noktası oluşturuldu',
    'clock.set-back': 'Saat geri alındı',
    'store.copied': 'Veri deposunun kopyası alındı',
    'store.restored': 'Veri deposu geri yüklendi',
    'store.accepted': 'Değişmiş veri deposu kabul edildi'
  },
  kindGroupWords: {
    logins: 'Girişler',
    factors: 'İki faktörlü kimlik doğrulama',
    users: 'Kullanıcılar',
    account: 'Hesap'
  },
  auditWords: {
    title: 'Denetim günlüğü',
    detail: 'Tüm güvenlik olayları, bir satır değiştirilmişse bunu gösteren tek bir zincirde.',
    search: 'Olaylarda ara',
    searchHint: 'E-posta veya ayrıntı',
    clearSearch: 'Aramayı temizle',
    kinds: 'Olaylar',
    allKinds: 'Tüm olaylar',
    someKinds: (count) => plural(count, { one: '# olay türü', other: '# olay türü' }),
    from: 'Başlangıç',
    to: 'Bitiş',
    clear: 'Filtreleri temizle',
    live: 'Canlı',
    liveHint: 'Yeni olaylar gerçekleştikçe görünür',
    isLive: 'Yeni olaylar gerçekleştikçe görünüyor.',
    isPaused: 'Duraklatıldı: yeni olaylar gösterilmiyor.',
    newEvents: (count) => plural(count, { one: '# yeni olay', other: '# yeni olay' }),
    export: 'Dışa aktar',
    exportCsv: 'CSV dışa aktar',
    exportLines: 'JSON Lines dışa aktar',
    exported: (fileName) => `Olaylar dışa aktarıldı: ${fileName}`,
    verify: 'Zinciri doğrula',
    table: 'Olaylar',
    columns: { at: 'Zaman', kind: 'Olay', actor: 'Yapan', subject: 'İlgili', detail: 'Ayrıntılar' },
    nobody: 'Oturum açan yok',
    itself: 'Kendisi',
    open: (seq) => `Olay ayrıntıları: ${formatNumber(seq)}`,
    empty: { title: 'Eşleşen yok', detail: 'Başka bir olay, daha uzun bir zaman aralığı veya daha az harf deneyin.' },
    facts: {
      seq: 'Numara',
      at: 'Zaman',
      utc: 'UTC',
      kind: 'Tür',
      actor: 'Yapan',
      subject: 'İlgili',
      profile: 'Tarayıcı profili'
    },
    openUser: 'Bu kullanıcıyı aç',
    newer: 'Daha yeni olay',
    older: 'Daha eski olay',
    checkpoint: {
      make: 'Denetim noktası oluştur',
      title: 'Denetim günlüğünün denetim noktası',
      detail:
        'Günlüğün şu anda nereye kadar uzandığını belirtir ve imzalıdır. Bu bilgisayarın erişemeyeceği bir yerde saklayın: başka yerde bir dosya olarak veya kâğıtta. Bununla audit:verify, günlüğün sonunun sonradan kesilip kesilmediğini çevrimdışı anlar.',
      image: 'Denetim noktasının QR kodu',
      facts: {
        account: 'Hesap',
        at: 'Zaman',
        entries: 'Kayıt sayısı',
        head: 'Son kaydın özeti',
        fingerprint: 'Anahtarın parmak izi'
      },
      compare:
        'Bu hesabın bütün denetim noktaları bu parmak izini gösterir. Başka bir parmak izi, başka bir anahtar demektir.',
      check:
        'Dışa aktarılmış bir günlüğü bu kâğıtla doğrulamak için kodu tarayın ve metnini audit:verify komutuna verin.',
      saved: (fileName) => `Denetim noktası ${fileName} olarak kaydedildi.`
    }
  },
  chainWords: {
    whole: 'Zincir sağlam',
    wholeDetail: (entries, head) =>
      `${plural(entries, { one: '# satır', other: '# satır' })} doğrulandı; hiçbiri değiştirilmemiş, eklenmemiş veya çıkarılmamış. Son özet: ${head}`,
    broken: (row) => `Zincir ${formatNumber(row)}. satırda kopuk`,
    reasons: {
      hash: 'İçeriği özetiyle uyuşmuyor: yazıldıktan sonra değiştirilmiş.',
      sequence: 'Numarası bir öncekini izlemiyor: satırlar çıkarılmış, eklenmiş veya yer değiştirmiş.',
      form: 'Bir olay olarak okunamıyor.'
    }
  },
  dataNames: {
    method: 'Yöntem',
    by: 'Kaynak',
    reason: 'Neden',
    from: 'Eski',
    to: 'Yeni',
    count: 'Sayı',
    role: 'Rol',
    name: 'Ad',
    days: 'Gün',
    left: 'Kalan kodlar',
    format: 'Biçim',
    failures: 'Art arda başarısız denemeler',
    found: 'Sonuç',
    before: 'Önceki durum',
    forgottenBrowsers: 'Unutulan tarayıcılar',
    driftSeconds: 'Saat farkı',
    behindMs: 'Saatin geri kalması',
    wasUsed: 'Daha önce kullanılmış',
    withCode: 'Kod ile',
    fingerprint: 'Anahtarın parmak izi',
    first: 'İlk parola',
    isReauthenticationStrict: 'Sıkı yeniden doğrulama',
    needsEnrolmentCode: 'Sıfırlamadan sonra kayıt kodu',
    rememberDays: 'Hatırlama süresi (gün)',
    mayRememberedAdminister: 'Hatırlanan oturum yönetebilir',
    idleMinutes: 'Boşta kalma süresi (dakika)',
    sessionHours: 'Oturum süresi (saat)',
    takenAt: 'Kopyanın tarihi',
    lostRows: 'Okunamayan satırlar',
    formerSeq: 'Önceki numara',
    purpose: 'Amaç',
    subject: 'Kullanıcı kimliği (sub)',
    email: 'E-posta',
    issuer: 'Veren (issuer)',
    clientId: 'İstemci kimliği',
    hasClientSecret: 'İstemci gizli anahtarı kayıtlı',
    takesVerifiedAsText: 'Metin olarak “true” kabul ediliyor',
    breakGlass: 'Acil durum yöneticileri',
    isPassed: 'Başarılı',
    detail: 'Ayrıntılı neden',
    hosts: 'Sunucular',
    journal: 'Yetki günlüğü'
  },
  dataValues: {
    code: 'uygulamadaki kod',
    'backup-code': 'yedek kod',
    'remembered-browser': 'hatırlanan tarayıcı',
    setup: 'kurulum',
    admin: 'Yönetici',
    member: 'Üye',
    password: 'parola',
    'log-out': 'oturum kapatıldı',
    expired: 'süre doldu',
    revoked: 'sahibi tarafından sonlandırıldı',
    import: 'CSV içe aktarma',
    recovery: 'kurtarma anahtarı',
    enrolled: 'açık',
    none: 'kurulmadı',
    disabled: 'engellendi',
    jsonl: 'JSON Lines',
    'right-now': 'doğru',
    used: 'daha önce kullanılmış',
    'clock-off': 'saat yanlış',
    'not-this-secret': 'başka bir gizli anahtar',
    'no-factor': 'karşılaştırılacak bir şey yok',
    regenerated: 'yeniden oluşturuldu',
    'browser-forgotten': 'tarayıcı kaldırıldı',
    'sso-changed': 'SSO ayarları değişti',
    sso: 'tek oturum açma',
    email: 'doğrulanmış e-posta adresi',
    whole: 'bozulmamış',
    broken: 'bozuk',
    gone: 'eksik',
    'sign-in': 'oturum açma',
    'step-up': 'kimliği yeniden doğrulama',
    test: 'bağlantı testi',
    keychain: 'anahtar zinciri',
    'break-glass': 'acil durum yöneticisi yapıldı',
    'store.restored': 'veriler geri yüklendi',
    'store.accepted': 'değişmiş veriler kabul edildi',
    'user-disabled': 'kullanıcı devre dışı',
    'sso-denied': 'sağlayıcı girişe izin vermedi',
    'sso-timed-out': 'zamanında tamamlanmadı',
    'sso-browser-not-opened': 'web tarayıcısı açılamadı',
    'sso-port-taken': 'bağlantı noktası kullanımda',
    'sso-unavailable': 'sağlayıcı yanıt vermiyor',
    'sso-misconfigured': 'sağlayıcı ayarları uygun değil',
    'sso-token-refused': 'belirteç reddedildi',
    'sso-clock-skewed': 'saatler uyuşmuyor',
    'sso-assurance-missing': 'ikinci faktör doğrulanmadı',
    'sso-email-unverified': 'e-posta adresi doğrulanmamış',
    'sso-link-required': 'önce eşleştirilmesi gerekiyor',
    'sso-link-unconfirmed': 'eşleştirmenin onaylanması gerekiyor',
    'sso-unknown-user': 'bu adrese sahip kullanıcı yok',
    'sso-not-fresh': 'sağlayıcı yeniden sormadı',
    'sso-other-user': 'başka biri oturum açtı',
    'sso-break-glass': 'acil durum yöneticileri SSO kullanmaz'
  },
  yesNoWords: { true: 'evet', false: 'hayır' },
  accountWords: {
    title: 'Hesap Ayarları',
    detail: 'Bu hesaptaki herkes için geçerli olanlar.',
    name: {
      title: 'Hesap',
      label: 'Hesap adı',
      hint: 'Kimlik doğrulama uygulamaları bu adı kodların yanında gösterir. Zaten bağlı olan uygulamalarda eski ad kalır.',
      save: 'Adı kaydet',
      missing: 'Hesaba bir ad verin.',
      done: 'Hesap adı kaydedildi.',
      created: (at) => `Oluşturuldu: ${formatDateTime(at)}.`
    },
    policy: {
      title: '2FA ilkesi',
      always: 'İki faktörlü kimlik doğrulama herkes için açıktır. Kapatılamaz ve ertelenemez.',
      isReauthenticationStrict: {
        label: 'Sıkı yeniden doğrulama',
        hint: 'Yedek kod oluştururken veya yeni telefona taşırken parolanın yanında kod da istenir.'
      },
      needsEnrolmentCode: {
        label: 'Sıfırlamadan sonra kayıt kodu',
        hint: 'Sıfırlanan bir kullanıcı, ancak bir yöneticinin onun için yazdırdığı kodla yeniden kurulum yapabilir.'
      },
      mayRememberedAdminister: {
        label: 'Hatırlanan oturum yönetici sayfalarını açabilir',
        hint: 'Kapalı: kod girmeden giren bir yöneticiden, bu sayfalar açılmadan önce kod istenir.'
      },
      rememberDays: {
        label: 'Tarayıcının hatırlanacağı gün sayısı',
        hint: '0 (hiç) ile 30 arası. Varsayılan değer 7’dir.'
      }
    },
    sessions: {
      title: 'Oturum sınırları',
      idleMinutes: { label: 'Boştaki oturumun sonlanma süresi (dakika)', hint: '1 ile 15 arası.' },
      sessionHours: { label: 'En uzun oturum süresi (saat)', hint: '1 ile 12 arası.' }
    },
    outside: (from, to) => `${formatNumber(from)} ile ${formatNumber(to)} arasında bir tam sayı girin.`,
    unsaved: (count) => plural(count, { one: '# değişiklik kaydedilmedi', other: '# değişiklik kaydedilmedi' }),
    discard: 'Vazgeç',
    review: 'Değişiklikleri incele',
    preview: {
      title: 'Neler değişir',
      change: 'Değişiklik',
      affected: 'Hemen etkilenenler',
      nobody: 'Hemen etkilenen kimse yok. Değişiklik bir sonraki girişten itibaren geçerlidir.',
      counts: {
        forgottenBrowsers: (count) =>
          `${plural(count, { one: '# kullanıcıdan', other: '# kullanıcıdan' })} yeniden kod istenir: tarayıcıları unutulur`,
        endedSessions: (count) =>
          `${plural(count, { one: '# kullanıcının', other: '# kullanıcının' })} oturumu kapatılır`,
        needingEnrolmentCode: (count) =>
          `Sıfırlanan ${plural(count, { one: '# kullanıcıya', other: '# kullanıcıya' })} kayıt kodu gerekir`
      },
      atMost: (shown) => `İlk ${formatNumber(shown)} kullanıcı listeleniyor.`,
      user: 'Kullanıcı',
      effect: 'Etki',
      effects: {
        'browsers-forgotten': 'Tarayıcıları unutulur',
        'browsers-expire-sooner': 'Tarayıcıları daha kısa süre hatırlanır',
        'session-ends': 'Oturumu kapatılır',
        'enrolment-code-needed': 'Kayıt kodu gerekir'
      },
      locksOut:
        'Bu ayar tüm yöneticilerin girişini engeller: çalışan iki faktörlü kimlik doğrulaması olan etkin bir yönetici yok, bu nedenle ilk kayıt kodunu kimse veremez. Kaydedilemez.',
      save: 'İlkeyi kaydet',
      done: 'İlke kaydedildi.'
    },
    on: 'Açık',
    off: 'Kapalı'
  }
}
