// Import and export, in Turkish. Names of other apps are their makers' own.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const transfer: Catalogue['transfer'] = {
  formatWords: {
    csv: 'Tablo (CSV)',
    json: 'Veri dosyası (JSON)',
    otpauth: 'Kurulum bağlantıları',
    sheet: 'Yazdırılabilir sayfa'
  },
  comparedWords: {
    fields: {
      issuer: 'Hizmet',
      account: 'Hesap',
      type: 'Tür',
      algorithm: 'Algoritma',
      digits: 'Hane sayısı',
      period: 'Süre',
      counter: 'Sayaç',
      secret: 'Kurulum anahtarı'
    },
    missingCode: (place) => `Kod ${place}`,
    unnamed: 'Adsız hesap',
    none: 'yok',
    seconds: (count) => `${formatNumber(count)} sn`,
    inFile: {
      key: 'Kurulum anahtarı, dosyada daha önce geçenden farklı',
      field: (field, here, there) => `${field}: burada ${here}, dosyada daha önce ${there}`
    },
    inList: {
      key: 'Kurulum anahtarı, listenizdekinden farklı',
      field: (field, here, there) => `${field}: burada ${here}, listenizde ${there}`
    }
  },
  importWords: {
    title: 'Dosya içe aktar',
    place: (place, count) => `Dosya ${formatNumber(place)}/${formatNumber(count)}`,
    choose: {
      drop: 'Dışa aktarılmış bir dosyayı buraya bırakın veya',
      button: 'Dosya seç',
      detail:
        'Aegis, 2FAS, andOTP, Authy, Bitwarden, Countersign, Duo, Ente, FreeOTP, Google Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth ve diğerlerinden dışa aktarılan, şifreli veya şifresiz dosyalar. Dosyada ne olduğunu siz görmeden hiçbir şey eklenmez.'
    },
    reading: (fileName) => `Okunuyor: ${fileName}…`,
    readingOf: (place, fileName) => `${place}, okunuyor: ${fileName}…`,
    slow: 'Hâlâ sürüyor. İyi korunan veya çok büyük dosyalar zaman alır.',
    seconds: (count) => `${formatNumber(count)} sn`,
    another: 'Başka dosya seç',
    skip: 'Bu dosyayı atla',
    password: {
      detail: (fileName) => `${fileName} şifreli. Dışa aktarılırken kullanılan parolayı girin.`,
      partDetail: (fileName) => `${fileName} dosyasının bir bölümü şifreli. O bölümün parolasını girin.`,
      label: 'Dosyanın parolası',
      opening: 'Dosya açılıyor…',
      submit: 'Aç'
    },
    report: {
      title: (format, count) => `${format}: ${accounts(count)}`,
      listName: 'Dosyadaki hesaplar',
      filter: 'Göster',
      all: 'Tümü',
      states: { new: 'Yeni', duplicate: 'Yinelenen', conflict: 'Çakışan', refused: 'Reddedilen' },
      state: { new: 'Yeni', duplicate: 'Yinelenen', conflict: 'Çakışan', refused: 'Reddedilen' },
      heard: (counts) =>
        `${formatNumber(counts.new)} yeni, ${formatNumber(counts.duplicate)} zaten listenizde, ${formatNumber(counts.conflict)} çakışan, ${formatNumber(counts.refused)} reddedilen. Henüz hiçbir şey eklenmedi.`,
      tickAll: 'Tüm hesaplar',
      tickShown: 'Bunların tümü',
      everyConflict: 'Tüm çakışmalar',
      choiceFor: (account) => `Ne yapılacak: ${account}`,
      actions: { add: 'İkisini de tut', replace: 'Değiştir', skip: 'Atla' },
      replaceHint: 'Sizdekinin yerini alır; sizdeki 30 gün boyunca çöp kutusunda kalır.',
      none: 'Dosyada kodu olan hesap yok.',
      locked: 'Bu dosyanın bir bölümü şifreli ve yalnızca parolasıyla açılır.',
      stillLocked: 'Bu dosyanın bir bölümü hâlâ şifreli: Bu parola onu açmıyor.',
      enterPassword: 'Parola gir',
      repeated: 'Bu dosyada ikinci kez',
      needsPin: 'Dosyada PIN’i yok. Sonradan girebilirsiniz.',
      submit: 'İçe aktar'
    },
    done: (count) => `${accounts(count)} içe aktarıldı.`,
    undo: 'İçe aktarmayı geri al',
    undone: (removed) => `İçe aktarılan ${accounts(removed)} kaldırıldı.`,
    undoneRestored: (removed, restored) =>
      `İçe aktarılan ${accounts(removed)} kaldırıldı, ${formatNumber(restored)} hesap geri getirildi.`
  },
  exportWords: {
    title: 'Dışa aktar',
    titleOf: (format) => `Dışa aktar: ${format}`,
    formats: {
      otpauth: 'Her satırda bir bağlantı olan, çoğu uygulamanın okuduğu bir metin',
      'google-migration': 'Telefonla taranacak QR kodlarından oluşan bir sayfa',
      sheet: 'Yazdırıp kilit altında saklamak için, tüm QR kodlarının bulunduğu bir sayfa',
      accountsAlone: 'Yalnızca hesaplar',
      keeps: (parts) => `Ayrıca içerir: ${parts}`,
      parts: {
        note: 'notlar',
        tags: 'etiketler',
        isFavorite: 'favoriler',
        group: 'gruplar',
        recoveryCodes: 'kurtarma kodları'
      },
      canEncrypt: 'şifrelenebilir',
      cannotEncrypt: 'şifresiz',
      leaves: (count, all) => `${accounts(all)} içinden ${formatNumber(count)} tanesi bu biçime sığmaz`
    },
    protection: { name: 'Koruma', encrypted: 'Parolayla', plain: 'Şifresiz' },
    password: 'Dosyanın parolası',
    confirm: 'Parolayı doğrulayın',
    advice: 'Bu parola olmadan dosya açılamaz, siz de açamazsınız. Parolayı dosyadan ayrı bir yerde saklayın.',
    missing: 'Bir parola seçin.',
    differ: 'İki parola aynı değil.',
    strength: [
      'Tahmin etmesi çok kolay. Birbiriyle ilgisiz birkaç sözcük iyi iş görür.',
      'Tahmin etmesi kolay. Daha uzun yapın.',
      'İyi',
      'Güçlü'
    ],
    plainWarning:
      'Bu dosyayı ele geçiren herkes, bundan sonra siz fark etmeden kodlarınızı üretebilir. Dosya şifreli değildir. İşi bitince silin.',
    passphrase: 'Parola cümleniz',
    passphraseHint: 'Countersign’ın kilidini açan parola cümlesi. Gizli anahtarlar kasadan çıktığı için sorulur.',
    passphraseMissing: 'Parola cümlenizi girin.',
    confirmation: 'Gizli anahtarlar kasadan çıkmadan önce Countersign kendi iletişim kutusunda bir kez daha sorar.',
    weak: 'Dosyayı ele geçiren sınırsızca parola deneyebilir ve bu parola bulunabilir. Daha uzun bir parola seçin veya yine de devam edin.',
    submit: 'Dışa aktar',
    submitAnyway: 'Yine de dışa aktar',
    accounts: {
      chosen: (count) => `${accounts(count)} seçildi`,
      chosenAll: (count) => plural(count, { one: 'Tümü: # hesap', other: 'Tümü: # hesap' }),
      choose: 'Hesapları seç',
      title: 'Hangi hesaplar?',
      search: 'Hesaplarda ara',
      listName: 'Dışa aktarılacak hesaplar',
      all: 'Tüm hesaplar',
      shown: 'Bunların tümü',
      none: 'Eşleşen hesap yok.',
      selected: (count, all) => `Seçilen: ${formatNumber(count)}/${formatNumber(all)}`,
      submit: 'Bunları kullan'
    },
    writing: 'Yazılıyor, yeniden okunuyor ve karşılaştırılıyor…',
    done: {
      title: 'Dışa aktarıldı',
      verified: (count) => `Yeniden okundu ve karşılaştırıldı: ${accounts(count)}.`,
      path: 'Kaydedildiği yer',
      owner: 'Bu bilgisayarda yalnızca sizin kullanıcınız okuyabilir.',
      left: (count) => `Dışarıda bırakılan: ${accounts(count)}`
    }
  }
}
