package groundswell.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A {@link Reading} of what a provider tells: with the same words, so that the same policy follows. A provider that proved
 * itself may still tell of messages of others; the message has to be proven as in mail.
 */
final class ProviderReading {

    private static final int MOST_PROOFS = 50;
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]{1,500})>");

    private final List<String> proofs = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final String recipient;

    private ProviderReading(String recipient) {
        this.recipient = recipient;
    }

    static ProviderReading about(String recipient) {
        return new ProviderReading(Plain.line(recipient));
    }

    /** A value that may be a Message-ID or a return address of ours. */
    ProviderReading proof(String value) {
        if (!value.isBlank() && proofs.size() < MOST_PROOFS) {
            proofs.add(Plain.line(value));
        }
        return this;
    }

    /** Every text in an object that we may have filled: metadata, custom arguments. */
    ProviderReading proofs(JsonNode values) {
        for (var value : values) {
            if (value.isString()) {
                proof(value.asString(""));
            }
        }
        return this;
    }

    /** The value of a List-Unsubscribe. */
    ProviderReading link(String header) {
        IN_BRACKETS.matcher(header).results().limit(10).forEach(found -> links.add(found.group(1)));
        return this;
    }

    /** {@code status} and {@code words} as the server gave them, as far as they are told. */
    Reading bounced(DeliveryAction action, String status, String words) {
        var address = Addresses.first(recipient).orElse(null);
        var report = Diagnosis.of(new Told(address, null, action, status, Plain.line(words), "", null, null));
        return reading(InboundKind.BOUNCE, List.of(report), null, words);
    }

    Reading complained(FeedbackType type) {
        return reading(InboundKind.COMPLAINT, List.of(), type, "");
    }

    Reading other(InboundKind kind, String words) {
        return reading(kind, List.of(), null, words);
    }

    private Reading reading(
            InboundKind kind, List<DeliveryReport> reports, @Nullable FeedbackType complaint, String words) {
        var own = Stream.of(recipient).filter(it -> !it.isEmpty()).toList();
        var traces = new Traces(
                List.of(),
                List.copyOf(proofs),
                List.copyOf(proofs),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.copyOf(links),
                own);
        return new Reading(kind, reports, complaint, traces, null, "", null, Plain.text(words));
    }
}
