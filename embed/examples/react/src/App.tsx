import { useState } from "react";
import { define } from "@shirube/embed";
import "@shirube/embed/react";

/** Where Shirube lies on a server of yours. */
const FRAME = "https://check.example.jp/shirube/";

// Once, outside of the components: before the first one is drawn, so that React sets properties.
define();

export function App() {
  const [lang, setLang] = useState<"ja" | "en">("ja");
  const [isShown, setIsShown] = useState(true);
  const [events, setEvents] = useState<string[]>([]);

  const note = ({ type, detail }: CustomEvent) =>
    setEvents((before) => [...before, `${type} ${JSON.stringify(detail)}`]);

  return (
    <>
      <h1>セキュリティの自己診断</h1>
      <p>
        <button type="button" onClick={() => setLang(lang === "ja" ? "en" : "ja")}>
          {lang === "ja" ? "English" : "日本語"}
        </button>{" "}
        <button type="button" onClick={() => setIsShown(!isShown)}>
          {isShown ? "診断を外す" : "診断を戻す"}
        </button>
      </p>
      {isShown && (
        <shirube-check
          frame={FRAME}
          questionnaire="sme"
          lang={lang}
          progress
          onshirube-ready={note}
          onshirube-progress={note}
          onshirube-completed={note}
          onshirube-error={note}
        />
      )}
      <h2>届いたイベント</h2>
      <ol id="events">
        {events.map((it, n) => (
          <li key={n}>{it}</li>
        ))}
      </ol>
    </>
  );
}
