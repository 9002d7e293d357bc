//! Where answers go, what version this is.

use leptos::prelude::*;
use shirube_core::i18n::{date, frame::Text};
use shirube_core::result::ENGINE;

use crate::state::{Keeping, SessionHandle, Words};

/// The end of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let asked = session.asked();
    let place = move || match session.keeping() {
        Keeping::Kept => Text::PrivacyBrowser.in_lang(lang),
        _ => Text::PrivacyMemory.in_lang(lang),
    };
    let amount = move || match session.keeping() {
        Keeping::Kept => format!("{} B", session.kept_bytes()),
        _ => "0 B".to_owned(),
    };
    view! {
        <footer class="bottom">
            <details class="privacy">
                <summary>{Text::PrivacyTitle.in_lang(lang)}</summary>
                <p>{Text::PrivacyBody.in_lang(lang)}</p>
                <dl>
                    <dt>{Text::PrivacyWhere.in_lang(lang)}</dt>
                    <dd>{place}</dd>
                    <dt>{Text::PrivacySize.in_lang(lang)}</dt>
                    <dd>{amount}</dd>
                </dl>
                <p>{Text::PrivacyExtension.in_lang(lang)}</p>
            </details>
            <p>
                <a href=format!("questions.{}.html", lang.tag())>{Text::PaperForm.in_lang(lang)}</a>
            </p>
            <p class="quiet versions">
                <span>{format!("{} {ENGINE}", Text::Brand.in_lang(lang))}</span>
                <span>{format!("{} {}", Text::Questionnaire.in_lang(lang), asked.version)}</span>
                <span>{format!("{} {}", Text::Digest.in_lang(lang), asked.digest.short())}</span>
                <span>
                    {format!("{} {}", Text::CheckedOn.in_lang(lang), date(asked.checked_on, lang))}
                </span>
            </p>
        </footer>
    }
}
