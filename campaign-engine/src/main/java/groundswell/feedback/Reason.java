package groundswell.feedback;

import static groundswell.feedback.Consequence.COUNT;
import static groundswell.feedback.Consequence.NONE;
import static groundswell.feedback.Consequence.OUR_FAULT;
import static groundswell.feedback.Consequence.SUPPRESS_NOW;
import static groundswell.feedback.Consequence.TRANSIENT;

/** Why a message was not delivered, in the words of the trade. */
public enum Reason {
    USER_UNKNOWN(SUPPRESS_NOW),
    HAS_MOVED(SUPPRESS_NOW),
    HOST_UNKNOWN(SUPPRESS_NOW),
    /** The domain takes no mail at all, as a null MX says (RFC 7505). */
    NOT_ACCEPT(SUPPRESS_NOW),

    MAILBOX_FULL(COUNT),
    SUSPENDED(COUNT),
    /** Turned away after the address had been accepted, or by the recipient's own wish. */
    FILTERED(COUNT),
    /** The server said something from which nothing follows. */
    ON_HOLD(COUNT),
    /** The server said nothing. */
    UNDEFINED(COUNT),

    AUTH_FAILURE(OUR_FAULT),
    BAD_REPUTATION(OUR_FAULT),
    BLOCKED(OUR_FAULT),
    REQUIRE_PTR(OUR_FAULT),
    POLICY_VIOLATION(OUR_FAULT),
    SPAM_DETECTED(OUR_FAULT),
    /** Our sender address or domain was refused. */
    REJECTED(OUR_FAULT),
    NO_RELAYING(OUR_FAULT),
    NOT_COMPLIANT_RFC(OUR_FAULT),
    SPEEDING(OUR_FAULT),
    TOO_MANY_CONNECTIONS(OUR_FAULT),
    SECURITY_ERROR(OUR_FAULT),
    FAILED_STARTTLS(OUR_FAULT),
    SYNTAX_ERROR(OUR_FAULT),
    CONTENT_ERROR(OUR_FAULT),
    VIRUS_DETECTED(OUR_FAULT),
    MESSAGE_TOO_BIG(OUR_FAULT),
    EXCEEDS_LIMIT(OUR_FAULT),

    EXPIRED(TRANSIENT),
    NETWORK_ERROR(TRANSIENT),
    SYSTEM_ERROR(TRANSIENT),
    SYSTEM_FULL(TRANSIENT),
    MAILER_ERROR(TRANSIENT),

    DELIVERED(NONE),
    VACATION(NONE),
    FEEDBACK(Consequence.COMPLAINT);

    private final Consequence consequence;

    Reason(Consequence consequence) {
        this.consequence = consequence;
    }

    /** If it is permanent; {@link DeliveryReport#consequence} knows whether it is. */
    public Consequence consequence() {
        return consequence;
    }
}
