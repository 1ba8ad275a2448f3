// The rules, for the build (lint-workflows.mjs) and for the designer alike: one sentence per fault, everywhere the same.
import campaignPalette from "./rules/campaign-palette.js";
import cycleNeedsWait from "./rules/cycle-needs-wait.js";
import defaultFlow from "./rules/default-flow.js";
import meaningfulId from "./rules/meaningful-id.js";
import namedEndEvent from "./rules/named-end-event.js";

export const rules = {
  "campaign-palette": campaignPalette,
  "cycle-needs-wait": cycleNeedsWait,
  "default-flow": defaultFlow,
  "meaningful-id": meaningfulId,
  "named-end-event": namedEndEvent,
};

export const configs = {
  recommended: {
    extends: "bpmnlint:recommended",
    rules: {
      // "Incoming flows do not join" is about tokens; here a person comes one way or the other.
      "fake-join": "off",
      // Said by campaign-palette, with what to draw instead.
      "no-complex-gateway": "off",
      "no-inclusive-gateway": "off",
      "groundswell/campaign-palette": "error",
      "groundswell/cycle-needs-wait": "error",
      "groundswell/default-flow": "error",
      "groundswell/meaningful-id": "error",
      "groundswell/named-end-event": "error",
    },
  },
};

// A work process is drawn by us and done by people: it has tasks and boundary events that no campaign has.
configs.work = {
  ...configs.recommended,
  rules: {
    ...configs.recommended.rules,
    "groundswell/campaign-palette": "off",
    "groundswell/cycle-needs-wait": "off",
  },
};

export default { rules, configs };
