texts! {
    /// Texts of the printed report.
    Text {
        Title: "セキュリティ自己診断 報告書", "Security self-check report";
        MadeOn: "作成日", "Date";
        Summary: "概要", "Summary";
        ByItem: "項目ごとの結果", "Results by item";
        Actions: "次に行うとよいこと（上位3件）", "What to do next (top three)";
        Answers: "回答の一覧", "All answers";
        Question: "質問", "Question";
        Answer: "回答", "Answer";
        Note: "この報告書は自己申告の回答から計算したもので、第三者が確かめたものではありません。", "This report rests on the company's own answers; no third party has checked them.";
        Room: "会社名（手書き用）", "Company name (by hand)";
    }
}
