import { is } from "./is.js";
import { settingOf } from "./settings.js";

/** Whoever fits no condition has to go somewhere. */
export default function defaultFlow() {
  return {
    check(node, reporter) {
      if (!is(node, "bpmn:ExclusiveGateway") || (node.outgoing ?? []).length < 2) {
        return;
      }
      // By lot everybody is drawn for one of the paths.
      if (settingOf(node, "split") === "random") {
        return;
      }
      if (!node.default) {
        reporter.report(
          node.id,
          "Some people may fit none of these paths. Make one of them the default path, for everyone else.",
        );
      } else if (node.default.conditionExpression) {
        reporter.report(
          node.default.id,
          "This is the path for everyone else: take its condition away, or make another path the default.",
        );
      }
    },
  };
}
