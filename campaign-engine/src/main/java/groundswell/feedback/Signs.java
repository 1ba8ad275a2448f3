package groundswell.feedback;

import java.util.List;
import java.util.Locale;

/** By what a machine's mail is known: who wrote it, and what kind of thing it says it is. */
final class Signs {

    private Signs() {}

    static boolean isDaemon(Fields fields) {
        var from = fields.get("from").toLowerCase(Locale.ROOT);
        if (from.equals("<>") || (from.isEmpty() && fields.has("from"))) {
            return true;
        }
        var address =
                Addresses.author(from).orElse(from.replaceAll("[<>\"]", " ").strip());
        var local = address.split("@", 2)[0].strip();
        return SignWords.DAEMONS.contains(local)
                || local.startsWith("mailer-daemon")
                || local.startsWith("postmaster")
                || SignWords.DAEMON_NAMES.stream().anyMatch(from::contains);
    }

    static boolean isUnattended(Fields fields) {
        var author = Addresses.author(fields.get("from")).orElse("").toLowerCase(Locale.ROOT);
        return author.startsWith("no-reply@") || author.startsWith("noreply@") || author.startsWith("donotreply@");
    }

    /** RFC 5321 4.5.5: notifications have the null reverse-path. */
    static boolean isFromNobody(Fields fields) {
        return fields.find("return-path").map(path -> path.equals("<>")).orElse(false);
    }

    static boolean isAnswer(String subject) {
        var lower = subject.toLowerCase(Locale.ROOT);
        return SignWords.ANSWERS.stream().anyMatch(lower::startsWith);
    }

    static boolean subjectFails(String subject) {
        return !isAnswer(subject) && contains(SignWords.FAILED_SUBJECTS, subject);
    }

    static boolean storyFails(String story) {
        return contains(SignWords.FAILED_STORIES, story) || !Codes.in(story).isEmpty();
    }

    /** A warning, after which the server goes on trying. */
    static boolean isDelay(String subject, String story) {
        boolean warned = contains(SignWords.DELAYS, subject) || contains(SignWords.DELAYS, story);
        return warned && !contains(SignWords.GIVEN_UP, subject) && !contains(SignWords.GIVEN_UP, story);
    }

    private static boolean contains(List<String> phrases, String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return phrases.stream().anyMatch(lower::contains);
    }
}
