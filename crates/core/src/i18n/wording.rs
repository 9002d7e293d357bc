use crate::i18n::Lang;
use crate::wording::Kind;

texts! {
    /// Why a word must not be used of SECURITY ACTION.
    Text {
        Certified: "SECURITY ACTIONは、自社で取り組むと宣言するしくみです。IPAやほかの機関が中身を調べて認めたものではないので、「認定」「認証」とは書けません。「宣言しました」なら正しく伝わります。", "SECURITY ACTION is a statement you make yourself. Neither IPA nor anybody else has checked it and certified you, so “certified” would mislead your readers. “We have declared” says what is true.";
        Approved: "IPAや国が会社を選んで認めるしくみではないので、「公認」「承認」「お墨付き」とは書けません。自社で宣言したことを、そのまま書いてください。", "Neither IPA nor the government chooses or approves firms under SECURITY ACTION. Write that you have declared it yourself.";
        Obtained: "星は、だれかにもらうものではなく、自社で宣言するものです。「取得」「獲得」は資格や認証のように読めるので、「宣言しました」と書いてください。", "Nobody hands out the stars: you declare them. “Obtained” sounds like a qualification or a certificate, so write “declared”.";
        Examined: "宣言の前に、合格や不合格を決める審査はありません。「審査に通った」「合格した」と書くと、事実と違ってしまいます。", "Nobody examines a firm before it declares, so there is nothing to pass. Writing that you passed would not be true.";
        Awarded: "宣言は賞ではありません。「受賞」「表彰」の代わりに、「宣言しました」と書いてください。", "A declaration is not a prize. Write “declared” instead of “awarded”.";
        Guaranteed: "宣言しても、だれかが会社の安全を保証してくれるわけではありません。取り組んでいることを書いてください。", "Nobody vouches for your security because you have declared. Write what you are doing instead.";
    }
}

/// Why a word must not be used.
pub fn why(kind: Kind, lang: Lang) -> &'static str {
    let text = match kind {
        Kind::Certified => Text::Certified,
        Kind::Approved => Text::Approved,
        Kind::Obtained => Text::Obtained,
        Kind::Examined => Text::Examined,
        Kind::Awarded => Text::Awarded,
        Kind::Guaranteed => Text::Guaranteed,
    };
    text.in_lang(lang)
}
