// The self-audit, in Turkish: one plain sentence for each check as it stands, and how to mend it.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatExactTime, formatNumber, plural } from '../format'

const rows = (count: number) => plural(count, { one: '# satır', other: '# satır' })
const browsers = (count: number) => plural(count, { one: '# tarayıcı', other: '# tarayıcı' })

export const selfAudit: Catalogue['selfAudit'] = {
  selfAuditWords: {
    title: 'Güvenlik denetimi',
    detail:
      'Uygulamanın bu bilgisayardaki güncel durumu; yalnızca bu bilgisayarda ölçülür. Hiçbir yere hiçbir şey gönderilmez.',
    again: 'Yeniden kontrol et',
    checked: (at) => `Kontrol edildi: ${formatDateTime(at)}.`,
    toLookAt: 'Bakılması gerekenler',
    inOrder: 'Yolunda olanlar',
    states: { bad: 'Sorun', attention: 'Karar gerekiyor', unknown: 'Bilinmiyor', good: 'İyi' },
    summary: {
      allGood: 'Her şey yolunda',
      bad: (count) => plural(count, { one: '# sorun', other: '# sorun' }),
      attention: (count) => plural(count, { one: '# karar bekleyen konu', other: '# karar bekleyen konu' }),
      unknown: (count) => `${formatNumber(count)} bilinmeyen`
    },
    summaryDetail: {
      broken: 'Önce sorunlar gelir.',
      whole: 'Bozuk bir şey yok.',
      good: (good, all) =>
        `${plural(all, { one: '# denetimden', other: '# denetimden' })} ${formatNumber(good)} tanesi iyi.`
    },
    mend: {
      accountSettings: 'Hesap Ayarları',
      users: 'Bu kullanıcıları göster',
      addUser: 'Kullanıcı Yönetimi',
      auditLog: 'Denetim günlüğü',
      verify: 'Tüm zinciri doğrula',
      forget: 'Bunları unut',
      takeSnapshot: 'Şimdi kopya al'
    },
    forgotten: 'Kullanılmayan tarayıcılar unutuldu.',
    verifiedWhole: (entries) =>
      `Zincir sağlam: ${rows(entries)} doğrulandı; hiçbiri değiştirilmemiş, eklenmemiş veya çıkarılmamış.`,
    verifiedBroken: (row) => `Zincir ${formatNumber(row)}. satırda kopuk. Nedenini denetim günlüğü açıklar.`
  },
  checkWords: {
    protection: {
      title: 'Anahtarların korunması',
      keychain:
        'Anahtarlar veri klasörünün dışında, sistemin anahtar zincirinde. Klasörü kopyalayan onu açamaz; aynı oturumda çalışan bir program anahtarları isteyebilir.',
      passphrase:
        'Anahtarlar, başlangıçta sorulan parola cümlesiyle mühürlü. Klasörü kopyalayanın bunu tahmin etmesi gerekir.',
      demo: 'Bu bir demo. Parola cümlesini herkes bilir: içinde gerçek bir şey saklamayın.',
      unknown: 'Anahtarların nasıl saklandığı buradan öğrenilemedi.'
    },
    keychain: {
      title: 'Anahtar zinciri',
      unknown:
        'Anahtarlar bu sistemin Secret Service hizmetinde; yeniden başlatmadan sonra da oradadır. Hangi programın yanıt verdiği burada anlaşılamıyor.',
      answers: (program) =>
        `Anahtarlar bu sistemin Secret Service hizmetinde; yeniden başlatmadan sonra da oradadır. Yanıt veren program: ${program}.`,
      macos: 'Anahtarlar macOS Anahtar Zinciri’nde.',
      windows: 'Anahtarlar Windows Kimlik Bilgileri Yöneticisi’nde.'
    },
    runtime: {
      title: 'Korumalı alan',
      notAsked: 'Panel’i çalıştıran programa sorulamadı.',
      inside: 'Sayfalar Chromium’un korumalı alanında çalışıyor.',
      outside:
        'Sayfalar Chromium’un korumalı alanının dışında çalışıyor; uygulama root tarafından başlatıldığında böyle olur. Uygulamayı sıradan bir kullanıcı olarak başlatın.',
      unknown: 'Bu sistem, sayfaların korumalı alanda çalışıp çalışmadığını bildirmiyor.'
    },
    fuses: {
      title: 'Programın “fuse” ayarları',
      development:
        'Bu bir geliştirme derlemesi: fuse ayarları açık, bu yüzden başka bir kodla başlatılabilir. Önemli işlerde paketlenmiş bir sürüm kullanın.',
      unreadable: 'Sigortalar programın dosyasından okunamadı.',
      right: 'Programın dosyasından okundu: tüm fuse ayarları yayımlanan bir sürümdeki gibi.',
      wrong: (fuses) =>
        `Yayımlanan bir sürümdeki gibi olmayan fuse ayarları: ${fuses}. Biri programı değiştirmiş. Programı yeniden yükleyin.`
    },
    admins: {
      title: 'Oturum açabilen yöneticiler',
      several: (count) =>
        `${plural(count, { one: '# yöneticinin', other: '# yöneticinin' })} çalışan iki faktörlü kimlik doğrulaması var: biri diğerine yardım edebilir.`,
      one: 'Yalnızca bir yöneticinin çalışan iki faktörlü kimlik doğrulaması var. O telefon kaybolursa kimse sıfırlayamaz. Başka birini de yönetici yapın.',
      none: 'Hiçbir yöneticinin çalışan iki faktörlü kimlik doğrulaması yok.',
      severalBySso: (count) =>
        `${plural(count, { one: '# yönetici', other: '# yönetici' })} sağlayıcı olmadan oturum açabiliyor.`,
      oneBySso:
        'Yalnızca bir yönetici sağlayıcı olmadan oturum açabiliyor. Sağlayıcı çalışmadığında bu kişi yoksa kimse yardım edemez. İkinci bir acil durum yöneticisi seçin.',
      noneBySso:
        'Hiçbir yönetici sağlayıcı olmadan oturum açamıyor. Parolası ve çalışan kodları olan bir acil durum yöneticisi seçin.'
    },
    factors: {
      title: 'İki faktörlü kimlik doğrulaması olmayan kullanıcılar',
      all: (count) =>
        `${plural(count, { one: 'Tek etkin kullanıcının', other: '# etkin kullanıcının tümünün' })} iki faktörlü kimlik doğrulaması var.`,
      neverSetUp: (count) =>
        `${plural(count, { one: '# kullanıcı', other: '# kullanıcı' })} parola almış ama iki faktörlü kimlik doğrulamayı hiç kurmamış: parolayı öğrenen, kendi telefonunu kurabilir.`,
      blocked: (count) =>
        `${plural(count, { one: '# kullanıcı', other: '# kullanıcı' })} çok fazla yanlış kod nedeniyle engellendi ve siz sıfırlayana kadar oturum açamaz.`
    },
    backupCodes: {
      title: 'Yedek kodlar',
      all: 'İki faktörlü kimlik doğrulaması olan herkesin yedek kodu var.',
      without: (count) =>
        `${plural(count, { one: '# kullanıcının', other: '# kullanıcının' })} yedek kodu kalmadı. Telefon kaybolursa girişi yalnızca sıfırlama sağlar. Yenileri Kişisel Ayarlar’da oluşturulur.`
    },
    initialPasswords: {
      title: 'İlk parolalar',
      none: 'Kullanılmayı bekleyen ilk parola yok.',
      old: (count) =>
        `${plural(count, { one: '# kullanıcı', other: '# kullanıcı' })} ilk parolayı 7 gün içinde kullanmadı. Bu parola artık geçerli değil: yenisi için parolayı sıfırlayın veya kullanıcıyı silin.`,
      waiting: (count) =>
        `${plural(count, { one: '# kullanıcı', other: '# kullanıcı' })} davet edildi ve henüz oturum açmadı. Parola 7 gün geçerlidir.`
    },
    staleTrust: {
      title: 'Hatırlanan tarayıcılar',
      none: 'Geride kalan yok: hatırlanan her tarayıcı son 30 gün içinde kullanıldı ve etkin bir kullanıcıya ait.',
      unused: (count) => `${browsers(count)} 30 gündür kullanılmıyor`,
      ofDisabled: (count) => `${browsers(count)} devre dışı kullanıcılara ait`,
      left: (which) => `${which}. Bunlara kimsenin ihtiyacı yok: unutun.`
    },
    sso: {
      title: 'Tek oturum açma',
      off: 'Kapalı. Parolalar ve kodlar burada sorulur.',
      failed: 'Bu ayarların son testi başarısız oldu. Birinin girişi engellenmeden ayarlara bakın.',
      neverTested: 'Hiç test edilmedi.',
      tested: (ago) => `Son başarılı test: ${ago}.`,
      strong: (tested) =>
        `Açık. ${tested} Sağlayıcının ikinci bir faktör istediğini bildirmesi gerekiyor. Üç ayda bir yeniden test edin.`,
      weak: (tested) =>
        `Açık. ${tested} Sağlayıcının ikinci bir faktör istediğini bildirmesi gerekmiyor: bir amr veya acr değeri zorunlu kılın.`
    },
    policyReauthentication: {
      good: 'Yeni yedek kodlar ve yeni telefon için parolanın yanında kod da istenir.',
      attention:
        'Kapalı. Yeni yedek kodlar için yalnızca parola yeterli; açık bir oturumda parolayı öğrenen ikinci bir faktör edinir. ASVS 5.0 (7.5.1) tam yeniden doğrulama ister.'
    },
    policyEnrolmentCode: {
      good: 'Sıfırlanan kişi ancak basılı bir kodla yeniden kurulum yapar.',
      attention:
        'Kapalı. Sıfırlamadan sonra yeni bir telefon kurmak için yalnızca parola yeterli, onu kim yazarsa yazsın. ASVS 5.0 (6.4.4) ve NIST SP 800-63B-4 (4.1.2.1) ikinci bir kanıt ister.'
    },
    policyRememberedAdmins: {
      good: 'Hayır. Yönetici sayfaları yalnızca kod girilmiş bir oturumda açılır.',
      attention:
        'Evet. Hatırlanan bir tarayıcıda yöneticinin parolası tek başına bu sayfaları açar. NIST SP 800-63B-4 (5.1) yeni bir kod ister.'
    },
    policyRememberDays: {
      never: 'Yok: her girişte bir kod istenir.',
      good: (days) => `En fazla ${plural(days, { one: '# gün', other: '# gün' })}, sonra yeniden kod istenir.`,
      attention: (days) =>
        `${formatNumber(days)}. Çalınan bir dizüstü bilgisayarda bu kadar gün yalnızca parola yeterlidir. 7 veya daha azı bu programın ölçütüne uyar.`
    },
    policySessions: (minutes, hours) =>
      `Boştaki oturumlar ${plural(minutes, { one: '# dakika', other: '# dakika' })} sonra, tüm oturumlar ${plural(hours, { one: '# saat', other: '# saat' })} sonra sonlanır.`,
    chain: {
      title: 'Denetim günlüğü',
      brokenHead: 'En yeni satır bir öncekiyle uyuşmuyor: uygulamanın dışında değiştirilmiş.',
      broken: (ago, by) =>
        `Zincirin kopuk olduğu ${ago} ${by} tarafından saptandı. Yeniden doğrulayın: satırı denetim günlüğü belirtir.`,
      rows: (count, head) => `${rows(count)}, son özet ${head} ve en yeni satır uyuşuyor.`,
      neverVerified: 'Zincirin tamamı hiç doğrulanmadı.',
      verified: (ago, by) => `Zincirin tamamı son olarak ${ago} ${by} tarafından doğrulandı.`
    },
    snapshots: {
      title: 'Veri deposunun kopyaları',
      failed: (ago) =>
        `Kopya alınamadı (${ago}). Diskin dolu veya veri klasörünün salt okunur olup olmadığına bakın; her saat yeniden denenir.`,
      none: 'Henüz yok. Şimdi bir tane alın.',
      toCome: (at) =>
        `En yeni kopyanın tarihi ${formatDateTime(at)}, yani henüz gelmemiş bir zaman. Saati kontrol edin.`,
      newest: (count, ago) => `${formatNumber(count)} kopyanın en yenisi ${ago} alındı ve doğrulandı.`
    },
    clock: {
      title: 'Saat',
      behind: (amount) =>
        `Saat en yeni olaydan ${amount} geride, bu yüzden kodlar reddediliyor. Bilgisayarın saatini ayarlayın.`,
      good: 'Gelecek tarihli bir olay yok: saat geri alınmamış.',
      setBack: (at) =>
        `Saatin geri alındığı saptandı: ${formatDateTime(at)}. Saati sistemin otomatik olarak ayarlamasını sağlayın ve o günün olaylarını okuyun.`
    }
  },
  snapshotReasonWords: {
    start: 'Uygulama başlatıldığında',
    daily: 'Uygulama çalışırken',
    migration: 'Veri deposu güncellenmeden önce',
    restore: 'Daha eski bir kopya geri yüklenmeden önce'
  },
  snapshotWords: {
    title: 'Veri deposunun kopyaları',
    detail:
      'Her başlangıçta, günde bir kez ve her güncellemeden önce alınır, geçerli sayılmadan önce yeniden okunur ve veri deposu gibi mühürlüdür. Bu bilgisayarda dururlar: veri deposu hasar gördüğünde işe yararlar, disk kaybolduğunda değil.',
    list: 'Kopyalar',
    take: 'Şimdi kopya al',
    taken: 'Bir kopya alındı ve doğrulandı.',
    none: { title: 'Henüz kopya yok', detail: 'İlki başlangıçtan kısa süre sonra alınır.' },
    restore: 'Geri yükle…',
    restoreOf: (takenAt) => `Geri yükle… Kopyanın tarihi: ${formatExactTime(takenAt)}`,
    dialog: {
      title: 'Bu kopya geri yüklensin mi?',
      detail: (takenAt) => `Panel şu tarihteki hâline geri döner: ${formatDateTime(takenAt)}.`,
      effects: [
        'Sizinki de dahil herkesin oturumu kapatılır.',
        'Geri gelenler: hesabın ve kullanıcıların adları ile o zamandan beri silinen kullanıcılar. Silinen kullanıcılar devre dışı üye olarak, parolasız ve iki faktörlü kimlik doğrulaması olmadan geri gelir.',
        'Değişmeyenler: denetim günlüğü, sonradan eklenen kullanıcılar ve şimdiki hâlleriyle parolalar, telefonlar ve yedek kodlar.',
        'Kimse yetkisini geri almaz: yalnızca hem kopyada hem de şimdi yönetici veya etkin olan kişi sonrasında da öyledir. Her ilke, ikisinden daha katı olanı kadar katıdır.',
        'Tek oturum açma, yeniden test edilip etkinleştirilene kadar kapalıdır ve her eşleştirme onay bekler.',
        'Hatırlanan tarayıcılar, ilk parolalar ve kayıt kodları geçersiz olur.',
        'Veri deposunun şimdiki hâli, geri dönebilmeniz için 30 gün boyunca bir kopya olarak saklanır.'
      ],
      confirm: 'Geri yükle'
    }
  }
}
