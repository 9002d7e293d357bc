// Mistakes that the types must find, one a line that ends with its mark. Compiled by a test.

import { mount } from "../../embed/types/index";

const check = mount("#check", { lang: "fr" }); // mistake
mount("#check", { colour: "red" }); // mistake
mount(3); // mistake
check.mode = "counter"; // mistake
check.height = "tall"; // mistake
check.ignored = 0; // mistake
check.addEventListener("shirube-progress", ({ detail }) => console.log(detail.answers)); // mistake
check.addEventListener("shirube-completed", ({ detail }) => console.log(detail.score)); // mistake
check.addEventListener("shirube-result", ({ detail }) => console.log(detail.result.score.total)); // mistake
