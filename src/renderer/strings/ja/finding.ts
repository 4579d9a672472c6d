// The words of finding and keeping order, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'
import { accounts } from './counts'

export const finding: Catalogue['finding'] = {
  viewWords: {
    title: '表示',
    sort: '並べ替え',
    sorts: {
      custom: 'カスタム順',
      name: '名前順',
      usage: '使用頻度順',
      recency: '最近使った順'
    },
    customHint: 'アカウントを好きな位置にドラッグするか、Altと矢印キーで移動します。',
    density: 'サイズ',
    densities: {
      compact: 'コンパクト',
      comfortable: '標準',
      large: '大'
    },
    nextCode: '次のコードを表示',
    nextCodeHint: '残り10秒になると、コードの横に表示します',
    next: (spelled) => `次のコード ${spelled}`,
    moved: (name, place, count) => `${name}：${formatNumber(count)}件中${formatNumber(place)}番目`,
    notCustom: 'アカウントを移動するには、カスタム順で並べ替えてください。'
  },

  shelfWords: {
    title: '表示対象',
    all: 'すべて',
    favorites: 'お気に入り',
    nothing: {
      title: 'まだ何もありません',
      detail: '該当するアカウントはありません。'
    },
    showAll: 'すべてのアカウントを表示',
    inNote: 'メモ内'
  },

  favoriteWords: {
    add: 'お気に入りに追加',
    remove: 'お気に入りから外す',
    addName: (name) => `${name}をお気に入りに追加`,
    removeName: (name) => `${name}をお気に入りから外す`
  },

  groupWords: {
    title: 'グループ',
    menu: 'グループ',
    accounts,
    noAccounts: 'アカウントなし',
    empty:
      'グループを使うと、仕事、家族、特定の顧客などのアカウントをまとめられます。1つのアカウントが属せるのは1つのグループだけで、どのグループにも属さないこともできます。',
    newName: '新しいグループ',
    create: '追加',
    name: '名前',
    rename: (name) => `${name}の名前を変更`,
    up: (name) => `${name}を上へ移動`,
    down: (name) => `${name}を下へ移動`,
    remove: (name) => `${name}を削除`,
    confirm: {
      title: 'グループを削除しますか？',
      detailEmpty: (name) => `${name}にアカウントはありません。`,
      detail: (name, count) =>
        `${name}の${accounts(count)}は、どのグループにも属さなくなります。アカウントは削除されません。`,
      label: '削除'
    }
  },

  detailsWords: {
    menu: '編集',
    tabs: { fields: '詳細', recovery: 'リカバリーコード', history: '履歴' },
    group: 'グループ',
    groupHint: '選択するか、新しい名前を入力',
    tags: 'タグ',
    tagsHint: 'Enterまたはカンマでタグを確定',
    note: 'メモ',
    noteHint: '保管庫内で暗号化され、検索の対象になります',
    clear: 'クリア',
    saved: '保存しました。',
    logo: {
      change: 'ロゴを変更',
      title: 'ロゴ',
      auto: '自動',
      autoDetail: 'サービスのロゴ（ある場合）',
      none: '頭文字',
      noneDetail: '名前の最初の文字',
      own: '独自の画像',
      ownDetail: '画像ファイル（正方形に切り抜き）',
      choose: '一覧から選択',
      search: 'ロゴを検索',
      nothing: 'この名前のロゴはありません。',
      unreadable: '読み取れる画像ではありません。',
      legal: 'ロゴの権利は各所有者に帰属します。'
    },
    recovery: {
      left: (left, all) => `${formatNumber(all)}個中${formatNumber(left)}個が未使用`,
      empty:
        '多くのサイトでは、スマートフォンを紛失したときのためにリカバリーコードを発行しています。ここに暗号化して保管し、使ったコードに印を付けておきましょう。',
      add: 'コードを追加',
      paste: '追加するコード',
      pasteHint: '1行に1つずつ、またはサイトに表示されたままをまとめて',
      added: (count) => plural(count, { other: '#個のリカバリーコードを追加しました。' }),
      addedNone: 'これらはすべて保管済みです。',
      used: (index) => `リカバリーコード${formatNumber(index)}は使用済み`,
      usedAt: (at) => `使用：${formatDateTime(at)}`,
      copy: (index) => `リカバリーコード${formatNumber(index)}をコピー`,
      remove: (index) => `リカバリーコード${formatNumber(index)}を削除`
    },
    history: {
      empty: 'まだ何も変更されていません。',
      changes: {
        added: '追加',
        imported: 'インポート',
        renamed: '名前を変更',
        note: 'メモを変更',
        tags: 'タグを変更',
        group: 'グループを変更',
        counter: 'カウンターを設定',
        pin: 'PINを入力',
        'recovery-codes': 'リカバリーコードを変更',
        removed: 'ゴミ箱に移動',
        restored: 'ゴミ箱から復元',
        replaced: 'インポートで置き換え'
      },
      nothing: 'なし'
    }
  },

  trashWords: {
    title: 'ゴミ箱',
    intro: '削除したアカウントは30日間ここに残り、その後完全に削除されます。',
    empty: 'ゴミ箱は空です。',
    left: (days) => plural(days, { other: '残り#日' }),
    leftToday: '今日削除されます',
    removedAt: (at) => `削除：${formatDateTime(at)}`,
    restore: '復元',
    restoreName: (name) => `${name}を復元`,
    deleteName: (name) => `${name}を完全に削除`,
    emptyTrash: 'ゴミ箱を空にする',
    confirmDelete: {
      title: '完全に削除しますか？',
      detail: (name) =>
        `${name}とそのシークレットが失われます。サイトがまだコードを求める場合は、そのサイトのリカバリーコードが必要になります。`,
      label: '完全に削除'
    },
    confirmEmpty: {
      title: 'ゴミ箱を空にしますか？',
      detail: (count) => `${accounts(count)}とそのシークレットが完全に失われます。`,
      label: 'ゴミ箱を空にする'
    },
    deleted: (count) => `${accounts(count)}を完全に削除しました。`
  },

  selectionWords: {
    select: '選択',
    selectName: (name) => `${name}を選択`,
    bar: '選択したアカウント',
    count: (count) => `${formatNumber(count)}件を選択`,
    clear: '選択を解除',
    all: 'すべて選択',
    favorite: 'お気に入り',
    unfavorite: 'お気に入りから外す',
    tag: 'タグ',
    group: 'グループ',
    export: 'エクスポート',
    remove: '削除',
    tagDialog: {
      title: 'タグを追加',
      detail: (count) => `対象：${accounts(count)}`,
      label: 'タグ',
      confirm: 'タグを追加',
      done: (tag, count) => `${accounts(count)}にタグ「${tag}」を付けました。`
    },
    groupDialog: {
      title: 'グループに移動',
      detail: (count) => `対象：${accounts(count)}。グループから外すには、名前を空欄にしてください。`,
      confirm: '移動',
      done: (name, count) => `${accounts(count)}を${name}に移動しました。`,
      doneNone: (count) => `${accounts(count)}をグループなしにしました。`
    }
  }
}
