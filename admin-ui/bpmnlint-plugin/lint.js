import { createRequire } from "node:module";
import { BpmnModdle } from "bpmn-moddle";
import { configs, rules } from "./index.js";

const require = createRequire(import.meta.url);
const { Linter } = require("bpmnlint");

const OWN = "bpmnlint-plugin-groundswell";

// bpmnlint would look for the plugin in node_modules; it lives here.
const resolver = {
  resolveRule: (pkg, name) => (pkg === OWN ? rules[name] : require(`bpmnlint/rules/${name}`)),
  resolveConfig: (pkg, name) => (pkg === OWN ? configs[name] : require(`bpmnlint/config/${name}`)),
};

const WORK = "urn:groundswell:work";

/** All that is wrong with a diagram: `[{ id, rule, category, message }]`. */
export async function lint(xml, given) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const config =
    given ?? (rootElement.targetNamespace === WORK ? configs.work : configs.recommended);
  const results = await new Linter({ config, resolver }).lint(rootElement);
  const reports = Object.entries(results).flatMap(([rule, found]) =>
    found.map(({ id, category, message }) => ({ id, rule, category, message })),
  );
  const unread = warnings.map(({ message, element }) => ({
    id: element?.id ?? "-",
    rule: "readable",
    category: "error",
    message,
  }));
  return [...unread, ...reports];
}
