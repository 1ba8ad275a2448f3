package groundswell.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where a report written for people ends and the message that it returns begins. */
final class ReturnedText {

    private static final int LONGEST_MARK = 120;

    /** In lines such as “----- Original message -----”. */
    private static final List<String> ON_A_RULE = List.of(
            "original message",
            "original mail",
            "copy of the message",
            "copy of your message",
            "copy of the mail",
            "copy of the original",
            "copy of message",
            "unsent message",
            "undelivered message",
            "returned message",
            "message header",
            "header of the",
            "headers of the",
            "message follows",
            "text follows",
            "message text",
            "below this line",
            "the message is",
            "your message follows",
            "forwarded message");

    /** In lines of their own that announce it. */
    private static final List<String> ANNOUNCED = List.of(
            "message follows",
            "headers follow",
            "header follows",
            "copy of the original message",
            "is a copy of",
            "your message reads",
            "header of the original message",
            "original message headers",
            "original message header",
            "message headers:",
            "your original message:",
            "original message:",
            "text of message:",
            "en-têtes de message d'origine",
            "kopfzeilen der ursprünglichen nachricht",
            "ursprüngliche nachrichtenkopfzeilen",
            "intestazioni messaggio originale",
            "encabezados de mensajes originales",
            "元のメッセージ");

    private static final Set<String> OF_A_HEADER = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "received",
            "reply-to",
            "return-path",
            "sender",
            "delivered-to",
            "x-mailer",
            "user-agent",
            "dkim-signature",
            "references");

    private static final Set<String> OF_NOTHING_ELSE =
            Set.of("received", "return-path", "message-id", "mime-version", "dkim-signature", "content-type");

    private ReturnedText() {}

    /** {@code returned} is empty when the text ends with the report. */
    record Split(String story, String returned) {}

    static Split split(String text) {
        int at = 0;
        boolean afterBlank = true;
        while (at < text.length()) {
            int stop = Fields.endOfLine(text, at, text.length());
            var line = text.substring(at, Math.min(stop, at + LONGEST_MARK)).strip();
            if (isMark(line) && stop - at <= LONGEST_MARK) {
                return new Split(text.substring(0, at), text.substring(Math.min(stop + 1, text.length())));
            } else if (afterBlank && isHeader(text, at)) {
                return new Split(text.substring(0, at), text.substring(at));
            }
            afterBlank = line.isEmpty();
            at = stop + 1;
        }
        return new Split(text, "");
    }

    private static boolean isMark(String line) {
        var lower = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean rule =
                lower.startsWith("--") || lower.startsWith("==") || lower.startsWith("**") || lower.startsWith("__");
        if (rule) {
            return ON_A_RULE.stream().anyMatch(lower::contains);
        }
        boolean announces = lower.endsWith(":") || lower.endsWith(".");
        return announces && ANNOUNCED.stream().anyMatch(lower::contains);
    }

    /** Three fields in a row, one of which nobody writes by hand. */
    private static boolean isHeader(String text, int start) {
        int colon = text.indexOf(':', start);
        if (colon <= start || colon - start > 30 || name(text, start, colon).indexOf(' ') >= 0) {
            return false;
        }
        var fields = Fields.read(text, start, Math.min(text.length(), start + 4_000))
                .fields()
                .list();
        return fields.stream()
                                .filter(field -> OF_A_HEADER.contains(field.name()))
                                .count()
                        >= 3
                && fields.stream().anyMatch(field -> OF_NOTHING_ELSE.contains(field.name()));
    }

    private static String name(String text, int start, int colon) {
        return text.substring(start, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** The header of a message that was put into the text of a report. */
    static Fields header(String returned) {
        int at = 0;
        while (at < returned.length()) {
            var read = Fields.read(returned, at, returned.length());
            if (!read.fields().isEmpty()) {
                return read.fields();
            }
            at = read.end() > at ? read.end() : Fields.endOfLine(returned, at, returned.length()) + 1;
        }
        return Fields.NONE;
    }
}
