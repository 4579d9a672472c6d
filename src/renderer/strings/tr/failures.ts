// Failures in words, in Turkish: what went wrong and what to do.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const failures: Catalogue['failures'] = {
  passwordRefusals: {
    'too-short': 'En az 8 karakter kullanın. Kısa bir cümleyi hatırlamak kolaydır.',
    'too-long': 'En fazla 128 karakter kullanın.',
    common: 'Bu, en yaygın parolalardan biri ve bir saldırganın ilk deneyeceği parola.',
    'contains-name': 'Parolada adınızı, e-posta adresinizi ve hesap adını kullanmayın.',
    'contains-product': 'Parolada Countersign adını kullanmayın.',
    'same-as-old': 'Bu, geçerli parolanız. Başka bir parola seçin.'
  },
  setupKeyRefusals: {
    empty: 'Sitenin gösterdiği kurulum anahtarını girin.',
    'not-base32': 'Kurulum anahtarında yalnızca A–Z harfleri ve 2–7 rakamları bulunur.',
    'too-short': 'Bu kurulum anahtarı çok kısa. Tamamının kopyalandığından emin olun.',
    'too-long': 'Bu, bir kurulum anahtarı için çok uzun.',
    'bad-digits': 'Kodlar 4 ile 10 hane arasında olur.',
    'bad-period': 'Süre saniye cinsinden bir tam sayı olmalıdır, en az 1.',
    'bad-algorithm': 'Bu hesap, Countersign’ın bilmediği bir algoritma kullanıyor.',
    'bad-type': 'Bu hesap, Countersign’ın bilmediği bir kod türü kullanıyor.',
    'bad-counter': 'Sayaç 0 veya daha büyük bir tam sayı olmalıdır.',
    unreadable: 'Bu, okunabilen bir kurulum bağlantısı değil.'
  },
  fileRefusals: {
    'unknown-format':
      'Bu dosya Countersign’ın bildiği türlerden değil. Diğer uygulamadan yeniden dışa aktarın, sonra o dosyayı seçin.',
    'password-needed': 'Bu dosya şifreli. Dışa aktarılırken kullanılan parolayı girin.',
    'wrong-password': 'Bu parola dosyayı açmıyor. Dosya dışa aktarılırken kullanılan parola gerekir.',
    damaged: 'Bu dosya hasarlı veya eksik. Yeniden dışa aktarın veya kopyalayın.',
    'too-large': 'Bu dosya, dışa aktarılmış hesaplar için fazla büyük.',
    'too-costly':
      'Bu dosyayı açmak, herhangi bir uygulamanın gerektirdiğinden daha fazla bellek veya süre isterdi. Dosya açılmadı.',
    'bound-to-account':
      'Bu dosya yalnızca onu oluşturan uygulamada açılır. Orada parolayla veya şifrelemeden yeniden dışa aktarın.',
    'unknown-compression':
      'Bu arşiv burada okunmayan bir yöntemle sıkıştırılmış. Arşivi açın ve içindeki dosyayı içe aktarın.',
    'not-sealed':
      'Bu dosya şifreli bir Countersign yedeği olmadığı için geri yüklenmedi. Güvendiğiniz bir dışa aktarımsa onu içe aktarın.'
  },
  accountRefusals: {
    'in-trash': 'Diğer uygulamanın çöp kutusundaydı.',
    'not-decrypted': 'Açılamayan, kendine ait bir şifrelemesi var.',
    'missing-page': 'Aktarımın bu kodu eksik. Onu da tarayın.',
    'needs-password': 'Şifreli; yalnızca parolasıyla açılır.',
    'unclear-key': 'Bunun bir kurulum anahtarı olup olmadığı belli değil. Öyleyse hesabı elle ekleyin.',
    empty: 'Kurulum anahtarı yok.',
    'not-base32': 'Kurulum anahtarı hasarlı.',
    'too-short': 'Kurulum anahtarı çok kısa.',
    'too-long': 'Çok uzun.',
    'bad-digits': 'Bu uzunluktaki kodlar desteklenmiyor.',
    'bad-period': 'Bu süreli kodlar desteklenmiyor.',
    'bad-algorithm': 'Algoritması desteklenmiyor.',
    'bad-type': 'Bu türdeki kodlar desteklenmiyor.',
    'bad-counter': 'Sayacı kullanılamıyor.',
    unreadable: 'Okunamıyor.'
  },
  recoveryKeyMistakes: {
    length:
      'Kurtarma anahtarı dörderli yedi grup hâlinde 28 karakterden oluşur. Eksik veya iki kez yazılmış karakter olmadığını kontrol edin.',
    character:
      'Kurtarma anahtarında yalnızca harfler ve rakamlar bulunur, U harfi bulunmaz. Basılı sayfayla karşılaştırın.',
    check: 'Bir karakter yanlış veya iki karakter yer değiştirmiş. Her grubu basılı sayfayla karşılaştırın.'
  },
  emailRefusals: {
    'not-an-address': 'ada@example.com gibi bir e-posta adresi girin.',
    unseen: 'Bu adreste görünmeyen veya okunamayan bir karakter var. Yapıştırmak yerine yazın.',
    'look-alike': 'Bu adreste yalnızca bilinen bir harfe benzeyen bir karakter var. Adresi bilinen harfle yazın.',
    'mixed-scripts':
      'Bu adreste farklı alfabelerin birbirine benzeyen harfleri karışmış. Nereden geldiğini kontrol edin.'
  },
  issuerRefusals: {
    'not-a-url': 'Veren adresi bir web adresidir, örneğin https://id.example.com.',
    'not-https': 'Veren adresi https:// ile başlamalıdır. Düz http yalnızca bu bilgisayardaki bir sağlayıcı içindir.',
    'more-than-an-issuer': 'Yalnızca veren adresini girin: kullanıcı adı, soru işareti veya diyez işareti olmadan.'
  },
  ssoMisfits: {
    'not-a-provider': 'Bu veren adresinde bir OpenID Connect sağlayıcısı yok. Veren adresini kontrol edin.',
    'issuer-differs':
      'Sağlayıcı kendisini başka bir veren adresiyle tanıtıyor. Veren adresini sağlayıcının gösterdiği biçimde, aynen kopyalayın.',
    'insecure-endpoint': 'Sağlayıcı https olmayan bir adres bildiriyor. Tek oturum açma böyle bir adresi kullanmaz.',
    'client-refused': 'Sağlayıcı istemci kimliğini veya istemci gizli anahtarını reddetti.',
    'request-refused': 'Sağlayıcı isteği reddetti. Orada kayıtlı olan kapsamları ve yönlendirme adresini kontrol edin.',
    unsupported: 'Sağlayıcı, tek oturum açmanın burada gerektirdiği özellikleri sunmuyor.'
  },
  tokenRefusals: {
    signature: 'Sağlayıcının yanıtı sağlayıcı tarafından imzalanmamış. Kimsenin oturumu açılmadı.',
    issuer: 'Yanıt başka bir sağlayıcıdan geliyor. Kimsenin oturumu açılmadı.',
    audience: 'Yanıt başka bir uygulama için. Kimsenin oturumu açılmadı.',
    nonce: 'Yanıt başka bir girişe ait. Kimsenin oturumu açılmadı.',
    malformed: 'Sağlayıcının yanıtı kullanılamıyor. Kimsenin oturumu açılmadı.'
  },
  fileWriteRefusals: {
    'disk-full': 'Disk dolu olduğu için dosya yazılamadı. Diskte yer açın veya dosyayı başka bir yere kaydedin.',
    'quota-full':
      'Bu diskteki kotanız dolduğu için dosya yazılamadı. Bir şeyler silin veya dosyayı başka bir yere kaydedin.',
    'read-only': 'Bu konum salt okunur olduğu için dosya yazılamadı. Dosyayı başka bir yere kaydedin.',
    'not-allowed':
      'Countersign’ın buraya yazma izni yok. Klasörün izinlerini değiştirin veya dosyayı başka bir yere kaydedin.',
    'in-use':
      'Bu adda bir dosyayı başka bir program kullanıyor. Dosyayı o programda kapatın veya başka bir adla kaydedin.',
    'name-too-long': 'Dosya adı çok uzun. Daha kısa bir adla kaydedin.',
    'folder-missing':
      'Klasör yerinde değil. Bulunduğu sürücüyü veya paylaşımı bağlayın ya da dosyayı başka bir yere kaydedin.',
    'is-folder': 'Bu adda bir klasör zaten var. Başka bir adla kaydedin.',
    'name-taken': 'Bu adda bir dosya zaten var. Başka bir adla kaydedin.',
    'too-large': 'Dosya, bu sürücünün izin verdiğinden büyük. Dosyayı başka bir yere kaydedin.',
    'device-failed':
      'Sürücü bir hata bildirdiği için dosya yazılamadı. Sürücüyü kontrol edin ve dosyayı başka bir yere kaydedin.',
    'not-verified':
      'Dosya yeniden okunduğunda yazılanla aynı çıkmadı, bu nedenle saklanmadı. Sürücü arızalanıyor olabilir: dosyayı başka bir yere kaydedin.',
    unknown: 'Sistem dosyanın yazılmasına izin vermedi ve bir neden belirtmedi. Dosyayı başka bir yere kaydedin.'
  },
  restoreRefusals: {
    'not-written':
      'Kopya yerine konamadı, bu yüzden hiçbir şey değiştirilmedi. Diskin dolu veya veri klasörünün salt okunur olup olmadığına bakın, sonra yeniden deneyin.',
    unreadable: 'Bu kopya okunamıyor, bu yüzden hiçbir şey değiştirilmedi. Başka bir kopya seçin.',
    'nobody-administers':
      'Sonrasında hiçbir yönetici giriş yapamazdı, bu yüzden hiçbir şey değiştirilmedi. Şimdi yönetici olan birinin o zaman da yönetici olduğu bir kopya seçin.'
  },
  backupFailures: {
    'no-folder': 'Önce yedekler için bir klasör seçin.',
    'folder-missing': 'Klasör yerinde değil. Bulunduğu sürücüyü veya paylaşımı bağlayın ya da başka bir klasör seçin.',
    'folder-not-writable':
      'Klasör, Countersign’ın yazmasına izin vermiyor. İzinlerini değiştirin veya başka bir klasör seçin.',
    'disk-full': 'Disk dolu. Diskte yer açın veya başka bir klasör seçin.',
    'not-written': 'Dosya yazılamadı. Sürücüyü kontrol edin veya başka bir klasör seçin.',
    'not-verified':
      'Dosya yeniden okunduğunda yazılanla aynı çıkmadı, bu nedenle saklanmadı. Sürücü arızalanıyor olabilir: başka bir klasör seçin.',
    'key-missing': 'Yedeklerin anahtarı artık açılamıyor. “Ayarlar”, “Yedekleme” altında başka bir parola seçin.'
  },
  plainFailures: {
    'unknown-call': 'Countersign bu isteği reddetti. Uygulamayı yeniden başlatın ve yeniden deneyin.',
    'foreign-sender': 'Countersign bu isteği reddetti. Uygulamayı yeniden başlatın ve yeniden deneyin.',
    'invalid-input': 'Bazı alanlar boş veya okunamıyor. Alanları kontrol edip yeniden deneyin.',
    'not-signed-in': 'Oturumunuz artık açık değil. Yeniden oturum açın.',
    forbidden: 'Rolünüz buna izin vermiyor.',
    'step-up-required': 'Bunu yapmak için parolanızı yeniden girin.',
    'store-locked': 'Veri deposu kilitli. Önce kilidini açın.',
    'store-unavailable': 'Veri deposu şu anda okunamıyor veya veri deposuna yazılamıyor. Hiçbir şey değiştirilmedi.',
    'wrong-passphrase': 'Parola cümlesi yanlış.',
    'wrong-recovery-key': 'Geçerli kurtarma anahtarı bu değil. En son yazdırılan sayfayı kullanın.',
    'last-slot': 'Authenticator’ı açmak için kalan tek yol bu. Önce başka bir yol ekleyin.',
    'wrong-stage': 'Bu adım çoktan tamamlandı. Ekrandaki adımla devam edin.',
    'wrong-credentials': 'Kullanıcı adı veya parola doğru değil.',
    'wrong-password': 'Parola yanlış.',
    'code-already-used': 'Bu kod daha önce kullanıldı. Uygulamanızda bir sonrakini bekleyin.',
    'code-required': 'Uygulamanızdaki kodu da girin.',
    'wrong-backup-code': 'Bu yedek kod doğru değil.',
    'backup-code-already-used': 'Bu yedek kod daha önce kullanıldı. Her kod bir kez geçerlidir.',
    'enrolment-code-expired': 'Bu kayıt kodu artık geçerli değil. Bir yöneticiden yenisini isteyin.',
    'last-admin':
      'Bu, oturum açabilen son yönetici. Önce başka birini yönetici yapın ve iki faktörlü kimlik doğrulamayı kurmasını bekleyin.',
    'own-account': 'Bu işlemi burada kendi hesabınızda yapamazsınız. Kişisel Ayarlar’ı kullanın.',
    'locks-out-admins':
      'Bundan sonra hiçbir yönetici oturum açamaz. Hiçbir şey değiştirilmedi. Önce bir yöneticinin oturum açıp iki faktörlü kimlik doğrulamayı kurmasını sağlayın.',
    'last-break-glass':
      'Tek oturum açma etkinken oturum açabilen son acil durum yöneticisi bu. Önce başka birini seçin.',
    'sso-required':
      'Kabul edilmedi. Tek oturum açma etkinken “SSO ile devam et”i kullanın. Yalnızca acil durum yöneticileri parolayla oturum açar.',
    'sso-untested': 'Önce bağlantıyı test edin. Testten geçmiş olan, tam olarak bu ayarlar olmalıdır.',
    'sso-already-linked': 'Bu kimlik veya bu kullanıcı zaten eşleştirilmiş.',
    'sso-own-session-only':
      'Yöneticileri yalnızca kendileri eşleştirir. Bu yönetici olarak parola ve kodla giriş yapın; eşleştirmeyi veya onaylamayı orada yapın.',
    'sso-break-glass': 'Acil durum yöneticileri parola ve kodla giriş yapar, hiçbir zaman SSO ile değil.',
    'sso-unavailable': 'Tek oturum açma sağlayıcısı yanıt vermiyor. Ağı kontrol edip yeniden deneyin.',
    'sso-denied': 'Tek oturum açma sağlayıcısı girişinize izin vermedi.',
    'sso-timed-out': 'Tarayıcıdaki giriş zamanında tamamlanmadı. Yeniden deneyin.',
    'sso-browser-not-opened': 'Tarayıcı açılamadı.',
    'sso-assurance-missing':
      'Sağlayıcıdaki girişiniz bu hesap için yeterince güçlü değildi. Orada iki faktörlü kimlik doğrulama kullanın.',
    'sso-email-unverified':
      'Sağlayıcı e-posta adresinizi doğrulamamış. Bir yöneticiden bu girişi kullanıcınızla eşleştirmesini isteyin.',
    'sso-link-required': 'Önce bir yöneticinin bu girişi kullanıcınızla eşleştirmesi gerekir.',
    'sso-unknown-user': 'Bu hesapta e-posta adresinize sahip kimse yok. Bir yöneticiden sizi eklemesini isteyin.',
    'sso-not-fresh': 'Sağlayıcı sizden yeniden doğrulama istemedi. Devam etmek için oturumu kapatıp yeniden açın.',
    'sso-other-user': 'Sağlayıcıda başka biri oturum açtı. Kendi hesabınızla oturum açın.',
    'factor-disabled':
      'İki faktörlü kimlik doğrulama, çok fazla yanlış kod girildiği için engellendi. Bir yöneticiden sıfırlamasını isteyin.',
    'passwords-differ': 'İki parola aynı değil.',
    'account-exists': 'Bu bilgisayarda zaten bir hesap var. O hesapta oturum açın.',
    'email-taken': 'Bu e-posta adresi başka bir kullanıcıya ait.',
    'user-disabled': 'Bu kullanıcı devre dışı.',
    'picture-too-large': 'Bu resim okunamayacak kadar büyük.',
    'scan-failed': 'Bu resim okunamadı.',
    'capture-denied': 'Sistem, Countersign’ın ekran görüntüsü almasına izin vermedi.',
    'nothing-in-clipboard': 'Panoda ne resim ne de metin var.',
    'not-found': 'Bu öğe artık yok.',
    cancelled: 'İptal edildi.',
    'worker-ended': 'Bu iş bitmeden uygulamanın bir parçası durdu. Hiçbir şey değişmedi. Yeniden deneyin.',
    'export-not-verified':
      'Dosya yeniden okunduğunda yazılanla aynı çıkmadı, bu nedenle saklanmadı. Başka bir biçim seçin.'
  },
  detailedFailures: {
    internal: (reference) =>
      `Countersign’ın içinde bir sorun oluştu. Hiçbir şey kaybolmadı. Başvuru numarası: ${reference}`,
    passphraseTooShort: (minimum) => `En az ${plural(minimum, { one: '# karakter', other: '# karakter' })} kullanın.`,
    throttled: (wait) => `Yeniden denemeden önce ${wait} bekleyin.`,
    throttledNoMore: 'Şimdi yeniden deneyebilirsiniz.',
    wrongCode: 'Bu kod doğru değil. Uygulamanızın şu anda gösterdiği kodu girin.',
    wrongCodeDrifted: (amount, isAhead) =>
      `Bu kod başka bir zamana ait: cihazınızın saati yaklaşık ${amount} ${isAhead ? 'ileri' : 'geri'}. Saati otomatik ayara alın, sonra yeni bir kod girin.`,
    clockSetBack: (amount) =>
      `Bu bilgisayarın saati son girişten bu yana yaklaşık ${amount} geri alındı. Saat düzeltilene kadar hiçbir kod kabul edilmez.`,
    wrongEnrolmentCode: (triesLeft) =>
      `Bu kayıt kodu doğru değil. ${plural(triesLeft, { one: '# deneme hakkı', other: '# deneme hakkı' })} kaldı.`,
    wrongEnrolmentCodeLast: 'Bu kayıt kodu doğru değil. Bir yöneticiden yenisini isteyin.',
    badHeader: (expected) => `İlk satır şöyle olmalıdır: ${expected}. Hiçbir şey içe aktarılmadı.`,
    tooManyRows: (maximum) =>
      `Bir dosyada en fazla ${plural(maximum, { one: '# satır', other: '# satır' })} olabilir. Hiçbir şey içe aktarılmadı.`,
    noBreakGlass:
      'Parola ve iki faktörlü kimlik doğrulama kullanmayı sürdürecek en az bir acil durum yöneticisi seçin.',
    unfitBreakGlass: (names) =>
      `Acil durum yöneticisinin parolası ve iki faktörlü kimlik doğrulaması olmalıdır. Hazır olmayanlar: ${names}.`,
    ssoClockSkewed:
      'Bu bilgisayarın saati ile sağlayıcının saati uyuşmuyor. İkisini de otomatik ayara alıp yeniden deneyin.',
    ssoClockSkewedBy: (amount, isAhead) =>
      `Bu bilgisayarın saati sağlayıcının saatinden yaklaşık ${amount} ${isAhead ? 'ileri' : 'geri'}. Saati otomatik ayara alıp yeniden deneyin.`,
    ssoLinkUnconfirmed: {
      admin: 'Bu giriş onay bekliyor. Bir yöneticiden onaylamasını isteyin.',
      self: 'Bu giriş sizin onayınızı bekliyor: parola ve kodla giriş yapın, Kullanıcı Yönetimi’nde kendi kullanıcınızı açın.'
    },
    ssoPortTaken: (port) =>
      `Bu bilgisayarın ${port} numaralı bağlantı noktasını başka bir program kullanıyor veya başka bir giriş sürüyor. Daha sonra yeniden deneyin.`
  }
}
