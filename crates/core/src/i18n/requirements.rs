use super::Lang;
use crate::requirements::State;

texts! {
    /// Texts of a checklist of requirements.
    Text {
        NoPromise: "ここの要約で点検した結果です。満たしているかどうかは、公式の評価基準と制度の手続きで決まります。すべて「できている」でも、★3であることにはなりません。", "This is what you said about our summaries. Whether a criterion is met is decided by the official criteria and the procedure of the scheme. Even with all of them in place, a firm is not ★3 by this.";
        MarkS: "要件と基準の内容は、公式の表を書き写した公開の資料から知ったもので、公式の表とはまだ突き合わせていません（確かさS）。下の「もとにした資料」から、公式の表で確かめてください。", "What the requirements and criteria ask is known from public material that transcribes the official sheet; it has not been compared with that sheet yet (certainty S). Please check the official sheet, which is linked under “Sources” below.";
        Requirements: "要件ごとの状態", "Requirement by requirement";
        RequirementsHelp: "要件を開くと、しるべが考える備え方、基準ごとの答えと証跡、手伝ってくれるところが出ます。", "Open a requirement to see what we think is enough for a small firm, each criterion with its answer and its evidence, and who can help.";
        Enough: "しるべが考える備え方と、残すもの", "What we think is enough, and what to keep";
        Criteria: "基準と証跡", "Criteria and evidence";
        Examples: "証跡の例", "Examples of evidence";
        EvidenceName: "証跡の名前と置き場所", "Name and place of the evidence";
        EvidenceDay: "証跡の日付", "Date of the evidence";
        EvidenceTitle: "証跡", "Evidence";
        EvidenceHelp: "証跡（しょうせき）は、していることを示す書類や画面です。名前と日付だけを、この端末に残します。書類そのものは入れません。この端末の外には送信しません。", "Evidence is a paper or a screen that shows what you do. Only names and dates are kept, on this device; the documents stay where they are. Nothing is sent anywhere.";
        Helpers: "手伝ってくれるところ", "Who can help";
        NoSource: "（しるべの考え）", "(our own view)";
        ToQuestions: "この要件に答える", "Answer this requirement";
        OpenTitle: "「できている」でない基準", "Criteria that are not in place yet";
        OpenHelp: "一覧の順です。「わからない」とまだ答えていない基準も入っています。", "In the order of the list. “Don't know” and criteria without an answer are in it.";
        AllMet: "当てはまる基準は、すべて「できている」と答えています。年に1回は、公式の表と照らして見直してください。", "Every criterion that applies is answered “in place”. Go through it once a year against the official sheet.";
        PackTitle: "取引先に答える", "Answering the customer";
        PackBody: "選んだ要件だけを、証跡の名前と日付を付けて、回答書にします。印刷や、文章と表での保存ができます。", "Makes a sheet of the requirements that you choose, with the names and dates of your evidence, to print or to save as text and tables.";
        PackButton: "回答書を作る", "Make the answer sheet";
        Rule: "要件は、当てはまる基準がすべて「できている」のときに、「できている」と数えます。「該当しない」は数えません。すべて「該当しない」の要件は、「できている」とは数えません。", "A requirement counts as in place when all of its criteria that apply are in place. “Not applicable” is left out, and a requirement in which nothing applies does not count as in place.";
        Pick: "基準ごとに、いまの会社に当てはまるほうを選んでください。迷ったら「わからない」で進められます。", "For each criterion, choose what is true of your company today. If in doubt, “don't know” lets you go on.";
        GetPlace: "26の要件のうち、すべて「できている」と答えたものと、まだの基準", "In which of the 26 requirements you have everything in place, and which criteria are missing";
        GetEvidence: "要件ごとに、しるべが考える備え方、残す証跡の例、手伝ってくれるところ", "For each requirement: what we think is enough, examples of evidence, who can help";
        GetPack: "取引先に渡す回答書（選んだものだけ）", "An answer sheet for the customer, with only what you choose";
        ReportTitle: "★3の準備の点検の結果", "Preparing for ★3: the result";
    }
}

/// The one sentence: in how many requirements every criterion is answered "in place", and how many
/// criteria are open. It tells what was answered: whether a requirement is met is not ours to say.
pub fn met(reached: usize, all: usize, open: usize, lang: Lang) -> String {
    let answered = match lang {
        Lang::Ja => format!(
            "{all}の要件のうち{reached}件で、当てはまる基準すべてに「できている」と答えています。"
        ),
        Lang::En => format!(
            "For {reached} of {all} requirements you answered “in place” to every criterion that applies"
        ),
    };
    match (open, lang) {
        (0, Lang::Ja) => answered,
        (0, Lang::En) => format!("{answered}."),
        (_, Lang::Ja) => format!("{answered}「できている」でない基準が、ほかに{open}件あります。"),
        (1, Lang::En) => format!("{answered}; 1 criterion is open."),
        (_, Lang::En) => format!("{answered}; {open} criteria are open."),
    }
}

/// Where a requirement stands.
pub fn state(it: State, lang: Lang) -> &'static str {
    match it {
        State::Met => lang.pick("できている", "In place"),
        State::Partly => lang.pick("一部", "Partly"),
        State::Open => lang.pick("まだ", "Open"),
        State::Unknown => lang.pick("わからない", "Not known"),
        State::NotApplicable => lang.pick("該当しない", "Not applicable"),
    }
}

/// "8つの基準のうち3つ".
pub fn of_criteria(met: u32, applicable: u32, lang: Lang) -> String {
    match (applicable, lang) {
        (0, _) => String::new(),
        (_, Lang::Ja) => format!("{applicable}基準中{met}"),
        (_, Lang::En) => format!("{met} of {applicable}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_counts_answers_and_never_says_that_anything_is_met() {
        assert_eq!(
            met(3, 26, 60, Lang::Ja),
            "26の要件のうち3件で、当てはまる基準すべてに「できている」と答えています。\
             「できている」でない基準が、ほかに60件あります。"
        );
        assert_eq!(
            met(25, 26, 1, Lang::En),
            "For 25 of 26 requirements you answered “in place” to every criterion that applies; \
             1 criterion is open."
        );
        for lang in [Lang::Ja, Lang::En] {
            let all = met(26, 26, 0, lang);
            for word in ["★", "満たし", " met"] {
                assert!(!all.contains(word) && !state(State::Met, lang).contains(word), "{word}");
            }
        }
    }
}
