// The Authenticator's words, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const authenticator: Catalogue['authenticator'] = {
  nameWords: { unnamed: 'Adsız hesap' },
  typeWords: { totp: 'Zamana dayalı', hotp: 'Sayaca dayalı', steam: 'Steam' },
  lengthWords: {
    characters: (count) => plural(count, { one: '# karakter', other: '# karakter' }),
    letters: (count) => plural(count, { one: '# harf', other: '# harf' }),
    digits: (count) => plural(count, { one: '# hane', other: '# hane' }),
    seconds: (count) => `${formatNumber(count)} sn`
  },
  codeWords: {
    none: 'Henüz kod yok',
    secondsLeft: (seconds) => plural(seconds, { one: '# saniye kaldı', other: '# saniye kaldı' }),
    copyName: (name) => `Kodu kopyala: ${name}`,
    nextName: (name) => `Sonraki kod: ${name}`,
    next: 'Sonraki kod',
    copied: (seconds) => `Kopyalandı — ${formatNumber(seconds)} sn sonra silinir`
  },
  entriesWords: {
    listName: 'Hesaplar',
    search: 'Ara',
    clearSearch: 'Temizle',
    menu: 'Menü',
    openPanel: 'Panel’i aç',
    exploreDemo: 'Demo verileriyle keşfet',
    leaveDemo: 'Demodan çık',
    actions: 'İşlemler',
    actionsName: (name) => `İşlemler: ${name}`,
    pinName: (name) => `PIN gir: ${name}`,
    pin: 'PIN',
    notACounter: 'Sayaç 0 veya daha büyük bir tam sayıdır.',
    changes: {
      counter: {
        name: 'Sayacı ayarla',
        title: 'Sayacı ayarla',
        detail: (name) =>
          `${name} kodları reddediyorsa uygulama ile site farklı saymıştır. Sitenin beklediği sayacı girin; sonraki kod bu sayaçla üretilir.`,
        done: 'Sayaç ayarlandı. Sonraki kodu isteyin.'
      },
      pin: {
        name: 'PIN gir',
        title: 'PIN gir',
        detail: (name) =>
          `${name} hesabının kodları bir PIN ile üretilir. Site kodları reddederse PIN’i yeniden girin: doğru olup olmadığını yalnızca site bilebilir.`,
        done: 'Kodlar artık bu PIN ile üretiliyor.'
      }
    },
    remove: 'Kaldır',
    removedOne: (name) => `${name} kaldırıldı.`,
    removed: (count) => `${accounts(count)} kaldırıldı.`,
    restored: (count) => `${accounts(count)} listeye geri döndü.`,
    undo: 'Geri al',
    saved: (count) => `${accounts(count)} kaydedildi.`,
    found: (count) => `${accounts(count)} bulundu.`,
    foundNone: 'Eşleşen hesap yok.',
    empty: {
      title: 'Kodlarınız burada görünecek',
      detail:
        'Bir web sitesinde iki faktörlü kimlik doğrulamayı açın, ardından hesabı sitenin gösterdiği QR kodu veya kurulum anahtarıyla ekleyin.',
      importing: 'Başka uygulamadan içe aktar',
      hint: 'Ya da QR kodunun resmini veya dışa aktarılmış bir dosyayı bu pencereye bırakın.'
    },
    noMatch: {
      title: 'Eşleşen hesap yok',
      detail: (query) => `Hizmet, hesap, etiket veya notlarda “${query}” bulunamadı.`
    },
    failed: { title: 'Hesaplar gösterilemiyor' }
  },
  addingWords: {
    title: 'Hesap ekle',
    lookHarder: 'Daha dikkatli bak',
    ways: {
      camera: { name: 'Kamerayla tara', detail: 'QR kodunu kameraya tutun' },
      screen: { name: 'Ekran', detail: 'Ekranlarınızdaki tüm QR kodlarını bulur' },
      files: { name: 'Resim dosyası', detail: 'Bir veya birkaç tane; pencereye de bırakılabilir' },
      clipboard: { name: 'Pano', detail: 'Kopyaladığınız bir resim veya kurulum bağlantısı' },
      typing: { name: 'Kurulum anahtarı gir', detail: 'Sitenin gösterdiği anahtarı yazın' },
      importing: { name: 'Dosya içe aktar', detail: 'Başka bir uygulamanın dışa aktardığı dosya veya yedeği' }
    },
    drop: {
      title: 'Eklemek için bırakın',
      detail: 'QR kodlu resimler veya başka uygulamalardan dışa aktarılan dosyalar'
    },
    reading: {
      file: 'Resim okunuyor…',
      files: (place, total) => `Resim okunuyor: ${formatNumber(place)}/${formatNumber(total)}…`,
      clipboard: 'Pano okunuyor…',
      screen: 'Ekranlarınıza bakılıyor…',
      harder: 'Daha dikkatli bakılıyor. Bu birkaç saniye sürebilir…'
    },
    camera: {
      select: 'Kamera',
      unnamed: (index) => `Kamera ${formatNumber(index)}`,
      picture: 'Kameranın gördüğü',
      starting: 'Kamera başlatılıyor…',
      hint: 'QR kodunun tamamını çerçevenin içinde tutun. Kod otomatik olarak okunur.',
      failures: {
        none: {
          title: 'Kamera bulunamadı',
          detail: 'Bir kamera bağlayın veya hesabı eklemek için başka bir yol seçin.'
        },
        denied: {
          title: 'Kameraya izin verilmiyor',
          detail:
            'Sistemin gizlilik ayarlarında Countersign’ın kamerayı kullanmasına izin verin, sonra yeniden deneyin.'
        },
        busy: {
          title: 'Kamera kullanımda',
          detail: 'Kamerayı kullanan diğer programı kapatın, sonra yeniden deneyin.'
        },
        lost: { title: 'Kameranın bağlantısı kesildi', detail: 'Kamerayı yeniden bağlayın, sonra yeniden deneyin.' },
        failed: { title: 'Kamera başlatılamadı', detail: 'Yeniden deneyin veya başka bir kamera seçin.' }
      }
    },
    nothing: {
      title: 'Hesap bulunamadı',
      titleLeftAlone: 'Burada eklenecek bir şey yok',
      files: 'Bu resimde bir hesabın QR kodu yok. Daha net veya daha büyük bir resim işe yarayabilir.',
      screen:
        'QR kodunun tamamını, başka bir pencerenin altında kalmayacak biçimde görünür yapın, sonra yeniden deneyin.',
      link: 'Bağlantıyı yeniden açın veya kopyalayıp Pano’yu seçin.',
      clipboard: 'QR kodunun resmini veya kurulum bağlantısını kopyalayın, sonra yeniden deneyin.',
      stillNothing: 'Daha dikkatli bakınca da bulunamadı. QR kodunu büyütün veya bunun yerine kurulum anahtarını girin.'
    },
    leftAlone: 'Yok sayıldı',
    ignored: {
      link: 'Bir web bağlantısı — yok sayıldı',
      linkShown: (shown) => `Bir web bağlantısı — yok sayıldı: ${shown}`,
      text: 'Bir metin — yok sayıldı',
      textShown: (shown) => `Bir metin — yok sayıldı: ${shown}`,
      refused: (why) => `Eklenemeyen bir hesap. ${why}`,
      refusedShown: (shown, why) => `Eklenemeyen bir hesap: ${shown}. ${why}`,
      unreadable: 'Okunamıyor.'
    },
    transfer: {
      progress: (found, total) => `${formatNumber(found)}/${formatNumber(total)} kod`,
      showNext: 'Aktarımın sonraki kodunu gösterin. Okunanlar saklanıyor.',
      missing: (codes) => `Eksik kod: ${codes}. Şimdi ekleyin veya burada olanı kaydedin.`,
      scanMore: 'Kalanı tara',
      goOn: 'Bunlarsız devam et'
    },
    unreadableFile: (name) => `${name} okunabilen bir resim değil.`,
    failedFile: (name, why) => `${name}: ${why}`,
    confirm: {
      one: 'Hesap bu mu?',
      several: (count) => `${accounts(count)} bulundu`,
      heard: (count) => `${accounts(count)} bulundu. Kontrol edip kaydedin.`,
      duplicate: 'Zaten listenizde',
      duplicateDetail: 'Bu hesap zaten listenizde. Kaydederseniz ikinci kez eklenir.',
      conflict: 'Listenizde başka bir anahtarla var',
      conflictDetail:
        'Bu adda bir hesap, başka bir kurulum anahtarıyla zaten listenizde. Kaydederseniz ikinci bir hesap eklenir, ilki olduğu gibi kalır. Hesabı az önce yeniden kurmadıysanız iptal edin.',
      tick: (name) => `Ekle: ${name}`,
      edit: (name) => `Düzenle: ${name}`,
      tickAll: 'Tüm hesaplar',
      chosen: (ticked, count) => `Seçilen: ${formatNumber(ticked)}/${formatNumber(count)}`,
      afterSaving: 'İlk kod, siz istediğinizde oluşturulur.'
    },
    fields: {
      issuer: 'Hizmet',
      account: 'Hesap',
      setupKey: 'Kurulum anahtarı',
      type: 'Tür',
      algorithm: 'Algoritma',
      digits: 'Hane sayısı',
      period: 'Süre',
      counter: 'Sayaç',
      advanced: 'Gelişmiş',
      issuerHint: 'Site veya şirket',
      accountHint: 'Oradaki adınız veya e-posta adresiniz',
      setupKeyHint: 'Boşluklar ve küçük harf fark etmez',
      continue: 'Devam et'
    }
  },
  settingsWords: {
    title: 'Ayarlar',
    sections: {
      appearance: { name: 'Görünüm', detail: 'Açık veya koyu tema ve dil' },
      lock: { name: 'Kilit', detail: 'Parola cümlesi, kurtarma anahtarı ve otomatik kilitleme' },
      view: { name: 'Liste', detail: 'Sıralama, boyut ve sonraki kod' },
      quick: { name: 'Hızlı erişim', detail: 'Kısayol, sistem tepsisi, başlangıç ve kurulum bağlantıları' },
      clock: { name: 'Saat', detail: 'Bu bilgisayarın saatinin doğru olup olmadığı' },
      backups: { name: 'Yedekleme', detail: 'Otomatik şifreli kopyalar ve geri yükleme' }
    }
  }
}
