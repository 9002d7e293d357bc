//! What this is, and where to go on.

use leptos::prelude::*;
use shirube_core::i18n::start::{Text, effort, go_on};
use shirube_core::session::{Event, Page, Progress};

use crate::state::{Keeping, SessionHandle, Words};
use crate::ui::parts::{FileButton, ProfileForm};

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let asked = session.asked();
    let progress = session.progress();
    let total = Memo::new(move |_| Progress::sum(&progress.read()));
    let begin = move || match total.get() {
        Progress { answered: 0, .. } => Text::Begin.in_lang(lang).to_owned(),
        it => go_on(it, lang),
    };
    let result = move || {
        (0 < total.get().answered).then(|| {
            view! {
                <button
                    class="button secondary"
                    on:click=move |_| session.apply(Event::MovedTo(Page::Result))
                >
                    {Text::Result.in_lang(lang)}
                </button>
            }
        })
    };
    let shared = move || {
        (session.keeping() == Keeping::Kept).then(|| {
            view! {
                <div class="choice">
                    <p>
                        <strong>{Text::SharedTitle.in_lang(lang)}</strong>
                        <br />
                        {Text::SharedBody.in_lang(lang)}
                    </p>
                    <button
                        class="button secondary"
                        on:click=move |_| session.apply(Event::KeepNothingChosen)
                    >
                        {Text::SharedButton.in_lang(lang)}
                    </button>
                </div>
            }
        })
    };
    let guideline = format!(
        "{}：{} Ver {}",
        Text::BasedOn.in_lang(lang),
        asked.based_on.title,
        asked.based_on.version
    );
    view! {
        <div class="page start">
            <h1 id="heading" tabindex="-1">{words.texts.title.to_string()}</h1>
            <p class="intro">{words.texts.intro.to_string()}</p>
            <ul class="facts">
                <li>{effort(asked.questions().count(), asked.minutes, lang)}</li>
                <li>{Text::AnyTime.in_lang(lang)}</li>
                <li>{Text::NothingLeaves.in_lang(lang)} " " {Text::NoAccount.in_lang(lang)}</li>
            </ul>
            <div class="buttons main-buttons">
                <button class="button" on:click=move |_| session.apply(Event::Continued)>
                    {begin}
                </button>
                {result}
            </div>
            <section class="get">
                <h2>{Text::GetTitle.in_lang(lang)}</h2>
                <ul>
                    <li>{Text::GetPicture.in_lang(lang)}</li>
                    <li>{Text::GetAction.in_lang(lang)}</li>
                    <li>{Text::GetReport.in_lang(lang)}</li>
                </ul>
            </section>
            <ProfileForm />
            <section class="device">
                <h2>{Text::FilesTitle.in_lang(lang)}</h2>
                <div class="choice">
                    <FileButton />
                </div>
                {shared}
                <div class="choice">
                    <p>{Text::WipeBody.in_lang(lang)}</p>
                    <button
                        class="button secondary"
                        on:click=move |_| session.apply(Event::Wiped)
                    >
                        {Text::WipeButton.in_lang(lang)}
                    </button>
                </div>
            </section>
            <p class="quiet">{guideline}</p>
        </div>
    }
}
