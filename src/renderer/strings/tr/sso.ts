// Single sign-on, in Turkish: its settings, what its test found, who waits to be linked, and what it means elsewhere.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const sso: Catalogue['sso'] = {
  ssoLoginWords: {
    detail: (issuerName) => `Bu hesabın oturum açma sağlayıcısı: ${issuerName}. Bunun için tarayıcınız açılır.`,
    submit: 'SSO ile devam et',
    waiting: 'Tarayıcınız açık. Orada oturum açın, sonra geri dönün.',
    breakGlass: 'Parolayla oturum aç',
    breakGlassHint: 'Acil durum yöneticileri için: önce parola, sonra kod.'
  },
  ssoWords: {
    title: 'Tek oturum açma (SSO)',
    states: { on: 'Açık', off: 'Kapalı' },
    offDetail:
      'Kullanıcılar parola ve kod yerine OpenID Connect sağlayıcınızda oturum açar. Etkinleştirilebilmesi için önce bağlantıyı test edin.',
    onDetail:
      'Kullanıcılar SSO ile oturum açar ve burada kod istenmez: iki faktörlü kimlik doğrulamayı sağlayıcı üstlenir, kullanıcıların faktörleri askıya alınır ve mühürlü olarak saklanır. Acil durum yöneticileri parola ve kod kullanmayı sürdürür.',
    enabledSince: (at, issuer) => `Etkinleştirildi: ${formatDateTime(at)}, ${issuer} ile.`,

    provider: 'Sağlayıcı',
    issuer: 'Veren (issuer)',
    issuerHint: 'Tam olarak sağlayıcının gösterdiği gibi, örneğin https://login.example.com/realms/main.',
    clientId: 'İstemci kimliği',
    clientSecret: 'İstemci gizli anahtarı (isteğe bağlı)',
    secretNone: 'Yalnızca sağlayıcı gerektiriyorsa. Mühürlenir ve bir daha gösterilmez.',
    secretKept:
      'Mühürlü bir gizli anahtar saklanıyor. Değiştirmemek için boş bırakın. Veren adresi değişirse gizli anahtar silinir.',
    removeSecret: 'Saklanan gizli anahtarı kaldır',
    scopes: 'Kapsamlar',
    scopesHint: 'Boşluklarla ayırın. openid otomatik olarak eklenir.',
    redirect: 'Sağlayıcıda kaydedilecek yönlendirme adresi',
    redirectHint: 'PKCE kullanan yerel (masaüstü) bir uygulama için kaydedin.',
    copy: 'Yönlendirme adresini kopyala',
    copyShort: 'Kopyala',
    copied: 'Kopyalandı.',
    notCopied: 'Kopyalanamadı. Adresi seçip kendiniz kopyalayın.',
    port: 'Geri çağırma bağlantı noktası',
    portHint:
      'Boş: boştaki herhangi bir bağlantı noktası. Yalnızca bağlantı noktasını karşılaştıran sağlayıcılar için bir sayı girin.',
    portOutside: 'Bağlantı noktası 1024 ile 65535 arasında bir sayıdır.',

    people: 'Kimler oturum açabilir',
    mayCreateUsers: 'Kullanıcıları ilk girişlerinde oluştur',
    mayCreateUsersHint: 'Bu kapalıyken yalnızca mevcut kullanıcılar oturum açabilir.',
    takesVerifiedAsText: 'Doğrulanmış adres için metin olarak “true” değerini kabul et',
    takesVerifiedAsTextHint:
      'Standarda göre email_verified mantıksal bir değerdir. Amazon Cognito ve JumpCloud bunu metin olarak gönderir. Yalnızca adresleri gerçekten doğrulayan bir sağlayıcı için açın: adresi doğrulanmış sayılan kişi, burada o adrese ait hesaba girer.',
    defaultRole: 'Varsayılan rol',
    defaultRoleHint: 'Oluşturulan kullanıcılar ve aşağıdaki grupların hiçbirinde olmayanlar için.',
    groupClaim: 'Grup talebi (claim)',
    groupClaimHint: 'Kişinin gruplarını belirten talep (claim). Boş: roller burada yönetilir.',
    groupRoles: 'Gruplara göre roller',
    groupRolesHint:
      'Her girişte belirlenir. Gruplardan birinin rolü Yönetici ise Yönetici, değilse uyan ilk grubun rolü.',
    group: (place) => `Grup ${formatNumber(place)}`,
    groupRole: (place) => `Grup ${formatNumber(place)} rolü`,
    addGroup: 'Grup ekle',
    removeGroup: (place) => `Grup ${formatNumber(place)}: kaldır`,

    assurance: 'Sağlayıcının bildirmesi gerekenler',
    assuranceHint: 'İkisi de boş: sağlayıcının bildirimi yeterlidir.',
    requiredAmr: 'Gerekli amr değeri',
    requiredAmrHint: 'Boşluklarla ayırın, örneğin mfa. Belirteçte hepsi bulunmalıdır.',
    requiredAcr: 'Gerekli acr değeri',
    requiredAcrHint: 'Boşluklarla ayırın. Belirteçteki değer bunlardan biri olmalıdır.',

    breakGlass: 'Acil durum yöneticileri',
    breakGlassHint: 'Sağlayıcı ne yaparsa yapsın parola ve kodla her zaman oturum açabilen en az bir yönetici.',
    noCandidates: 'Hem parolası hem de çalışan iki faktörlü kimlik doğrulaması olan bir yönetici yok.',
    saveBreakGlass: 'Acil durum yöneticilerini kaydet',
    breakGlassSaved: 'Acil durum yöneticileri değiştirildi.',

    test: 'Bağlantıyı test et',
    testHint: 'Bu ayarları kaydeder ve tam bir giriş için tarayıcınızı açar. Diğer kullanıcılar etkilenmez.',
    testing: 'Tarayıcınız açık. Testi tamamlamak için orada oturum açın.',
    untested: 'Bu ayarlar henüz test edilmedi.',
    changed: 'Ayarlar test edildikten sonra değiştirildi. Kullanılmadan önce bağlantıyı yeniden test edin.',
    testFailed: (at, why) => `Son test başarısız oldu: ${formatDateTime(at)}. ${why}`,
    tested: (name) => `Test başarılı. Oturum açan: ${name}.`,
    found: {
      name: 'Sağlayıcının bildirdikleri',
      subject: 'Kullanıcı kimliği (sub)',
      email: 'E-posta',
      verified: (email) => `${email}, doğrulanmış`,
      unverified: (email) => `${email}, doğrulanmamış: adrese göre eşleştirilemez`,
      noEmail: 'Yok: kullanıcıları bir yöneticinin eşleştirmesi gerekir',
      amr: 'amr',
      acr: 'acr',
      groups: 'Gruplar',
      nothing: 'Bildirilmedi',
      stepUp: 'Kimliği yeniden doğrulama',
      stepUpYes: 'Çalışıyor: sağlayıcı ne zaman sorduğunu bildiriyor',
      stepUpNo: 'Bu testte görülmedi; gerektiğinde sağlayıcıdan istenir',
      signOut: 'Oturumu kapatma',
      signOutYes: 'Sağlayıcının sayfasını da açar',
      signOutNo: 'Yalnızca buradaki oturumu sonlandırır'
    },

    enable: 'SSO’yu etkinleştir',
    use: 'Bu ayarları kullan',
    disable: 'SSO’yu devre dışı bırak',
    blocked: {
      test: '“Bağlantıyı test et” adımından tam olarak bu ayarlar geçmiş olmalıdır.',
      breakGlass: 'En az bir acil durum yöneticisi seçin.'
    },
    enabled: 'Tek oturum açma etkin.',
    disabled: 'Tek oturum açma devre dışı. İki faktörlü kimlik doğrulama yeniden istenir.',
    enableTitle: 'Tek oturum açma etkinleştirilsin mi?',
    useTitle: 'Bu ayarlar kullanılsın mı?',
    disableTitle: 'Tek oturum açma devre dışı bırakılsın mı?',
    missing: {
      issuer: 'Veren adresini girin.',
      clientId: 'İstemci kimliğini girin.',
      group: 'Grubu girin veya kaldırın.'
    },

    waiting: {
      title: 'Bekleyen girişler',
      detail:
        'Bu kişiler sağlayıcıda kimliğini doğruladı ancak girişlerine izin verilmedi. Girişi bir kullanıcıyla eşleştirin veya yok sayın.',
      reasons: {
        'sso-email-unverified': 'Adres sağlayıcı tarafından doğrulanmamış.',
        'sso-link-required': 'Yöneticiler, parola ve kodla giriş yaparak kendilerini eşleştirir.',
        'sso-unknown-user': 'Burada bu adrese sahip kimse yok.'
      },
      linkTo: (who) => `Eşleştir: ${who}`,
      link: 'Eşleştir',
      dismiss: 'Yok say',
      dismissOf: (who) => `Yok say: ${who}`,
      user: 'Kullanıcı',
      userHint: 'Bir ad veya e-posta adresi yazın.',
      nobody: 'Eşleşen kimse yok',
      question: (who) => `${who} bir kullanıcıyla eşleştirilsin mi?`,
      effect:
        'Bundan sonra sağlayıcıda bu kişi olarak oturum açan kişi, burada bu kullanıcı sayılır ve tüm yetkilerine sahip olur.'
    },

    awaiting: {
      title: 'Onaylanacak eşleştirmeler',
      detail:
        'Veri deposu daha önceki bir duruma döndü. Eşleştirmeleri onaylanana kadar bu kişiler SSO ile oturum açamaz.',
      subject: (subject) => `Sağlayıcıdaki kullanıcı kimliği (sub): ${subject}`,
      confirm: 'Onayla',
      confirmOf: (who) => `Eşleştirmeyi onayla: ${who}`,
      unlink: 'Eşleştirmeyi kaldır',
      unlinkOf: (who) => `Eşleştirmeyi kaldır: ${who}`,
      ownOnly: 'Yalnızca kendisi',
      more: (count) => plural(count, { one: '# eşleştirme daha bekliyor.', other: '# eşleştirme daha bekliyor.' })
    },

    link: {
      title: 'Tek oturum açma',
      linked: 'Bu kullanıcı sağlayıcıda aşağıdaki kişi olarak oturum açar.',
      none: 'Henüz eşleştirilmedi. Üyeler aynı doğrulanmış adresle ilk girişte ya da buradan eşleştirilir; yöneticiler yalnızca buradan ve yalnızca parola ve kodla giriş yapmış olarak kendileri tarafından eşleştirilir.',
      issuer: 'Veren (issuer)',
      subject: 'Kullanıcı kimliği (sub)',
      email: 'Sağlayıcıdaki e-posta',
      linkedAt: 'Eşleştirildi',
      lastSignIn: 'Son giriş',
      waiting: 'Bekleyen giriş',
      byHand: 'Sağlayıcıdaki kullanıcı kimliği (sub)',
      byHandHint: 'Sağlayıcının bu kişi için hep kullandığı ad: bir adres değil, kullanıcı kimliği.',
      missing: 'Kullanıcı kimliğini girin.',
      question: (subject, email) => `Kullanıcı kimliği (sub): ${subject}. Şu kullanıcıyla eşleştirilsin mi: ${email}?`,
      submit: 'Eşleştir',
      done: 'Kullanıcı eşleştirildi.',
      unlink: 'Eşleştirmeyi kaldır',
      unlinkTitle: 'Bu kullanıcının eşleştirmesi kaldırılsın mı?',
      unlinkEffect:
        'SSO ile açılmış oturumları şimdi sonlanır. Üyeler aynı doğrulanmış adresle bir sonraki girişte yeniden eşleştirilir; yöneticileri yalnızca kendileri eşleştirir.',
      needs: {
        admin: 'Onay bekliyor: veri deposu daha önceki bir duruma döndü. O zamana kadar kimseyi içeri almaz.',
        self: 'Parola ve kodla giriş yapmış olarak bu yöneticinin onayını bekliyor. O zamana kadar kimseyi içeri almaz.'
      },
      confirm: 'Eşleştirmeyi onayla',
      confirmQuestion: (subject, email) =>
        `Kullanıcı kimliği (sub): ${subject}. Bu kişinin şu kullanıcı olduğu onaylansın mı: ${email}?`,
      confirmed: 'Eşleştirme onaylandı.',
      unlinked: 'Kullanıcının eşleştirmesi kaldırıldı.'
    }
  },
  effectWords: {
    enabling: {
      everybody: (host) =>
        `Herkes “SSO ile devam et” ile şu sağlayıcıda oturum açar: ${host}. Parolayla açılmış oturumlar şimdi sonlanır; bu pencere kalır.`,
      asleep:
        'Onlar için iki faktörlü kimlik doğrulama devre dışı kalır: kurulum ekranı ve kod yoktur. Faktörleri askıya alınır ve mühürlü olarak saklanır.',
      breakGlass: (names) =>
        `Parola ve iki faktörlü kimlik doğrulama kullanmayı sürdürenler: ${names}. Onlar SSO ile oturum açmaz; eşleştirmeleri kaldırılır.`,
      linking:
        'Üyeler doğrulanmış adresleriyle eşleştirilir. Diğer yöneticiler yalnızca kendilerini daha önce eşleştirdilerse oturum açabilir.',
      creating: (role) => `Henüz kullanıcı olmayanlar ilk girişlerinde kullanıcı olarak eklenir. Rolleri: ${role}.`
    },
    disabling: {
      wake: 'Kullanıcılar yeniden parolalarıyla oturum açar. Askıya alınan faktörler yeniden etkinleşir ve kodları istenir.',
      setup: 'Faktörü olmayan kullanıcıların karşısına kurulum ekranı çıkar.',
      sessions: 'SSO ile açılmış tüm oturumlar şimdi sonlanır.',
      sessionsAndYours: 'SSO ile açılmış tüm oturumlar şimdi sonlanır, sizinki de: oturumunuz kapatılır.',
      withoutPassword: (count) =>
        plural(count, {
          one: '# kullanıcının parolası yok; siz ona bir etkinleştirme kodu verene kadar bu kullanıcı oturum açamaz: “Kullanıcı Yönetimi”, “Parolayı sıfırla”.',
          other:
            '# kullanıcının parolası yok; siz her birine bir etkinleştirme kodu verene kadar bu kullanıcılar oturum açamaz: “Kullanıcı Yönetimi”, “Parolayı sıfırla”.'
        })
    }
  },
  sleepWords: {
    badge: 'Askıda',
    badgeNone: 'SSO ile',
    policy:
      'Tek oturum açma etkinken devre dışıdır: bunu sağlayıcı üstlenir ve faktörler askıya alınır. Acil durum yöneticileri için, SSO devre dışı bırakıldığında ise herkes için geçerlidir.',
    users:
      'Tek oturum açma etkin: iki faktörlü kimlik doğrulamayı sağlayıcı üstlenir. Faktörler askıya alınır ve mühürlü olarak saklanır; acil durum yöneticileri parola ve kod kullanmayı sürdürür.',
    user: {
      asleep:
        'Tek oturum açma etkinken sağlayıcı üstlenir. Faktör askıya alınır ve SSO devre dışı bırakıldığında yeniden etkinleşir.',
      none: 'Tek oturum açma etkinken sağlayıcı üstlenir. SSO devre dışı bırakıldığında bir sonraki giriş kuruluma yönlendirir.',
      breakGlass: 'Acil durum yöneticisi: tek oturum açma etkinken de parola ve kod kullanır.'
    },
    settings: {
      noPassword: 'Yok. SSO ile oturum açarsınız.',
      detail: 'İki faktörlü kimlik doğrulamayı tek oturum açma sağlayıcısı üstlenir.',
      asleep:
        'Faktörünüz askıya alınır ve mühürlü olarak saklanır: kod istenmez. Tek oturum açma devre dışı bırakılırsa kimlik doğrulama uygulamanız ve yedek kodlarınız eskisi gibi çalışır.',
      none: 'Burada kod istenmez. Tek oturum açma devre dışı bırakılırsa bir sonraki girişiniz kuruluma yönlendirir.',
      breakGlass: 'Acil durum yöneticisisiniz: tek oturum açma etkinken de parola ve kod kullanırsınız.',
      linked: (email) => `Şu adresle oturum açarsınız: ${email}.`
    },
    home: {
      title: 'Tek oturum açma etkin',
      detail: 'Kimliğinizi sağlayıcınız doğrular ve iki faktörlü kimlik doğrulamayı üstlenir. Burada kod istenmez.'
    }
  }
}
