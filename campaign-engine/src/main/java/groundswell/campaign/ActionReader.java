package groundswell.campaign;

import groundswell.audience.Scope;
import groundswell.consent.InvalidConsent;
import groundswell.contact.InvalidContact;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads service tasks, and says what is wrong with their settings. */
final class ActionReader {

    static final List<String> ACTIONS =
            List.of("setAttribute", "addTag", "removeTag", "subscribe", "unsubscribe", "addPoints", "webhook");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,6}");

    private final KnownWords known;
    private final StepProblems problems;

    ActionReader(KnownWords known, StepProblems problems) {
        this.known = known;
        this.problems = problems;
    }

    Step.Act read(String id, String name, Map<String, String> settings) {
        return new Step.Act(id, name, action(id, name, settings));
    }

    private Action action(String id, String name, Map<String, String> settings) {
        var action = settings.getOrDefault("action", "");
        return switch (action) {
            case "setAttribute" -> setAttribute(id, name, settings);
            case "addTag", "removeTag" -> tag(id, settings.getOrDefault("tag", ""), action.equals("addTag"));
            case "subscribe", "unsubscribe" ->
                subscription(id, settings.getOrDefault("topic", ""), action.equals("subscribe"));
            case "addPoints" -> points(id, settings.getOrDefault("points", ""));
            case "webhook" -> call(id, settings.getOrDefault("webhook", ""));
            default -> {
                problems.add(
                        id,
                        "action",
                        action.isEmpty()
                                ? "“" + name + "” does nothing."
                                : "“" + action + "” is nothing that a campaign can do.",
                        Words.nearest(action, ACTIONS)
                                .map(it -> "Did you mean “" + it + "”?")
                                .orElse("Choose what it does: " + String.join(", ", ACTIONS) + "."));
                yield new Action.Points(0);
            }
        };
    }

    private Action setAttribute(String id, String name, Map<String, String> settings) {
        var attribute = settings.getOrDefault("attribute", "").replaceFirst("^contact\\.", "");
        var value = settings.getOrDefault("value", "");
        if (value.isEmpty()) {
            problems.add(
                    id,
                    "value",
                    "“" + name + "” does not say what the attribute becomes.",
                    "Write a value such as \"gold\", today() or contact.visits + 1; null forgets it.");
        } else {
            check(id, "attribute", () -> known.attribute(attribute), it -> {
                if (it.columnName() == null) {
                    known.calculationProblems(value, Scope.CAMPAIGN, it, problems.sendTasks())
                            .forEach(wrong -> problems.add(id, "feel", wrong.message(), wrong.hint()));
                } else {
                    constant(id, attribute, value);
                }
            });
        }
        return new Action.SetAttribute(attribute, value);
    }

    /** Language, country and time zone are codes, and a code is checked when it is written. */
    private void constant(String id, String attribute, String value) {
        if (value.length() < 2 || !value.startsWith("\"") || value.indexOf('"', 1) != value.length() - 1) {
            problems.add(
                    id,
                    "value",
                    "The " + attribute + " of many people can only become one that is written here.",
                    "Write it in quotation marks, such as \"DE\".");
        } else {
            check(id, "value", () -> known.fact(attribute, value.substring(1, value.length() - 1)), it -> {});
        }
    }

    private Action tag(String id, String tag, boolean on) {
        if (tag.isEmpty()) {
            problems.add(id, "tag", "The tag is missing.", "Write one, such as VIP.");
            return new Action.Tag(tag, on);
        }
        check(id, "tag", () -> known.tag(tag), it -> {});
        return new Action.Tag(tag, on);
    }

    private Action subscription(String id, String topic, boolean on) {
        if (!known.topics().contains(topic)) {
            problems.add(
                    id,
                    "topic",
                    topic.isEmpty() ? "The topic is missing." : "There is no topic “" + topic + "”.",
                    Words.nearest(topic, known.topics())
                            .map(it -> "Did you mean “" + it + "”?")
                            .orElse("There are: " + String.join(", ", known.topics()) + "."));
        } else {
            check(id, "opt-in", () -> known.topicFor(topic, on), it -> {});
        }
        return new Action.Subscription(topic, on);
    }

    private Action points(String id, String points) {
        if (!WHOLE_NUMBER.matcher(points).matches() || Integer.parseInt(points) == 0) {
            problems.add(
                    id,
                    "points",
                    points.isEmpty() ? "It is not said how many points." : "“" + points + "” is no number of points.",
                    "Write a whole number such as 10, or -5 to take some away.");
            return new Action.Points(0);
        }
        return new Action.Points(Integer.parseInt(points));
    }

    private Action call(String id, String webhook) {
        var names = known.webhooks();
        if (!names.contains(webhook)) {
            problems.add(
                    id,
                    "webhook",
                    webhook.isEmpty()
                            ? "It is not said which system is told."
                            : "There is no webhook “" + webhook + "”.",
                    names.isEmpty()
                            ? "First enter one under Settings, Webhooks."
                            : Words.nearest(webhook, names)
                                    .map(it -> "Did you mean “" + it + "”?")
                                    .orElse("There are: " + String.join(", ", names) + "."));
        }
        return new Action.Call(webhook);
    }

    private <T> void check(String id, String rule, Supplier<T> read, java.util.function.Consumer<T> then) {
        try {
            then.accept(read.get());
        } catch (InvalidContact e) {
            e.problems().forEach(it -> problems.add(id, rule, it.message(), it.hint()));
        } catch (InvalidConsent e) {
            e.problems().forEach(it -> problems.add(id, rule, it.message(), it.hint()));
        }
    }
}
