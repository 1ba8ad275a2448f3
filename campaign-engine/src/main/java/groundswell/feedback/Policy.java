package groundswell.feedback;

import groundswell.consent.SuppressionReason;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what came back; which reason has which consequence stands in {@link Reason}.
 *
 * <table>
 * <caption>By consequence</caption>
 * <tr><td>suppress now</td><td>at once; that a host is not there only when it was not there a day before either</td></tr>
 * <tr><td>count</td><td>suppressed on the third distinct day in thirty</td></tr>
 * <tr><td>our fault</td><td>never anything to the contact; the operator is told</td></tr>
 * <tr><td>transient, none</td><td>nothing</td></tr>
 * <tr><td>complaint</td><td>everything is withdrawn from, and the address suppressed</td></tr>
 * </table>
 */
final class Policy {

    static final int DAYS_THAT_SUPPRESS = 3;
    static final Duration COUNTED_FOR = Duration.ofDays(30);
    static final Duration HOST_GONE_FOR = Duration.ofHours(24);

    /** A name server that is down for an hour makes every domain behind it unknown. */
    static final Set<Reason> ABOUT_THE_HOST = Set.of(Reason.HOST_UNKNOWN, Reason.NOT_ACCEPT);

    private Policy() {}

    /** What was heard of the address before, this time included. */
    interface Heard {

        /** On how many distinct days something was counted against it. */
        int days();

        /** Whether its host was not there a day ago either. */
        boolean hostWasGone();
    }

    /** {@code suppress}: with which reason the address is suppressed; null: it is not. */
    record Verdict(Deed deed, @Nullable SuppressionReason suppress) {

        private static Verdict of(Deed deed) {
            return new Verdict(deed, null);
        }

        private static Verdict suppress(SuppressionReason reason) {
            return new Verdict(Deed.SUPPRESSED, reason);
        }
    }

    /** {@code report}: of a bounce, the one about our recipient. */
    static Verdict judge(Reading reading, @Nullable DeliveryReport report, Heard heard) {
        return switch (reading.kind()) {
            case BOUNCE -> report == null ? Verdict.of(Deed.NOTHING) : bounced(report, heard);
            case COMPLAINT -> complained(reading.consequence());
            case UNSUBSCRIBE -> Verdict.of(Deed.WITHDRAWN);
            case REPLY -> Verdict.of(Deed.KEPT_REPLY);
            case AUTO_REPLY, RECEIPT, UNKNOWN -> Verdict.of(Deed.NOTHING);
        };
    }

    private static Verdict bounced(DeliveryReport report, Heard heard) {
        return switch (report.consequence()) {
            case SUPPRESS_NOW ->
                ABOUT_THE_HOST.contains(report.reason()) && !heard.hostWasGone()
                        ? Verdict.of(Deed.COUNTED)
                        : Verdict.suppress(SuppressionReason.HARD_BOUNCE);
            case COUNT ->
                heard.days() < DAYS_THAT_SUPPRESS
                        ? Verdict.of(Deed.COUNTED)
                        : Verdict.suppress(SuppressionReason.SOFT_BOUNCES);
            case OUR_FAULT -> Verdict.of(Deed.TOLD_OPERATOR);
            case COMPLAINT -> Verdict.suppress(SuppressionReason.COMPLAINT);
            case TRANSIENT, NONE -> Verdict.of(Deed.NOTHING);
        };
    }

    private static Verdict complained(Consequence consequence) {
        return switch (consequence) {
            case COMPLAINT -> Verdict.suppress(SuppressionReason.COMPLAINT);
            case OUR_FAULT -> Verdict.of(Deed.TOLD_OPERATOR);
            case SUPPRESS_NOW, COUNT, TRANSIENT, NONE -> Verdict.of(Deed.NOTHING);
        };
    }

    /** A bounce may tell of several recipients; ours is the one to whom we wrote, or else whoever it was forwarded to. */
    static Optional<DeliveryReport> about(String address, List<DeliveryReport> reports) {
        var ours = reports.stream()
                .filter(it -> isSame(address, it.recipient()) || isSame(address, it.originalRecipient()))
                .toList();
        return (ours.isEmpty() ? reports : ours).stream().min(Comparator.comparing(DeliveryReport::consequence));
    }

    private static boolean isSame(String address, @Nullable String other) {
        return other != null && address.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
