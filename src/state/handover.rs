//! Handing a result over to the page around: to whom, and what.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::day::Day;
use shirube_core::host::Host;
use shirube_core::i18n::Lang;
use shirube_core::partner::Partner;
use shirube_core::result::{Challenge, ResultId, Share, Shown};
use wasm_bindgen_futures::spawn_local;

use super::SessionHandle;
use crate::browser::{self, SavedFile};
use crate::data;

/// A recipient, with everything that is shown about it. There is one only where the page around is
/// ready, and the partner's file, which lies at our own origin, names its site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its legal name.
    pub recipient: String,
    /// Its site.
    pub origin: String,
    /// What it does with a result.
    pub purpose: String,
    /// How long it keeps it.
    pub retention: String,
    /// Whom to ask about it: an `https` or a `mailto:` address.
    pub contact: String,
    /// Its own one-time text.
    pub challenge: Option<String>,
    /// Today.
    pub on: Day,
    /// The name that the file will have, the same for as long as it is looked at.
    pub id: ResultId,
}

impl SessionHandle {
    /// The partner that this visit belongs to, once its file is here and has no errors: who may
    /// receive a result is nothing to guess.
    pub fn partner(self) -> Option<Arc<Partner>> {
        self.partner.get()
    }

    /// Fetches the partner's file.
    pub(super) async fn load_partner(self) {
        let Some(id) = browser::partner() else { return };
        // Without it nothing can be handed over; everything else stands.
        let Ok(partner) = data::load_partner(&id).await else { return };
        // Unless somebody else has fetched it meanwhile.
        if self.partner.get_untracked().is_none() {
            self.partner.set(Some(Arc::new(partner)));
            spawn_local(self.load_benchmarks_of_partner());
        }
    }

    /// The recipient that a result can be handed over to now, in the language of the page. It follows
    /// host and partner alone: what somebody is reading must not be drawn anew because something else
    /// has been loaded.
    pub fn offered(self, lang: Lang) -> Option<Offered> {
        let host = self.host()?;
        let partner = self.partner()?;
        let origin = origin_of(&host)?;
        let shown = Shown::of(&partner, lang, origin)?;
        Some(Offered {
            recipient: shown.recipient.to_owned(),
            origin: shown.origin.to_owned(),
            purpose: shown.purpose.to_owned(),
            retention: shown.retention.to_owned(),
            contact: shown.contact.to_owned(),
            challenge: challenge_of(&host).map(|it| it.as_str().to_owned()),
            on: browser::today()?,
            id: browser::random_id(),
        })
    }

    /// Hands over the file that the user has just agreed to; `false` where the page around, as far as
    /// one can tell, no longer listens, and nothing was handed over.
    pub fn hand_over(self, offered: &Offered, file: &SavedFile) -> bool {
        let host = browser::host();
        let listens = host.as_ref().and_then(origin_of) == Some(&*offered.origin);
        if listens {
            browser::hand_over(&file.text);
        } else {
            self.host.set(host);
        }
        listens
    }

    /// The very file that would be handed over.
    pub fn shared_file(
        self,
        offered: &Offered,
        with_profile: bool,
        lang: Lang,
    ) -> Option<SavedFile> {
        let partner = self.partner()?;
        // Another tab may change the answers, and then the page lists the new ones.
        self.session.track();
        let challenge = offered.challenge.as_deref().and_then(Challenge::new);
        let share = Share::new(&partner, lang, &offered.origin, challenge, offered.on)?;
        let (asked, file) = self.own_result(offered.id, offered.on)?;
        let text = file.shared(share, with_profile)?.to_json(&asked);
        Some(SavedFile {
            name: format!("shirube-{}-{}-handed-over.json", asked.id, offered.on),
            text,
        })
    }
}

/// The site of the page around, if it is one that a result may be handed to. A page that is itself in
/// a frame is not: nobody knows who looks on.
fn origin_of(host: &Host) -> Option<&str> {
    (host.wants_result && !host.is_nested).then_some(&*host.origin)
}

fn challenge_of(host: &Host) -> Option<Challenge> {
    Challenge::new(host.challenge.as_deref()?)
}
