// About Countersign, in Turkish.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'Countersign hakkında',
    sectionDetail: 'Sürüm, tanılama bilgileri ve lisanslar',
    what: 'İki faktörlü doğrulamanın iki yarısı tek bir iş istasyonunda.',
    version: (version) => `Sürüm ${version}`,
    licence: 'Countersign, MIT lisansıyla sunulan özgür bir yazılımdır.',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: 'Tanılamayı kopyala',
      copied: 'Kopyalandı. İçinde sürümler ve sayılar var: ad, adres veya gizli anahtar yok.',
      show: 'İçinde ne var?'
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
