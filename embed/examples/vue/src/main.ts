import { createApp } from "vue";
import { define } from "@shirube/embed";
import "@shirube/embed/vue";

import App from "./App.vue";

// Before the first component is drawn, so that Vue sets properties.
define();
createApp(App).mount("#app");
