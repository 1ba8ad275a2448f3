import { is } from "./is.js";

const MEANINGFUL = /^(Activity|Event|Gateway|Flow|DataObject|DataStore)_[A-Z][A-Za-z0-9]*$/;
const RANDOM = /_[01][a-z0-9]{6}$/;

const EXAMPLES = [
  ["bpmn:Activity", "Activity_SendOffer"],
  ["bpmn:Event", "Event_OfferTaken"],
  ["bpmn:Gateway", "Gateway_OfferClicked"],
  ["bpmn:SequenceFlow", "Flow_OfferClickedYes"],
];

/** Ids appear in reports, logs and tests, where the picture is not at hand. */
export default function meaningfulId() {
  return {
    check(node, reporter) {
      const example = EXAMPLES.find(([type]) => is(node, type));
      if (example && (!MEANINGFUL.test(node.id) || RANDOM.test(node.id))) {
        reporter.report(
          node.id,
          `Give this element an id that says what it is, such as ${example[1]}.`,
        );
      }
    },
  };
}
