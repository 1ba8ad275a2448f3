import { is } from "./is.js";

/** The name of an end is the outcome that reports count; inside of a sub-process nothing ends. */
export default function namedEndEvent() {
  return {
    check(node, reporter) {
      if (is(node, "bpmn:EndEvent") && !is(node.$parent ?? {}, "bpmn:SubProcess") && !node.name?.trim()) {
        reporter.report(
          node.id,
          'Name this end after its outcome, such as "Took up the offer": people are counted under it.',
        );
      }
    },
  };
}
