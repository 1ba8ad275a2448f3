package groundswell.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By what a machine's mail is known: who wrote it, and what kind of thing it says it is. */
final class Signs {

    private static final Set<String> DAEMONS = Set.of(
            "mailer-daemon",
            "mailerdaemon",
            "mailer_daemon",
            "mail-daemon",
            "maildaemon",
            "mdaemon",
            "postmaster",
            "poostmaster",
            "mailadmin",
            "mail-admin",
            "mailmaster",
            "mmdf",
            "smtpd",
            "mta",
            "bounce",
            "bounces");

    private static final List<String> DAEMON_NAMES = List.of(
            "mail delivery",
            "mailer-daemon",
            "mailer daemon",
            "mail daemon",
            "mail administrator",
            "mail system",
            "system administrator",
            "postmaster",
            "delivery subsystem",
            "smtp gateway",
            "internet mail");

    private static final List<String> FAILED_SUBJECTS = List.of(
            "undeliverable",
            "undelivered",
            "undeliver",
            "returned mail",
            "returned to sender",
            "failure notice",
            "failure notification",
            "delivery failure",
            "delivery failed",
            "delivery has failed",
            "delivery error",
            "delivery problem",
            "delivery status",
            "delivery notification",
            "delivery report",
            "delivery delayed",
            "failed delivery",
            "failed mail",
            "mail failure",
            "mail failed",
            "mail error",
            "mail system error",
            "mail delivery",
            "message delivery",
            "message status",
            "message not delivered",
            "non-delivery",
            "nondeliverable",
            "non-deliverable",
            "nondelivery",
            "not delivered",
            "could not be delivered",
            "could not send message",
            "cannot send message",
            "unable to deliver",
            "unable to send",
            "error sending your mail",
            "could not be sent",
            "wasn't delivered",
            "delayed mail",
            "message you sent blocked",
            "mail status report",
            "user unknown",
            "warning: message",
            "unzustellbar",
            "nicht zustellbar",
            "nicht zugestellt",
            "non remis",
            "échec de remise",
            "non distribué",
            "no se puede entregar",
            "no entregado",
            "não entregue",
            "non recapitabile",
            "mancato recapito",
            "onbestelbaar",
            "olevererbart",
            "не доставлено",
            "не доставлен",
            "недоставлен",
            "配信不能",
            "配信エラー",
            "送信エラー",
            "退信",
            "系统退信");

    private static final List<String> FAILED_STORIES = List.of(
            "could not be delivered",
            "couldn't be delivered",
            "cannot be delivered",
            "can not be delivered",
            "can't be delivered",
            "was not delivered",
            "wasn't delivered",
            "not been delivered",
            "undeliverable",
            "undelivered",
            "non-deliverable",
            "returned to sender",
            "unable to deliver",
            "not able to deliver",
            "able to deliver your",
            "failed to deliver",
            "fail to deliver",
            "failed permanently",
            "failed for the following",
            "has failed",
            "address(es) failed",
            "trouble delivering",
            "error delivering",
            "problem delivering",
            "delivery problems",
            "problems while",
            "delivery error",
            "delivery to the following",
            "delivery of the following",
            "deliver your message",
            "deliver mail",
            "did not reach",
            "could not be reached",
            "could not be sent",
            "permanent error",
            "fatal error",
            "error occurred while",
            "error has occurred",
            "transcript of session",
            "rejected your message",
            "message was rejected",
            "rejected for the following",
            "was rejected by",
            "could not deliver",
            "couldn't deliver",
            "has been delayed",
            "been rejected",
            "is not accepting",
            "invalid final delivery",
            "user unknown",
            "unknown user",
            "no such user",
            "mailbox is full",
            "mailbox full",
            "does not exist",
            "over quota",
            "nicht zugestellt",
            "konnte nicht",
            "unzustellbar",
            "n'a pas pu",
            "échec",
            "no se pudo",
            "não foi possível",
            "impossibile",
            "не может быть доставлено",
            "не удалось",
            "送信できません",
            "配信できません",
            "届けることができません",
            "送信に失敗",
            "送信されませんでした",
            "无法",
            "退回");

    private static final List<String> DELAYS = List.of(
            "(delay)",
            "delayed",
            "delay",
            "warning: could not send",
            "still being retried",
            "will be retried",
            "not yet been delivered",
            "not yet delivered",
            "warning message only",
            "will keep trying",
            "will continue",
            "continue to try",
            "retrying",
            "temporarily unable",
            "temporary non-fatal",
            "transient non-fatal",
            "verzögert",
            "retardé");

    private static final List<String> GIVEN_UP = List.of(
            "permanent",
            "given up",
            "giving up",
            "not going to try again",
            "failed permanently",
            "could not be delivered",
            "unable to deliver",
            "fatal",
            "cannot send message for",
            "(failure)",
            "returned mail",
            "undeliverable",
            "undelivered");

    private static final List<String> ANSWERS =
            List.of("re:", "aw:", "fw:", "fwd:", "wg:", "tr:", "sv:", "rv:", "antw:");

    private Signs() {}

    static boolean isDaemon(Fields fields) {
        var from = fields.get("from").toLowerCase(Locale.ROOT);
        if (from.equals("<>") || (from.isEmpty() && fields.has("from"))) {
            return true;
        }
        var address =
                Addresses.author(from).orElse(from.replaceAll("[<>\"]", " ").strip());
        var local = address.split("@", 2)[0].strip();
        return DAEMONS.contains(local)
                || local.startsWith("mailer-daemon")
                || local.startsWith("postmaster")
                || DAEMON_NAMES.stream().anyMatch(from::contains);
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
        return ANSWERS.stream().anyMatch(lower::startsWith);
    }

    static boolean subjectFails(String subject) {
        return !isAnswer(subject) && contains(FAILED_SUBJECTS, subject);
    }

    static boolean storyFails(String story) {
        return contains(FAILED_STORIES, story) || !Codes.in(story).isEmpty();
    }

    /** A warning, after which the server goes on trying. */
    static boolean isDelay(String subject, String story) {
        boolean warned = contains(DELAYS, subject) || contains(DELAYS, story);
        return warned && !contains(GIVEN_UP, subject) && !contains(GIVEN_UP, story);
    }

    private static boolean contains(List<String> phrases, String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return phrases.stream().anyMatch(lower::contains);
    }
}
