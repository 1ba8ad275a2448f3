package groundswell.feedback;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enhanced status codes (RFC 3463, RFC 5248 and the registry of IANA) and what they say without any words. */
final class StatusCodes {

    /** By subject and detail; the class says only whether to try again. */
    private static final Map<String, Reason> REASONS = Map.ofEntries(
            Map.entry("1.1", Reason.USER_UNKNOWN),
            Map.entry("1.2", Reason.HOST_UNKNOWN),
            Map.entry("1.3", Reason.USER_UNKNOWN),
            Map.entry("1.6", Reason.HAS_MOVED),
            Map.entry("1.7", Reason.REJECTED),
            Map.entry("1.8", Reason.REJECTED),
            Map.entry("1.10", Reason.NOT_ACCEPT),
            Map.entry("2.1", Reason.SUSPENDED),
            Map.entry("2.2", Reason.MAILBOX_FULL),
            Map.entry("2.3", Reason.EXCEEDS_LIMIT),
            Map.entry("2.4", Reason.FILTERED),
            Map.entry("3.1", Reason.SYSTEM_FULL),
            Map.entry("3.3", Reason.SYSTEM_ERROR),
            Map.entry("3.4", Reason.MESSAGE_TOO_BIG),
            Map.entry("3.5", Reason.SYSTEM_ERROR),
            Map.entry("4.1", Reason.NETWORK_ERROR),
            Map.entry("4.2", Reason.NETWORK_ERROR),
            Map.entry("4.3", Reason.SYSTEM_ERROR),
            Map.entry("4.4", Reason.HOST_UNKNOWN),
            Map.entry("4.5", Reason.EXPIRED),
            Map.entry("4.6", Reason.NETWORK_ERROR),
            Map.entry("4.7", Reason.EXPIRED),
            Map.entry("5.1", Reason.SYNTAX_ERROR),
            Map.entry("5.2", Reason.SYNTAX_ERROR),
            Map.entry("5.3", Reason.TOO_MANY_CONNECTIONS),
            Map.entry("5.4", Reason.SYNTAX_ERROR),
            Map.entry("6.1", Reason.CONTENT_ERROR),
            Map.entry("6.2", Reason.CONTENT_ERROR),
            Map.entry("6.3", Reason.CONTENT_ERROR),
            Map.entry("6.5", Reason.CONTENT_ERROR),
            Map.entry("6.6", Reason.CONTENT_ERROR),
            Map.entry("7.2", Reason.FILTERED),
            Map.entry("7.8", Reason.SECURITY_ERROR),
            Map.entry("7.9", Reason.SECURITY_ERROR),
            Map.entry("7.10", Reason.FAILED_STARTTLS),
            Map.entry("7.13", Reason.SUSPENDED),
            Map.entry("7.17", Reason.HAS_MOVED),
            Map.entry("7.20", Reason.AUTH_FAILURE),
            Map.entry("7.21", Reason.AUTH_FAILURE),
            Map.entry("7.22", Reason.AUTH_FAILURE),
            Map.entry("7.23", Reason.AUTH_FAILURE),
            Map.entry("7.24", Reason.AUTH_FAILURE),
            Map.entry("7.25", Reason.REQUIRE_PTR),
            Map.entry("7.26", Reason.AUTH_FAILURE),
            Map.entry("7.27", Reason.REJECTED),
            Map.entry("7.28", Reason.SPEEDING),
            Map.entry("7.29", Reason.AUTH_FAILURE),
            Map.entry("7.30", Reason.FAILED_STARTTLS),
            // Of Exchange Online, not in the registry: DMARC, sender's requirements, banned addresses.
            Map.entry("7.509", Reason.AUTH_FAILURE),
            Map.entry("7.511", Reason.BLOCKED),
            Map.entry("7.515", Reason.AUTH_FAILURE),
            Map.entry("7.606", Reason.BLOCKED));

    /** By subject alone, when nothing else is known. x.7 is a matter of their policy and our doing, never of the contact. */
    private static final Map<String, Reason> VAGUE = Map.of(
            "2", Reason.FILTERED,
            "3", Reason.SYSTEM_ERROR,
            "4", Reason.NETWORK_ERROR,
            "6", Reason.CONTENT_ERROR,
            "7", Reason.SECURITY_ERROR);

    private StatusCodes() {}

    static Optional<Reason> reasonOf(@Nullable String status) {
        if (status == null) {
            return Optional.empty();
        } else if (status.endsWith(".3.2")) {
            // RFC 3463: "not accepting network messages"; only a permanent one is meant for good.
            return Optional.of(status.startsWith("5") ? Reason.NOT_ACCEPT : Reason.SYSTEM_ERROR);
        }
        return Optional.ofNullable(REASONS.get(status.substring(2)));
    }

    /** RFC 5321 4.2.1: x0z is about syntax, and replies of that kind come when a relay and a server disagree. */
    static Optional<Reason> reasonOfReply(@Nullable Integer reply) {
        boolean syntax = reply != null && reply >= 500 && reply <= 504;
        return syntax ? Optional.of(Reason.SYNTAX_ERROR) : Optional.empty();
    }

    static Optional<Reason> vagueReasonOf(@Nullable String status) {
        return status == null ? Optional.empty() : Optional.ofNullable(VAGUE.get(status.split("\\.", 3)[1]));
    }
}
