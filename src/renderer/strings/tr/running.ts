// Long work that is under way, in Turkish.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'

export const running: Catalogue['running'] = {
  runningWords: {
    reading: 'Dosya okunuyor…',
    preparing: 'Kullanıcılar hazırlanıyor…',
    adding: 'Kullanıcılar ekleniyor…',
    takingBack: 'Eklenen kullanıcılar kaldırılıyor…',
    exportingUsers: 'Kullanıcı listesi yazılıyor…',
    exportingEvents: 'Olaylar yazılıyor…',
    verifying: 'Tüm satırlar doğrulanıyor…',
    of: (done, total) => `${formatNumber(done)} / ${formatNumber(total)}`,
    cancelImport: 'İçe aktarmayı iptal et',
    importCancelled: 'İçe aktarma iptal edildi. Hiçbir kullanıcı eklenmedi.'
  }
}
