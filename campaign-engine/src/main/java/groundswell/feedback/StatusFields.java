package groundswell.feedback;

import groundswell.feedback.Fields.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads message/delivery-status and message/global-delivery-status (RFC 3464, RFC 6533), also where such text is found
 * in another place, without blank lines or cut off.
 */
final class StatusFields {

    private static final int MOST_RECIPIENTS = 200;
    private static final Set<String> OF_A_RECIPIENT = Set.of(
            "final-recipient",
            "original-recipient",
            "x-actual-recipient",
            "action",
            "status",
            "remote-mta",
            "diagnostic-code",
            "last-attempt-date",
            "final-log-id",
            "will-retry-until",
            "x-supplementary-info",
            "x-display-name");

    /** Any of these once more begins another recipient, even without the blank line that the RFC asks for. */
    private static final Set<String> ONCE = Set.of("final-recipient", "action", "status");

    private final List<Map<String, String>> recipients = new ArrayList<>();
    private final Map<String, String> ofMessage = new HashMap<>();
    private Map<String, String> current = new HashMap<>();

    private StatusFields() {}

    static boolean isIn(String text) {
        var lower = "\n"
                + text.substring(0, Math.min(text.length(), Plain.LONGEST_TEXT)).toLowerCase(Locale.ROOT);
        boolean named = lower.contains("\nfinal-recipient:") || lower.contains("\noriginal-recipient:");
        return named && (lower.contains("\naction:") || lower.contains("\nstatus:"));
    }

    static List<Told> read(String text) {
        return new StatusFields().readAll(text);
    }

    /** Original-Envelope-Id, by which the sender may know its message (RFC 3461 4.4). */
    static String envelopeId(String text) {
        var fields = new StatusFields();
        fields.readAll(text);
        return fields.ofMessage.getOrDefault("original-envelope-id", "");
    }

    private List<Told> readAll(String text) {
        int at = 0;
        while (at < text.length() && recipients.size() < MOST_RECIPIENTS) {
            var group = Fields.read(text, at, text.length());
            group.fields().list().forEach(this::take);
            end(false);
            // A line that is no field stops the reader; what follows may be fields again.
            at = group.end() > at ? group.end() : Fields.endOfLine(text, at, text.length()) + 1;
        }
        end(true);
        return recipients.stream().map(this::told).toList();
    }

    private void take(Field field) {
        var value = Fields.readable(field.value());
        if (!OF_A_RECIPIENT.contains(field.name())) {
            ofMessage.putIfAbsent(field.name(), value);
        } else if (ONCE.contains(field.name()) && current.containsKey(field.name())) {
            end(true);
            current.put(field.name(), value);
        } else {
            current.putIfAbsent(field.name(), value);
        }
    }

    /** A blank line ends a recipient, unless it stands before what became of it. */
    private void end(boolean anyway) {
        boolean named = current.containsKey("final-recipient") || current.containsKey("original-recipient");
        boolean judged = current.containsKey("action") || current.containsKey("status");
        if (judged && (named || anyway)) {
            recipients.add(current);
            current = new HashMap<>();
        } else if (anyway) {
            current = new HashMap<>();
        }
    }

    private Told told(Map<String, String> fields) {
        var actual = address(fields, "x-actual-recipient");
        var finalRecipient = address(fields, "final-recipient");
        var original = address(fields, "original-recipient");
        var recipient = finalRecipient != null ? finalRecipient : actual != null ? actual : original;
        var said = afterType(fields.getOrDefault("diagnostic-code", ""));
        var status = fields.getOrDefault("status", "");
        return new Told(
                recipient,
                original,
                DeliveryAction.of(fields.getOrDefault("action", "")),
                status,
                said.isEmpty() ? fields.getOrDefault("x-supplementary-info", "") : said,
                comment(status),
                afterType(ofMessage, "reporting-mta"),
                afterType(fields, "remote-mta"));
    }

    private static @Nullable String address(Map<String, String> fields, String name) {
        var value = fields.getOrDefault(name, "");
        // RFC 3461 4.2 writes “@” as +40 where it could be misunderstood.
        var plain = value.contains("@") ? value : value.replace("+40", "@");
        return Addresses.author(plain).orElse(null);
    }

    private static @Nullable String afterType(Map<String, String> fields, String name) {
        var value = afterType(fields.getOrDefault(name, ""));
        return value.isEmpty() ? null : Plain.line(value, 255);
    }

    /** “smtp; 550 …” and “dns; mx.example.org” begin with the kind of what follows. */
    private static String afterType(String value) {
        int semicolon = value.indexOf(';');
        boolean typed = semicolon > 0
                && semicolon <= 15
                && value.substring(0, semicolon).strip().indexOf(' ') < 0;
        return Plain.line(typed ? value.substring(semicolon + 1) : value);
    }

    /** “5.4.4 (Illegal host/domain name found)” says in brackets what it means. */
    private static String comment(String status) {
        int open = status.indexOf('(');
        return open < 0 ? "" : status.substring(open + 1).replace(")", "");
    }
}
