// What the values of options are called, where the value alone says little. A test compares these
// names with those of the check itself (crates/core/src/i18n/names.rs).

/** @type {[string, {ja: string, en: string}][]} Main divisions, by their letter from A. */
export const INDUSTRIES = [
  { ja: "農業、林業", en: "Agriculture and forestry" },
  { ja: "漁業", en: "Fisheries" },
  { ja: "鉱業、採石業など", en: "Mining and quarrying" },
  { ja: "建設業", en: "Construction" },
  { ja: "製造業", en: "Manufacturing" },
  { ja: "電気・ガス・熱供給・水道業", en: "Electricity, gas, heat and water" },
  { ja: "情報通信業", en: "Information and communications" },
  { ja: "運輸業、郵便業", en: "Transport and postal services" },
  { ja: "卸売業、小売業", en: "Wholesale and retail" },
  { ja: "金融業、保険業", en: "Finance and insurance" },
  { ja: "不動産業、物品賃貸業", en: "Property and leasing" },
  { ja: "学術研究、専門・技術サービス業", en: "Research, professional and technical services" },
  { ja: "宿泊業、飲食サービス業", en: "Accommodation and food services" },
  { ja: "生活関連サービス業、娯楽業", en: "Personal services and entertainment" },
  { ja: "教育、学習支援業", en: "Education" },
  { ja: "医療、福祉", en: "Medical care and welfare" },
  { ja: "複合サービス事業", en: "Compound services" },
  { ja: "その他のサービス業", en: "Other services" },
  { ja: "公務", en: "Public service" },
  { ja: "分類できないもの", en: "Not classifiable" },
].map((it, at) => [String.fromCharCode(65 + at), it]);

/** @type {[string, {ja: string, en: string}][]} Prefectures, by their number from 01. */
export const PREFECTURES = [
  { ja: "北海道", en: "Hokkaido" },
  { ja: "青森県", en: "Aomori" },
  { ja: "岩手県", en: "Iwate" },
  { ja: "宮城県", en: "Miyagi" },
  { ja: "秋田県", en: "Akita" },
  { ja: "山形県", en: "Yamagata" },
  { ja: "福島県", en: "Fukushima" },
  { ja: "茨城県", en: "Ibaraki" },
  { ja: "栃木県", en: "Tochigi" },
  { ja: "群馬県", en: "Gunma" },
  { ja: "埼玉県", en: "Saitama" },
  { ja: "千葉県", en: "Chiba" },
  { ja: "東京都", en: "Tokyo" },
  { ja: "神奈川県", en: "Kanagawa" },
  { ja: "新潟県", en: "Niigata" },
  { ja: "富山県", en: "Toyama" },
  { ja: "石川県", en: "Ishikawa" },
  { ja: "福井県", en: "Fukui" },
  { ja: "山梨県", en: "Yamanashi" },
  { ja: "長野県", en: "Nagano" },
  { ja: "岐阜県", en: "Gifu" },
  { ja: "静岡県", en: "Shizuoka" },
  { ja: "愛知県", en: "Aichi" },
  { ja: "三重県", en: "Mie" },
  { ja: "滋賀県", en: "Shiga" },
  { ja: "京都府", en: "Kyoto" },
  { ja: "大阪府", en: "Osaka" },
  { ja: "兵庫県", en: "Hyogo" },
  { ja: "奈良県", en: "Nara" },
  { ja: "和歌山県", en: "Wakayama" },
  { ja: "鳥取県", en: "Tottori" },
  { ja: "島根県", en: "Shimane" },
  { ja: "岡山県", en: "Okayama" },
  { ja: "広島県", en: "Hiroshima" },
  { ja: "山口県", en: "Yamaguchi" },
  { ja: "徳島県", en: "Tokushima" },
  { ja: "香川県", en: "Kagawa" },
  { ja: "愛媛県", en: "Ehime" },
  { ja: "高知県", en: "Kochi" },
  { ja: "福岡県", en: "Fukuoka" },
  { ja: "佐賀県", en: "Saga" },
  { ja: "長崎県", en: "Nagasaki" },
  { ja: "熊本県", en: "Kumamoto" },
  { ja: "大分県", en: "Oita" },
  { ja: "宮崎県", en: "Miyazaki" },
  { ja: "鹿児島県", en: "Kagoshima" },
  { ja: "沖縄県", en: "Okinawa" },
].map((it, at) => [String(at + 1).padStart(2, "0"), it]);

/** The name of a size band such as `21-50` or `5001+`. */
export function size(code) {
  const least = code.endsWith("+") && code.slice(0, -1);
  return least
    ? { ja: `${least}人以上`, en: `${least} people or more` }
    : { ja: `${code.replace("-", "〜")}人`, en: `${code.replace("-", "–")} people` };
}
