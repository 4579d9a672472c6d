// Finding and keeping order, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'
import { accounts } from './counts'

export const finding: Catalogue['finding'] = {
  viewWords: {
    title: 'Liste',
    sort: 'Sıralama',
    sorts: { custom: 'Özel sıra', name: 'Ad', usage: 'En çok kullanılan', recency: 'Son kullanılan' },
    customHint: 'Hesabı yerine sürükleyin veya Alt ve ok tuşlarıyla taşıyın.',
    density: 'Boyut',
    densities: { compact: 'Kompakt', comfortable: 'Rahat', large: 'Büyük' },
    nextCode: 'Sonraki kodu göster',
    nextCodeHint: 'Kodun yanında, son 10 saniyesinde',
    next: (spelled) => `Sonraki kod ${spelled}`,
    moved: (name, place, count) => `${name}: ${formatNumber(place)}/${formatNumber(count)}`,
    notCustom: 'Hesapları taşımak için sıralamayı “Özel sıra” yapın.'
  },
  shelfWords: {
    title: 'Göster',
    all: 'Tümü',
    favorites: 'Favoriler',
    nothing: {
      title: 'Henüz bir şey yok',
      detail: 'Burada hesap yok.'
    },
    showAll: 'Tüm hesapları göster',
    inNote: 'Notta'
  },
  favoriteWords: {
    add: 'Favorilere ekle',
    remove: 'Favorilerden çıkar',
    addName: (name) => `Favorilere ekle: ${name}`,
    removeName: (name) => `Favorilerden çıkar: ${name}`
  },
  groupWords: {
    title: 'Gruplar',
    menu: 'Gruplar',
    accounts,
    noAccounts: 'Hesap yok',
    empty: 'Gruplar hesapları bir arada tutar: iş, aile, bir müşteri. Bir hesap ya tek bir gruptadır ya da hiçbirinde.',
    newName: 'Yeni grup',
    create: 'Ekle',
    name: 'Ad',
    rename: (name) => `Yeniden adlandır: ${name}`,
    up: (name) => `Yukarı taşı: ${name}`,
    down: (name) => `Aşağı taşı: ${name}`,
    remove: (name) => `Kaldır: ${name}`,
    confirm: {
      title: 'Grup kaldırılsın mı?',
      detailEmpty: (name) => `${name} grubunda hesap yok.`,
      detail: (name, count) =>
        `${name} grubundaki ${plural(count, { one: 'hesap', other: '# hesap' })} hiçbir grupta olmayacak. Hiçbir hesap kaldırılmaz.`,
      label: 'Kaldır'
    }
  },
  detailsWords: {
    menu: 'Düzenle',
    tabs: { fields: 'Ayrıntılar', recovery: 'Kurtarma kodları', history: 'Geçmiş' },
    group: 'Grup',
    groupHint: 'Birini seçin veya yeni bir ad yazın',
    tags: 'Etiketler',
    tagsHint: 'Enter veya virgül etiketi bitirir',
    note: 'Not',
    noteHint: 'Kasada şifrelenir ve aramada bulunur',
    clear: 'Temizle',
    saved: 'Kaydedildi.',
    logo: {
      change: 'Logoyu değiştir',
      title: 'Logo',
      auto: 'Ada göre',
      autoDetail: 'Varsa hizmetin logosu',
      none: 'Harf',
      noneDetail: 'Adın ilk harfi',
      own: 'Kendi resmim',
      ownDetail: 'Kare olarak kırpılan bir resim dosyası',
      choose: 'Listeden seç',
      search: 'Logolarda ara',
      nothing: 'Bu adda bir logo yok.',
      unreadable: 'Bu, okunabilen bir resim değil.',
      legal: 'Logolar sahiplerine aittir.'
    },
    recovery: {
      left: (left, all) => `Kalan: ${formatNumber(left)}/${formatNumber(all)}`,
      empty:
        'Çoğu site, telefonunuzu kaybetmenize karşı kurtarma kodları verir. Kodları burada şifreli olarak saklayın ve kullanılan her kodu işaretleyin.',
      add: 'Kod ekle',
      paste: 'Eklenecek kodlar',
      pasteHint: 'Her satıra bir tane veya tümünü sitenin gösterdiği gibi',
      added: (count) => plural(count, { one: '# kurtarma kodu eklendi.', other: '# kurtarma kodu eklendi.' }),
      addedNone: 'Bunların hepsi zaten saklanıyor.',
      used: (index) => `Kurtarma kodu ${formatNumber(index)}: kullanıldı`,
      usedAt: (at) => `Kullanıldı: ${formatDateTime(at)}`,
      copy: (index) => `Kurtarma kodu ${formatNumber(index)}: kopyala`,
      remove: (index) => `Kurtarma kodu ${formatNumber(index)}: kaldır`
    },
    history: {
      empty: 'Henüz hiçbir şey değiştirilmedi.',
      changes: {
        added: 'Eklendi',
        imported: 'İçe aktarıldı',
        renamed: 'Yeniden adlandırıldı',
        note: 'Not değiştirildi',
        tags: 'Etiketler değiştirildi',
        group: 'Grup değiştirildi',
        counter: 'Sayaç ayarlandı',
        pin: 'PIN girildi',
        'recovery-codes': 'Kurtarma kodları değiştirildi',
        removed: 'Çöp kutusuna taşındı',
        restored: 'Çöp kutusundan geri yüklendi',
        replaced: 'İçe aktarmayla değiştirildi'
      },
      nothing: 'yok'
    }
  },
  trashWords: {
    title: 'Çöp kutusu',
    intro: 'Kaldırılan bir hesap 30 gün burada kalır, sonra kalıcı olarak silinir.',
    empty: 'Çöp kutusu boş.',
    left: (days) => plural(days, { one: '# gün kaldı', other: '# gün kaldı' }),
    leftToday: 'Bugün silinecek',
    removedAt: (at) => `Kaldırıldı: ${formatDateTime(at)}`,
    restore: 'Geri yükle',
    restoreName: (name) => `Geri yükle: ${name}`,
    deleteName: (name) => `Kalıcı olarak sil: ${name}`,
    emptyTrash: 'Çöp kutusunu boşalt',
    confirmDelete: {
      title: 'Kalıcı olarak silinsin mi?',
      detail: (name) =>
        `${name} ve gizli anahtarı silinecek. Site hâlâ kod istiyorsa sitenin kurtarma kodlarına ihtiyacınız olur.`,
      label: 'Kalıcı olarak sil'
    },
    confirmEmpty: {
      title: 'Çöp kutusu boşaltılsın mı?',
      detail: (count) =>
        `${plural(count, { one: '# hesap ve gizli anahtarı', other: '# hesap ve gizli anahtarları' })} kalıcı olarak silinecek.`,
      label: 'Çöp kutusunu boşalt'
    },
    deleted: (count) => `${accounts(count)} kalıcı olarak silindi.`
  },
  selectionWords: {
    select: 'Seç',
    selectName: (name) => `Seç: ${name}`,
    bar: 'Seçili hesaplar',
    count: (count) => `${formatNumber(count)} seçili`,
    clear: 'Seçimi temizle',
    all: 'Tümünü seç',
    favorite: 'Favori yap',
    unfavorite: 'Favorilerden çıkar',
    tag: 'Etiket',
    group: 'Grup',
    export: 'Dışa aktar',
    remove: 'Kaldır',
    tagDialog: {
      title: 'Etiket ekle',
      detail: (count) => `${accounts(count)} için.`,
      label: 'Etiket',
      confirm: 'Etiketi ekle',
      done: (tag, count) => `${accounts(count)} etiketlendi: “${tag}”.`
    },
    groupDialog: {
      title: 'Gruba taşı',
      detail: (count) => `${accounts(count)}. Grup istemiyorsanız adı boş bırakın.`,
      confirm: 'Taşı',
      done: (name, count) => `${accounts(count)} artık ${name} grubunda.`,
      doneNone: (count) => `${accounts(count)} artık hiçbir grupta değil.`
    }
  }
}
