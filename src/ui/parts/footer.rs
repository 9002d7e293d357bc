//! Where answers go, what version this is.

use shirube_core::i18n::date;
use shirube_core::i18n::frame::{Text, about_place};
use shirube_core::result::ENGINE;

use crate::browser;
use crate::state::{Keeping, SessionHandle, Words, lang};
use crate::ui::element::{El, el};

/// The end of every page.
pub fn footer() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let place = move || match session.keeping() {
        Keeping::Kept => Text::PrivacyBrowser.in_lang(lang).to_owned(),
        _ => Text::PrivacyMemory.in_lang(lang).to_owned(),
    };
    let amount = move || match session.keeping() {
        Keeping::Kept => format!("{} B", session.kept_bytes()),
        _ => "0 B".to_owned(),
    };
    let where_kept = el("dl")
        .child(el("dt").text(Text::PrivacyWhere.in_lang(lang)))
        .child(el("dd").live_text(place))
        .child(el("dt").text(Text::PrivacySize.in_lang(lang)))
        .child(el("dd").live_text(amount));
    let versions = move || {
        let mut versions = vec![format!("{} {ENGINE}", Text::Brand.in_lang(lang))];
        if let Some(Words { asked, .. }) = session.content() {
            versions.extend([
                format!("{} {}", Text::Questionnaire.in_lang(lang), asked.version),
                format!("{} {}", Text::Digest.in_lang(lang), asked.digest.short()),
                format!("{} {}", Text::CheckedOn.in_lang(lang), date(asked.checked_on, lang)),
            ]);
        }
        versions.into_iter().map(|it| el("span").text(it)).collect::<Vec<El>>()
    };
    // Only a partner can be somebody to hand a result to.
    let hand_over = browser::partner().map(|_| el("p").text(Text::PrivacyHandOver.in_lang(lang)));
    let about_place = about_place(browser::place(), lang).map(|it| el("p").text(it));
    el("footer")
        .class("bottom")
        .child(
            el("details")
                .class("privacy")
                .child(el("summary").text(Text::PrivacyTitle.in_lang(lang)))
                .child(el("p").text(Text::PrivacyBody.in_lang(lang)))
                .child(hand_over)
                .child(about_place)
                .child(where_kept)
                .child(el("p").text(Text::PrivacyExtension.in_lang(lang))),
        )
        .child(el("p").class("quiet versions").live(versions))
}
