package groundswell.feedback;

import java.util.List;
import java.util.Optional;

/** Finds out why a message did not arrive, from what was told. */
final class Diagnosis {

    private static final List<String> AFTER_ACCEPTANCE =
            List.of("user unknown", "unknown user", "no such user", "mailbox unavailable");

    private final Told told;
    private final String words;
    private final String story;
    private final Codes said;
    private final Codes field;
    private final Codes around;
    private final DeliveryAction action;

    private Diagnosis(Told told) {
        this.told = told;
        this.words = Phrases.normal(told.words());
        this.story = Phrases.normal(told.story());
        this.said = said(told.words());
        this.field = Codes.in(told.status());
        this.around = Codes.in(told.story());
        this.action = action();
    }

    /** Relays put words of their own before the reply they got: “5.1.0 - Unknown address error 550-'5.7.1 …”. */
    private static Codes said(String words) {
        int reply = Codes.replyIn(words);
        var told = Codes.in(reply < 0 ? words : words.substring(reply));
        return told.status() == null ? Codes.in(words) : told;
    }

    static DeliveryReport of(Told told) {
        var diagnosis = new Diagnosis(told);
        var codes = diagnosis.codes();
        var shown = told.words().isBlank() ? told.story() : told.words();
        return new DeliveryReport(
                told.recipient(),
                told.originalRecipient(),
                diagnosis.action,
                codes.status(),
                codes.reply(),
                Plain.line(shown),
                told.reportingMta(),
                told.remoteMta(),
                diagnosis.reason(),
                diagnosis.isPermanent());
    }

    /** A field that is missing or not in the RFC is read from the class of the status. */
    private DeliveryAction action() {
        if (told.action() != null) {
            return told.action();
        }
        return switch (field.isEmpty() ? said.severity() : field.severity()) {
            case 2 -> DeliveryAction.DELIVERED;
            case 4 -> DeliveryAction.DELAYED;
            default -> DeliveryAction.FAILED;
        };
    }

    private Codes codes() {
        var status = said.status() != null ? said.status() : field.status() != null ? field.status() : around.status();
        return new Codes(said.reply() != null ? said.reply() : around.reply(), status);
    }

    /** Whoever speaks of passing trouble anywhere has not given up on the address. */
    private boolean isPermanent() {
        boolean silent = said.isEmpty() && field.isEmpty();
        boolean passing = said.severity() == 4 || field.severity() == 4 || (silent && around.severity() == 4);
        return action == DeliveryAction.FAILED && !passing;
    }

    private Reason reason() {
        return switch (action) {
            case DELIVERED, RELAYED, EXPANDED -> Reason.DELIVERED;
            case DELAYED -> why().orElse(Reason.EXPIRED);
            case FAILED -> why().orElseGet(this::byStage);
        };
    }

    private Optional<Reason> why() {
        return byPhrase(reply(), said)
                .or(() -> StatusCodes.reasonOf(said.status()))
                .or(() -> byPhrase(words, said))
                .or(() -> words.isEmpty() ? byPhrase(story, around) : Optional.empty())
                .or(() -> StatusCodes.reasonOf(field.status()))
                .or(() -> byPhrase(story, around))
                .or(() -> StatusCodes.reasonOf(around.status()))
                .or(() -> StatusCodes.vagueReasonOf(codes().status()))
                .or(() -> StatusCodes.reasonOfReply(codes().reply()));
    }

    private String reply() {
        int reply = Codes.replyIn(words);
        return reply < 0 ? words : words.substring(reply);
    }

    private Optional<Reason> byPhrase(String text, Codes codes) {
        return Phrases.TABLE.reasonOf(text).map(reason -> refined(reason, text, codes));
    }

    /** Words and codes together say more than either. */
    private Reason refined(Reason reason, String text, Codes codes) {
        var status = codes.status() != null ? codes.status() : field.status() != null ? field.status() : "";
        return switch (reason) {
            case USER_UNKNOWN ->
                switch (stage()) {
                    case CONNECT -> Reason.BLOCKED;
                    case SENDER -> Reason.REJECTED;
                    case RECIPIENT, CONTENT, UNKNOWN ->
                        isAfterAcceptance(text, status) ? Reason.FILTERED : unknown(status);
                };
            case HOST_UNKNOWN ->
                stage() == Stage.SENDER ? Reason.REJECTED : isPermanent() ? reason : Reason.NETWORK_ERROR;
            case SECURITY_ERROR ->
                switch (stage()) {
                    case CONNECT -> Reason.BLOCKED;
                    case SENDER -> Reason.REJECTED;
                    case RECIPIENT, CONTENT, UNKNOWN -> reason;
                };
            case MESSAGE_TOO_BIG -> status.endsWith(".2.3") ? Reason.EXCEEDS_LIMIT : reason;
            default -> reason;
        };
    }

    private static Reason unknown(String status) {
        return status.endsWith(".1.6") ? Reason.HAS_MOVED : Reason.USER_UNKNOWN;
    }

    /**
     * A server that took RCPT and calls the user unknown only after the message knows the address: so mobile carriers
     * turn away what their customers do not want. One that says 5.1.x all the same, or says more, means it; one that
     * says 5.7.x has a policy.
     */
    private boolean isAfterAcceptance(String text, String status) {
        boolean vague = AFTER_ACCEPTANCE.stream().anyMatch(text::contains);
        boolean anotherMatter = status.equals("5.2.0") || (status.startsWith("5.7.") && text.contains("user unknown"));
        return vague && (anotherMatter || (stage() == Stage.CONTENT && !status.startsWith("5.1.")));
    }

    private Stage stage() {
        var stage = Stage.of(words);
        return stage == Stage.UNKNOWN ? Stage.of(story) : stage;
    }

    private Reason byStage() {
        return switch (stage()) {
            case CONNECT -> Reason.BLOCKED;
            case SENDER -> Reason.REJECTED;
            case RECIPIENT, CONTENT -> Reason.ON_HOLD;
            case UNKNOWN -> words.isBlank() && story.isBlank() ? Reason.UNDEFINED : Reason.ON_HOLD;
        };
    }
}
