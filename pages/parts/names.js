// What the values of options are called, where the value alone says little. A test compares these
// names with those of the check itself (crates/core/src/i18n/names.rs).

/** @type {Record<string, {ja: string, en: string}>} Main divisions, by their letter. */
export const INDUSTRIES = {
  A: { ja: "農業、林業", en: "Agriculture and forestry" },
  B: { ja: "漁業", en: "Fisheries" },
  C: { ja: "鉱業、採石業など", en: "Mining and quarrying" },
  D: { ja: "建設業", en: "Construction" },
  E: { ja: "製造業", en: "Manufacturing" },
  F: { ja: "電気・ガス・熱供給・水道業", en: "Electricity, gas, heat and water" },
  G: { ja: "情報通信業", en: "Information and communications" },
  H: { ja: "運輸業、郵便業", en: "Transport and postal services" },
  I: { ja: "卸売業、小売業", en: "Wholesale and retail" },
  J: { ja: "金融業、保険業", en: "Finance and insurance" },
  K: { ja: "不動産業、物品賃貸業", en: "Property and leasing" },
  L: { ja: "学術研究、専門・技術サービス業", en: "Research, professional and technical services" },
  M: { ja: "宿泊業、飲食サービス業", en: "Accommodation and food services" },
  N: { ja: "生活関連サービス業、娯楽業", en: "Personal services and entertainment" },
  O: { ja: "教育、学習支援業", en: "Education" },
  P: { ja: "医療、福祉", en: "Medical care and welfare" },
  Q: { ja: "複合サービス事業", en: "Compound services" },
  R: { ja: "その他のサービス業", en: "Other services" },
  S: { ja: "公務", en: "Public service" },
  T: { ja: "分類できないもの", en: "Not classifiable" },
};

/** @type {Record<string, {ja: string, en: string}>} Prefectures, by their number. */
export const PREFECTURES = {
  "01": { ja: "北海道", en: "Hokkaido" },
  "02": { ja: "青森県", en: "Aomori" },
  "03": { ja: "岩手県", en: "Iwate" },
  "04": { ja: "宮城県", en: "Miyagi" },
  "05": { ja: "秋田県", en: "Akita" },
  "06": { ja: "山形県", en: "Yamagata" },
  "07": { ja: "福島県", en: "Fukushima" },
  "08": { ja: "茨城県", en: "Ibaraki" },
  "09": { ja: "栃木県", en: "Tochigi" },
  "10": { ja: "群馬県", en: "Gunma" },
  "11": { ja: "埼玉県", en: "Saitama" },
  "12": { ja: "千葉県", en: "Chiba" },
  "13": { ja: "東京都", en: "Tokyo" },
  "14": { ja: "神奈川県", en: "Kanagawa" },
  "15": { ja: "新潟県", en: "Niigata" },
  "16": { ja: "富山県", en: "Toyama" },
  "17": { ja: "石川県", en: "Ishikawa" },
  "18": { ja: "福井県", en: "Fukui" },
  "19": { ja: "山梨県", en: "Yamanashi" },
  "20": { ja: "長野県", en: "Nagano" },
  "21": { ja: "岐阜県", en: "Gifu" },
  "22": { ja: "静岡県", en: "Shizuoka" },
  "23": { ja: "愛知県", en: "Aichi" },
  "24": { ja: "三重県", en: "Mie" },
  "25": { ja: "滋賀県", en: "Shiga" },
  "26": { ja: "京都府", en: "Kyoto" },
  "27": { ja: "大阪府", en: "Osaka" },
  "28": { ja: "兵庫県", en: "Hyogo" },
  "29": { ja: "奈良県", en: "Nara" },
  "30": { ja: "和歌山県", en: "Wakayama" },
  "31": { ja: "鳥取県", en: "Tottori" },
  "32": { ja: "島根県", en: "Shimane" },
  "33": { ja: "岡山県", en: "Okayama" },
  "34": { ja: "広島県", en: "Hiroshima" },
  "35": { ja: "山口県", en: "Yamaguchi" },
  "36": { ja: "徳島県", en: "Tokushima" },
  "37": { ja: "香川県", en: "Kagawa" },
  "38": { ja: "愛媛県", en: "Ehime" },
  "39": { ja: "高知県", en: "Kochi" },
  "40": { ja: "福岡県", en: "Fukuoka" },
  "41": { ja: "佐賀県", en: "Saga" },
  "42": { ja: "長崎県", en: "Nagasaki" },
  "43": { ja: "熊本県", en: "Kumamoto" },
  "44": { ja: "大分県", en: "Oita" },
  "45": { ja: "宮崎県", en: "Miyazaki" },
  "46": { ja: "鹿児島県", en: "Kagoshima" },
  "47": { ja: "沖縄県", en: "Okinawa" },
};

/** The name of a size band such as `21-50` or `5001+`. */
export function size(code) {
  const least = code.endsWith("+") && code.slice(0, -1);
  return least
    ? { ja: `${least}人以上`, en: `${least} people or more` }
    : { ja: `${code.replace("-", "〜")}人`, en: `${code.replace("-", "–")} people` };
}
