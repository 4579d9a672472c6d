// The command palette and the keyboard shortcuts, in Turkish.
import type { Catalogue } from '../catalogue'

export const commands: Catalogue['commands'] = {
  paletteWords: {
    title: 'Komutlar',
    search: 'Komutlarda ara',
    placeholder: 'Ne yapmak istiyorsunuz?',
    results: 'Bulunan komutlar',
    none: 'Bu sözcükleri içeren bir komut yok.',
    showPanel: 'Panel’i göster',
    showAuthenticator: 'Authenticator’ı göster',
    copyCode: (title) => `Kodu kopyala: ${title}`
  },
  shortcutWords: {
    title: 'Klavye kısayolları',
    both: {
      palette: 'Herhangi bir komutu bul',
      shortcuts: 'Bu kısayolları göster',
      zoom: 'Büyüt, küçült, normal boyut'
    },
    panel: { browser: 'Başka bir tarayıcı aç' },
    authenticator: {
      add: 'Hesap ekle',
      search: 'Ara',
      copy: 'Odaktaki hesabın kodunu kopyala',
      move: 'Hesaplar arasında gezin',
      reorder: 'Hesabı taşı (özel sırada)',
      edit: 'Ayrıntılarını aç',
      select: 'Seç',
      selectAll: 'Tümünü seç',
      remove: 'Kaldır',
      undo: 'Kaldırmayı veya içe aktarmayı geri al',
      settings: 'Ayarlar',
      lock: 'Kilitle'
    }
  }
}
