package groundswell.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What is done with each of them; which parts are needed depends on the kind, the others are null.
 *
 * @param attribute the name of an attribute; its key once it was checked
 * @param value as the attribute's type demands; null or blank: it becomes empty
 * @param reason why people are never written to
 * @param segment key or id of a fixed list; its id once it was checked
 * @param label what people call the attribute, segment or topic; filled in by the check
 */
public record Action(
        @Nullable ActionKind kind,
        @Nullable String tag,
        @Nullable String attribute,
        @Nullable Object value,
        @Nullable String reason,
        @Nullable String segment,
        @Nullable String topic,
        @Nullable String label) {

    public static Action tag(String tag) {
        return new Action(ActionKind.TAG, tag, null, null, null, null, null, null);
    }

    public static Action untag(String tag) {
        return new Action(ActionKind.UNTAG, tag, null, null, null, null, null, null);
    }

    public static Action set(String attribute, @Nullable Object value) {
        return new Action(ActionKind.SET, null, attribute, value, null, null, null, null);
    }

    public static Action suppress(String reason) {
        return new Action(ActionKind.SUPPRESS, null, null, null, reason, null, null, null);
    }

    public static Action inList(ActionKind kind, String segment) {
        return new Action(kind, null, null, null, null, segment, null, null);
    }

    public static Action withdraw(String topic) {
        return new Action(ActionKind.WITHDRAW, null, null, null, null, null, topic, null);
    }

    Action labelled(String label) {
        return new Action(kind, tag, attribute, value, reason, segment, topic, label);
    }

    /** In English, for whoever reads jobs without the page. */
    String title() {
        return kind == null
                ? ""
                : switch (kind) {
                    case TAG -> "Put the tag “%s” on".formatted(tag);
                    case UNTAG -> "Take the tag “%s” off".formatted(tag);
                    case SET ->
                        value == null ? "Empty %s".formatted(label) : "Set %s to “%s”".formatted(label, shown(value));
                    case SUPPRESS -> "Never write to them again";
                    case ADD_TO_SEGMENT -> "Add to “%s”".formatted(label);
                    case REMOVE_FROM_SEGMENT -> "Take out of “%s”".formatted(label);
                    case WITHDRAW -> "Withdraw consent to “%s”".formatted(label);
                };
    }

    private static String shown(Object value) {
        var text = String.valueOf(value);
        return text.length() > 100 ? text.substring(0, text.offsetByCodePoints(0, 50)) + "…" : text;
    }
}
