// What the single HTML file has instead of the lines of boot.js that fetch something: programs, data
// and pages are elements of the page itself. xtask/src/single.rs puts this, boot.js and the scripts
// of the two programs (`wholeProgram`, `toolsProgram`) into one script.

/** The text of a file, as `src/browser/fetch.rs` asks for it; nothing for a file that is not here. */
function inMemory(path) {
  return document.getElementById(`file:${path}`)?.textContent;
}

function bytesOf(name) {
  return Uint8Array.from(atob(inMemory(name)), (it) => it.charCodeAt(0));
}

/** What `place` says, also where somebody has put the file on a server. */
const isFile = true;

/** There is no page around, and no partner's file beside this one. */
const side = false;

/** Several browsers keep one storage for all files of a disk: this page neither reads nor writes it. */
function stored() {
  return "";
}

async function fetchWhole() {
  return [wholeProgram(), bytesOf("whole_bg.wasm")];
}

async function fetchTools() {
  const program = toolsProgram();
  await program.default({ module_or_path: bytesOf("tools_bg.wasm") });
  return program;
}

/** There is one program: the whole. */
async function runFirst() {
  const [program, bytes] = await fetchWhole();
  await program.default({ module_or_path: bytes });
}

// Pages that need no program (help, the questions on paper) are leaves of this one: `#help.ja.html`
// in the address shows one instead of the program. Rules in public/single.css do that also where
// scripts do not run.
const leaves = new Map([...document.querySelectorAll(".leaf")].map((it) => [it.id, it]));
let titleOfProgram;

/** Shows the leaf that the address names; `false` where it names none. */
function showLeaf() {
  const name = location.hash.slice(1);
  const leaf = leaves.get(name) ?? document.getElementById(name)?.closest(".leaf");
  // The two looks were written for pages of their own.
  document.getElementById("look-whole").media = leaf ? "not all" : "all";
  document.getElementById("look-paper").media = leaf ? "all" : "not all";
  if (leaf) {
    titleOfProgram ??= document.title;
    document.title = leaf.dataset.title;
  } else if (titleOfProgram) {
    document.title = titleOfProgram;
    titleOfProgram = undefined;
  }
  return Boolean(leaf);
}

// Before the program listens, so that it stays at the page where somebody will come back to it.
addEventListener("popstate", (event) => {
  if (showLeaf()) event.stopImmediatePropagation();
});
showLeaf();

// The program links the pages by their file names, as it does where they are files.
new MutationObserver(() => {
  for (const link of document.querySelectorAll('#app a[href*=".html"]')) {
    const [name] = link.getAttribute("href").split("?");
    if (leaves.has(name)) link.setAttribute("href", `#${name}`);
  }
}).observe(document.getElementById("app"), { childList: true, subtree: true });
