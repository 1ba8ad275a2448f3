package groundswell.feedback;

import java.util.List;
import java.util.Locale;

/** Where in the conversation (RFC 5321 3) a server said no: each command is about something else. */
enum Stage {
    CONNECT(
            "initial connection",
            "in reply to helo",
            "in reply to ehlo",
            "after helo",
            "after ehlo",
            "while receiving the initial server greeting",
            "[helo]",
            "[ehlo]",
            "[connect]",
            "does not like our helo",
            "did not like our helo",
            "did not like our ehlo"),
    /** About us. */
    SENDER(
            "in reply to mail from",
            "after mail from",
            "after sending mail from",
            "sender was rejected",
            "did not like our mail from",
            "[mail_from]",
            "[mail from]",
            "error following mail from"),
    /** About the address. */
    RECIPIENT(
            "in reply to rcpt to",
            "after rcpt",
            "did not like our rcpt",
            "does not like recipient",
            "[rcpt_to]",
            "[rcpt to]",
            "error following rcpt",
            "has rejected address"),
    /** About the message, or about what the recipient wishes to read. */
    CONTENT(
            "end of data",
            "in reply to data",
            "after data",
            "did not like our final data",
            "did not like our data",
            "failed after i sent the message",
            "[data]",
            "error following data",
            "transmission failure has occurred",
            "smtp command data"),
    UNKNOWN;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> marks;

    Stage(String... marks) {
        this.marks = List.of(marks);
    }

    static Stage of(String words) {
        for (var stage : values()) {
            if (stage.marks.stream().anyMatch(words::contains)) {
                return stage;
            }
        }
        return inTranscript(words);
    }

    /** Sendmail shows the session: “&gt;&gt;&gt; RCPT To:…” and below it “&lt;&lt;&lt; 550 …”. */
    private static Stage inTranscript(String words) {
        int refused = words.indexOf("<<< 5");
        int command = refused < 0 ? -1 : words.lastIndexOf(">>> ", refused);
        if (command < 0) {
            return UNKNOWN;
        }
        var word = words.substring(command + 4, Math.min(words.length(), command + 8))
                .toLowerCase(Locale.ROOT);
        return switch (word) {
            case "helo", "ehlo" -> CONNECT;
            case "mail" -> SENDER;
            case "rcpt" -> RECIPIENT;
            case "data" -> CONTENT;
            default -> UNKNOWN;
        };
    }
}
