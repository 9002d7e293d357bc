//! The sheet as plain text, and as a table.

use crate::i18n::answer_pack::{Text, basis, proof, requirement_state, said, scheme_note};
use crate::i18n::{bracketed, date, labelled};
use crate::table::{Cell, Column, Kind, Table, TableFile};

use super::{Group, Line, Pack};

impl Pack {
    /// What stands above the answers: for whom, from whom, of when, and after which questions.
    pub fn head(&self) -> Vec<(&'static str, String)> {
        let say = |it: Text| it.in_lang(self.language);
        let made = self.on.map(|it| date(it, self.language)).unwrap_or_default();
        let edition = format!("{} {}", self.title, self.version);
        let rows = [
            (Text::Customer, self.customer.to_string()),
            (Text::Firm, self.firm.to_string()),
            (Text::Made, made),
            (Text::Questions, edition),
            (Text::Digest, self.digest.to_string()),
        ];
        rows.map(|(name, it)| (say(name), it)).into()
    }

    /// What the sheet rests on, and what it does not say.
    pub fn caveats(&self) -> Vec<&'static str> {
        let own = Text::SelfAssessed.in_lang(self.language);
        [Some(own), scheme_note(&self.id, self.language)].into_iter().flatten().collect()
    }

    /// The sheet as plain text. Ends with a line break.
    pub fn to_text(&self) -> String {
        let lang = self.language;
        let head = self.head().into_iter().map(|(name, it)| labelled(name, &it, lang) + "\n");
        let mut blocks = vec![Text::SheetTitle.in_lang(lang).to_owned() + "\n", head.collect()];
        blocks.extend(self.caveats().into_iter().map(|it| it.to_owned() + "\n"));
        for group in &self.groups {
            blocks.push(format!("■ {}\n", group.name(self)));
            blocks.extend(group.lines.iter().map(|it| it.to_text(self)));
        }
        let [who, when] = [Text::SignName, Text::SignDay]
            .map(|it| labelled(it.in_lang(lang), "____________", lang));
        blocks.push(format!("{}\n{who}　{when}\n", Text::SignTitle.in_lang(lang)));
        blocks.join("\n")
    }

    /// The sheet as tables: the answers, and what they rest on. Every answer says itself that it is
    /// the firm's own, because a row is copied without the rest.
    pub fn to_tables(&self, name: String) -> TableFile {
        let say = |it: Text| it.in_lang(self.language);
        let columns = [
            (Text::Requirement, Kind::Text),
            (Text::Question, Kind::Text),
            (Text::Answer, Kind::Text),
            (Text::Evidence, Kind::Text),
            (Text::EvidenceDay, Kind::Day),
            (Text::Note, Kind::Text),
            (Text::Basis, Kind::Text),
        ];
        let columns = columns.map(|(name, kind)| Column::of(kind, say(name))).into();
        let rows = self.groups.iter().flat_map(|group| {
            group.lines.iter().map(|it| {
                vec![
                    Cell::text(group.name(self)),
                    Cell::text(&*it.ask),
                    Cell::text(said(&it.said, self.language)),
                    Cell::text(&*it.proof.name),
                    it.proof.on.map_or(Cell::Empty, Cell::Day),
                    Cell::text(&*it.note),
                    Cell::text(basis(&self.id, &self.version, self.language)),
                ]
            })
        });
        let answers = Table { title: say(Text::Answers).into(), columns, rows: rows.collect() };
        let about =
            self.head().into_iter().map(|(name, it)| vec![Cell::text(name), Cell::text(it)]);
        let caveats = self.caveats().into_iter().map(|it| vec![Cell::Empty, Cell::text(it)]);
        let about = Table {
            title: say(Text::About).into(),
            columns: vec![Column::text(say(Text::Item)), Column::text(say(Text::Content))],
            rows: about.chain(caveats).collect(),
        };
        TableFile { name, title: say(Text::SheetTitle).into(), tables: vec![answers, about] }
    }
}

impl Group {
    /// Its title, with where the requirement stands if that is told.
    pub fn name(&self, pack: &Pack) -> String {
        match self.state {
            Some(state) => {
                bracketed(&self.title, requirement_state(state, pack.language), pack.language)
            }
            None => self.title.to_string(),
        }
    }
}

impl Line {
    fn to_text(&self, pack: &Pack) -> String {
        let lang = pack.language;
        let rows = [
            (Text::Answer, said(&self.said, lang)),
            (Text::Evidence, proof(&self.proof, lang)),
            (Text::Note, self.note.to_string()),
        ];
        let rows = rows.into_iter().filter(|(_, it)| !it.is_empty());
        let rows =
            rows.map(|(name, it)| format!("  {}\n", labelled(name.in_lang(lang), &it, lang)));
        format!("{}\n{}", self.ask, rows.collect::<String>())
    }
}
