package groundswell.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Amazon SES sends what became of a message as JSON in a mail. The lines are often broken, so it is not parsed but
 * searched; what it says is told as by the fields of RFC 3464, whose names it uses.
 */
final class SesNotification {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_RECIPIENT = 2_000;
    private static final int MOST_RECIPIENTS = 100;

    private final String json;

    private SesNotification(String text) {
        // The notification is a string within another JSON object unless “raw delivery” was chosen.
        json = text.substring(0, Math.min(text.length(), LONGEST)).replace("\\\"", "\"");
    }

    static List<Told> read(String text) {
        return text.stripLeading().startsWith("{") && text.contains("notificationType")
                ? new SesNotification(text).told()
                : List.of();
    }

    private List<Told> told() {
        var kind = value("notificationType", 0, json.length()).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "bounce" -> bounced();
            case "delivery" -> delivered();
            default -> List.of();
        };
    }

    private List<Told> bounced() {
        var told = new ArrayList<Told>();
        boolean permanent = value("bounceType", 0, json.length()).equalsIgnoreCase("Permanent");
        int at = json.indexOf("\"emailAddress\"");
        while (at >= 0 && told.size() < MOST_RECIPIENTS) {
            int next = json.indexOf("\"emailAddress\"", at + 1);
            int end = Math.min(next < 0 ? json.length() : next, at + LONGEST_RECIPIENT);
            var status = value("status", at, end);
            told.add(told(
                    value("emailAddress", at, end),
                    permanent ? DeliveryAction.FAILED : DeliveryAction.DELAYED,
                    status,
                    value("diagnosticCode", at, end)));
            at = next;
        }
        return told;
    }

    private List<Told> delivered() {
        int list = Math.max(0, json.indexOf("\"recipients\""));
        var end = Math.min(json.length(), list + LONGEST_RECIPIENT);
        return Addresses.in(json.substring(list, end)).stream()
                .limit(1)
                .map(address -> told(address, DeliveryAction.DELIVERED, "", value("smtpResponse", 0, json.length())))
                .toList();
    }

    private static Told told(String recipient, DeliveryAction action, String status, String words) {
        var address = Addresses.first(recipient).orElse(null);
        return new Told(address, null, action, status, Plain.line(words.replace("smtp; ", "")), "", null, null);
    }

    private String value(String name, int from, int to) {
        int key = json.indexOf("\"" + name + "\"", from);
        int open = key < 0 ? -1 : json.indexOf('"', json.indexOf(':', key + name.length()) + 1);
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        return key < to && close > open && close <= to ? json.substring(open + 1, close) : "";
    }
}
