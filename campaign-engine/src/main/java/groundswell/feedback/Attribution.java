package groundswell.feedback;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.delivery.Delivery;
import groundswell.delivery.SentLetter;
import groundswell.delivery.UnsubscribeWish;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the message of ours that a mail is about. Everything in a mail may be forged, so only what we signed counts. */
@Component
class Attribution {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(?:/[^\\s/]+)*/u/([A-Za-z0-9_-]{20,200})");
    private static final Pattern TOKEN = Pattern.compile("(?i)unsubscribe[ :+]+([0-9a-v]{45})\\b");
    private static final String MAILTO = "mailto:";

    private final Delivery delivery;
    private final LinkTokens tokens;

    Attribution(Delivery delivery, LinkTokens tokens) {
        this.delivery = delivery;
        this.tokens = tokens;
    }

    /** {@code arrivedFor}: to whom the mail was addressed on its way to us, where that is known. */
    Optional<Attributed> of(Reading reading, Collection<String> arrivedFor) {
        var traces = reading.traces();
        return atArrival(reading, arrivedFor)
                .or(() -> letter(Proof.RETURN_ADDRESS, traces.envelopeSenders(), delivery::byReturnAddress))
                .or(() -> letter(Proof.MESSAGE_ID, traces.messageIds(), delivery::byMessageId))
                .or(() -> letter(Proof.MESSAGE_ID, answered(reading), delivery::byMessageId))
                .or(() -> letter(Proof.HEADER, ownHeaders(traces), delivery::byMessageId))
                .or(() -> linked(traces));
    }

    /** Who no longer wants what, as the address proves to which he wrote, or the token in his subject (RFC 2369 3.2). */
    Optional<Attributed> wishOf(Reading reading, Collection<String> arrivedFor) {
        return first(addresses(reading, arrivedFor), delivery::byUnsubscribeAddress)
                .or(() -> TOKEN.matcher(reading.subject())
                        .results()
                        .findFirst()
                        .flatMap(it -> delivery.byUnsubscribeAddress("unsubscribe+" + it.group(1) + "@")))
                .map(it -> attributed(it, Proof.UNSUBSCRIBE_LINK));
    }

    /** Only programs write to the sender of the envelope: people answer whom they see (RFC 5321 4.4). */
    Optional<Attributed> atArrival(Reading reading, Collection<String> arrivedFor) {
        return letter(Proof.RETURN_ADDRESS, addresses(reading, arrivedFor).toList(), delivery::byReturnAddress);
    }

    private static Stream<String> addresses(Reading reading, Collection<String> arrivedFor) {
        return Stream.concat(arrivedFor.stream(), reading.traces().arrivedFor().stream());
    }

    /** What a report refers to is its own thread, not what it reports. */
    private static List<String> answered(Reading reading) {
        return reading.kind() == InboundKind.COMPLAINT
                ? List.of()
                : reading.traces().references();
    }

    private static List<String> ownHeaders(Traces traces) {
        return Stream.concat(
                        Stream.concat(traces.ownHeaders().values().stream(), traces.feedbackIds().stream()),
                        traces.envelopeIds().stream())
                .toList();
    }

    private Optional<Attributed> linked(Traces traces) {
        return first(traces.unsubscribeLinks().stream(), this::wishAt)
                .map(it -> attributed(it, Proof.UNSUBSCRIBE_LINK));
    }

    private Optional<UnsubscribeWish> wishAt(String link) {
        if (link.toLowerCase(Locale.ROOT).startsWith(MAILTO)) {
            return delivery.byUnsubscribeAddress(link.substring(MAILTO.length()).split("\\?", 2)[0]);
        }
        var found = LINK.matcher(link);
        return found.matches()
                ? tokens.read(Purpose.UNSUBSCRIBE, found.group(1))
                        .filter(ids -> ids.length == 2)
                        .map(ids -> new UnsubscribeWish(ids[0], ids[1]))
                : Optional.empty();
    }

    private static Attributed attributed(UnsubscribeWish wish, Proof proof) {
        return new Attributed(wish.contactId(), wish.mailingId(), null, proof);
    }

    private static Optional<Attributed> letter(
            Proof proof, Collection<String> candidates, Function<String, Optional<SentLetter>> door) {
        return first(candidates.stream(), door).map(letter -> Attributed.by(proof, letter));
    }

    private static <T> Optional<T> first(Stream<String> candidates, Function<String, Optional<T>> door) {
        return candidates.map(door).flatMap(Optional::stream).findFirst();
    }
}
