use super::Lang;
use crate::policy::{Doubt, Field, Gap, Part, Responsible, Tell, Topic, Training};

texts! {
    /// Texts of the policy writer.
    Text {
        Company: "会社名（屋号でも構いません）", "Name of the company (or the name you trade under)";
        Role: "代表者の役職（例：代表取締役、店主）", "Position of the representative (for example: President, Owner)";
        Name: "代表者の氏名", "Name of the representative";
        Department: "担当する部署の名前", "Name of the department in charge";
        Day: "方針を定める日", "Day on which the policy is made";

        Responsible: "情報セキュリティに責任を持つのは", "Who is responsible for information security?";
        ResponsibleRepresentative: "代表者", "The representative";
        ResponsibleOfficer: "代表者以外の役員", "Another officer";
        ResponsibleDepartment: "決まった部署（名前を書きます）", "A department (you give its name)";
        Training: "従業員が情報セキュリティを学ぶのは", "How often do staff learn about information security?";
        TrainingYearly: "年に1回以上", "At least once a year";
        TrainingJoining: "入社のときと、年に1回以上", "When they join, and at least once a year";
        TrainingHalfYearly: "年に2回以上", "At least twice a year";
        Tell: "事故に気づいた人が知らせる相手は", "Whom do staff tell when something has happened?";
        TellResponsible: "上で選んだ責任者か部署", "The person or department chosen above";
        TellRepresentative: "代表者", "The representative";

        Topics: "方針に書くこと", "What the policy speaks of";
        TopicReview: "方針と対策を、年に1回以上見直す", "The policy and the measures are reviewed at least once a year";
        TopicBackups: "重要な情報のバックアップ（控えの複製）をとる", "Important information is backed up";
        TopicContractors: "仕事の一部を外部に任せている", "Some work is given to contractors";
        TopicPersonal: "個人情報（お客様の名前や連絡先など）を扱う", "Personal information is handled, such as customers’ names and addresses";
        TopicEntrusted: "お客様や取引先から情報を預かる", "Customers or business partners entrust information to us";
        TopicCloud: "クラウドサービス（インターネットを通じて使う外部のサービス）を使う", "Cloud services (services of other companies used over the internet) are used";
        TopicRemote: "社外で仕事をしたり、情報を持ち出したりする", "Work is done outside, or information is taken outside";

        PartPreamble: "はじめの文", "Opening";
        PartExecutives: "経営者の責任", "Responsibility of management";
        PartOrganisation: "社内の体制と備え", "Organisation and safeguards";
        PartStaff: "従業員の取り組み", "What our staff do";
        PartLaw: "法律と契約を守ること", "Laws and contracts";
        PartIncidents: "違反や事故が起きたときの対応", "Breaches and incidents";

        GapCompany: "会社名", "the name of the company";
        GapRole: "代表者の役職", "the position of the representative";
        GapName: "代表者の氏名", "the name of the representative";
        GapDepartment: "担当する部署の名前", "the name of the department in charge";
        GapDay: "方針を定める日", "the day";

        Edited: "ご自分で書いた文です。上の選択を変えても、この文は変わりません。", "These are your own words. They stay as they are when you choose differently above.";
        TakeBack: "もとの文に戻す", "Go back to the draft";
        OnlyWhatYouKeep: "公開する方針は、会社の約束になります。できないことは書かず、選び直すか書き直してください。", "A published policy is a promise. Leave out what you cannot keep: choose differently, or write it in your own words.";
    }
}

impl Field {
    /// What the form asks for.
    pub fn label(self) -> Text {
        match self {
            Field::Company => Text::Company,
            Field::Role => Text::Role,
            Field::Name => Text::Name,
            Field::Department => Text::Department,
        }
    }
}

impl Responsible {
    /// What the form offers.
    pub fn label(self) -> Text {
        match self {
            Responsible::Representative => Text::ResponsibleRepresentative,
            Responsible::Officer => Text::ResponsibleOfficer,
            Responsible::Department => Text::ResponsibleDepartment,
        }
    }
}

impl Training {
    /// What the form offers.
    pub fn label(self) -> Text {
        match self {
            Training::Yearly => Text::TrainingYearly,
            Training::JoiningAndYearly => Text::TrainingJoining,
            Training::HalfYearly => Text::TrainingHalfYearly,
        }
    }
}

impl Tell {
    /// What the form offers.
    pub fn label(self) -> Text {
        match self {
            Tell::Responsible => Text::TellResponsible,
            Tell::Representative => Text::TellRepresentative,
        }
    }
}

impl Topic {
    /// What the form offers.
    pub fn label(self) -> Text {
        match self {
            Topic::YearlyReview => Text::TopicReview,
            Topic::Backups => Text::TopicBackups,
            Topic::Contractors => Text::TopicContractors,
            Topic::PersonalInformation => Text::TopicPersonal,
            Topic::EntrustedInformation => Text::TopicEntrusted,
            Topic::Cloud => Text::TopicCloud,
            Topic::RemoteWork => Text::TopicRemote,
        }
    }
}

impl Part {
    /// What it is called, without a number.
    pub fn label(self) -> Text {
        match self {
            Part::Preamble => Text::PartPreamble,
            Part::Executives => Text::PartExecutives,
            Part::Organisation => Text::PartOrganisation,
            Part::Staff => Text::PartStaff,
            Part::Law => Text::PartLaw,
            Part::Incidents => Text::PartIncidents,
        }
    }
}

impl Gap {
    /// What is missing, within a sentence.
    pub fn label(self) -> Text {
        match self {
            Gap::Field(Field::Company) => Text::GapCompany,
            Gap::Field(Field::Role) => Text::GapRole,
            Gap::Field(Field::Name) => Text::GapName,
            Gap::Field(Field::Department) => Text::GapDepartment,
            Gap::Day => Text::GapDay,
        }
    }
}

/// "まだ書いていないもの：会社名、方針を定める日。"; nothing where there is no gap.
pub fn gaps(gaps: &[Gap], lang: Lang) -> Option<String> {
    let names: Vec<&str> = gaps.iter().map(|it| it.label().in_lang(lang)).collect();
    let list = names.join(lang.pick("、", ", "));
    (!names.is_empty()).then(|| {
        lang.pick(format!("まだ書いていないもの：{list}。"), format!("Still missing: {list}."))
    })
}

/// What an answer means for a sentence of the policy; `topic` is the short name of the question.
pub fn doubt(doubt: Doubt, topic: &str, lang: Lang) -> String {
    match (doubt, lang) {
        (Doubt::Denied, Lang::Ja) => format!(
            "自己診断の「{topic}」では、行っていないと答えています。始めてから公開するか、この文を直してください。"
        ),
        (Doubt::Denied, Lang::En) => format!(
            "In the self-check you answered under “{topic}” that this is not done. Start doing it before you publish, or change this sentence."
        ),
        (Doubt::Unsure, Lang::Ja) => format!(
            "自己診断の「{topic}」では、「わからない」と答えています。公開する前に確かめてください。"
        ),
        (Doubt::Unsure, Lang::En) => format!(
            "In the self-check you answered “don’t know” under “{topic}”. Please check before you publish."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_named_in_one_sentence() {
        assert_eq!(gaps(&[], Lang::Ja), None);
        let both = [Gap::Field(Field::Company), Gap::Day];
        assert_eq!(
            gaps(&both, Lang::Ja).as_deref(),
            Some("まだ書いていないもの：会社名、方針を定める日。")
        );
        assert_eq!(
            gaps(&both, Lang::En).as_deref(),
            Some("Still missing: the name of the company, the day.")
        );
    }

    #[test]
    fn a_doubt_names_the_topic_and_what_to_do() {
        assert_eq!(
            doubt(Doubt::Denied, "バックアップ", Lang::Ja),
            "自己診断の「バックアップ」では、行っていないと答えています。始めてから公開するか、この文を直してください。"
        );
        assert!(doubt(Doubt::Unsure, "Backups", Lang::En).contains("“Backups”"));
    }
}
