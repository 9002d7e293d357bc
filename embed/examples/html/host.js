// What a page can do with the check: hear its events, change its language, take it away and bring it
// back.

const place = document.getElementById("place");
const language = document.getElementById("language");
const remove = document.getElementById("remove");
const check = place.querySelector("shirube-check");

// The events bubble, so one place hears those of all checks, now and later.
for (const name of ["ready", "progress", "completed", "result", "error"]) {
  place.addEventListener(`shirube-${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    document.getElementById("events").append(line);
  });
}

language.addEventListener("click", () => {
  check.lang = check.lang === "ja" ? "en" : "ja";
  language.textContent = check.lang === "ja" ? "English" : "日本語";
});

remove.addEventListener("click", () => {
  if (check.isConnected) check.remove();
  else place.append(check);
  remove.textContent = check.isConnected ? "診断を外す" : "診断を戻す";
});
