//! What the user must know now: not saved, put aside, undone, refused, changed elsewhere.

use leptos::prelude::*;
use shirube_core::i18n::files::{self, unusable};
use shirube_core::i18n::frame::Text;
use shirube_core::opening::Unusable;
use shirube_core::session::{Event, Undoable};

use crate::browser::{self, SavedFile};
use crate::state::{Keeping, SessionHandle, Words};
use crate::ui::parts::SaveButtons;

/// Notices above the page. The list itself is always there, so that a screen reader is told when
/// one joins it.
#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <div class="notices" role="status">
            <NotKept />
            <Undo />
            <OtherTab />
            <SetAside />
            <FileRefused />
        </div>
    }
}

/// "Your answers are not saved", with a way out.
#[component]
fn NotKept() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    move || {
        let text = match session.keeping() {
            Keeping::Kept => return None,
            Keeping::Refused => Text::Refused,
            Keeping::Full => Text::Full,
            Keeping::Protected => Text::Protected,
            Keeping::Nothing => Text::KeepsNothing,
        };
        Some(view! {
            <div class="notice care">
                <p>{text.in_lang(lang)}</p>
                <SaveButtons with_anonymous=false />
            </div>
        })
    }
}

/// What has just been done can be taken back.
#[component]
fn Undo() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let undoable = session.undoable();
    move || {
        let text = match undoable.get()? {
            Undoable::Wipe => Text::Wiped,
            Undoable::File => Text::FileTaken,
        };
        Some(view! {
            <div class="notice">
                <p>{text.in_lang(lang)}</p>
                <button class="button secondary" on:click=move |_| session.apply(Event::Undone)>
                    {Text::Undo.in_lang(lang)}
                </button>
            </div>
        })
    }
}

/// Another tab has changed the answers.
#[component]
fn OtherTab() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let taken_over = session.taken_over();
    move || {
        taken_over.get().then(|| {
            view! {
                <div class="notice">
                    <p>{Text::OtherTab.in_lang(lang)}</p>
                    <button class="button secondary" on:click=move |_| taken_over.set(false)>
                        {Text::Close.in_lang(lang)}
                    </button>
                </div>
            }
        })
    }
}

/// A saved state that could not be read, offered as a file.
#[component]
fn SetAside() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let save = move |_| {
        for (n, text) in (1..).zip(session.aside().texts) {
            browser::save_file(&SavedFile { name: format!("shirube-old-{n}.json"), text });
        }
    };
    move || {
        let aside = session.aside();
        if aside.texts.is_empty() {
            return None;
        }
        let text = if aside.newer { Text::AsideNewer } else { Text::AsideDamaged };
        Some(view! {
            <div class="notice care">
                <p>{text.in_lang(lang)}</p>
                <div class="buttons">
                    <button class="button" on:click=save>{Text::SaveAside.in_lang(lang)}</button>
                    <button
                        class="button secondary"
                        on:click=move |_| session.apply(Event::AsideForgotten)
                    >
                        {Text::ForgetAside.in_lang(lang)}
                    </button>
                </div>
            </div>
        })
    }
}

/// A file that could not be opened, and why.
#[component]
fn FileRefused() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let refused = session.refused();
    move || {
        refused.get().map(|why| {
            let details = match &why {
                Unusable::Damaged(problems) => {
                    problems.iter().take(5).map(ToString::to_string).collect::<Vec<_>>()
                }
                _ => Vec::new(),
            };
            let details = (!details.is_empty()).then(|| {
                let lines = details.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
                view! {
                    <details>
                        <summary>{files::Text::Details.in_lang(lang)}</summary>
                        <ul class="problems" lang="en">{lines}</ul>
                    </details>
                }
            });
            view! {
                <div class="notice care">
                    <p>{files::Text::Refused.in_lang(lang)}</p>
                    <p>{unusable(&why, lang)}</p>
                    {details}
                    <button class="button secondary" on:click=move |_| refused.set(None)>
                        {Text::Close.in_lang(lang)}
                    </button>
                </div>
            }
        })
    }
}
