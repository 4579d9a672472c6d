// About Countersign, in Turkish.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'Countersign hakkında',
    sectionDetail: 'Sürüm, tanılama bilgileri ve lisanslar',
    what: 'İki faktörlü kimlik doğrulamanın iki yarısı tek bir bilgisayarda.',
    version: (version) => `Sürüm ${version}`,
    licence: 'Countersign, MIT lisansıyla sunulan özgür bir yazılımdır.',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: 'Tanılama bilgilerini kopyala',
      copied: 'Kopyalandı. İçinde sürümler ve sayılar var: ad, adres veya gizli anahtar yok.',
      show: 'İçinde ne var?'
    },
    updates: {
      title: 'Güncellemeler',
      check: 'Güncellemeleri denetle',
      checking: 'Güncellemeler denetleniyor…',
      current: 'Bu en yeni sürüm.',
      failed: 'Güncelleme denetlenemedi, indirilemedi veya doğrulanamadı. Daha sonra yeniden deneyin.',
      byHand: 'Bu kopya elle değiştirilir: yeni paketi bunu aldığınız yerden edinin.',
      available: (version) => `${version} sürümü mevcut.`,
      download: 'İndir',
      downloading: 'İndiriliyor…',
      ready: (version) => `${version} sürümü yüklenmeye hazır. Countersign kapanır, değiştirilir ve yeniden başlar.`,
      install: 'Yeniden başlat ve güncelle'
    },
    licences: {
      title: 'Açık kaynak lisansları',
      detail: (count) =>
        `Başkalarının geliştirdiği ${plural(count, { one: '# paket', other: '# paket' })} bu programın parçasıdır.`,
      search: 'Paketlerde ara',
      none: 'Bu adda bir paket yok.',
      noText: 'Bu paket lisansının adını belirtiyor, kendi metnini eklemiyor.'
    }
  }
}
