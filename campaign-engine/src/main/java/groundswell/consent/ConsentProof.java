package groundswell.consent;

import org.jspecify.annotations.Nullable;

/**
 * What allowed, or did not allow, to write to a contact about a topic at a moment.
 *
 * @param label how the operator calls the topic
 * @param word the last word at that moment; null: nothing had been said
 */
public record ConsentProof(
        String topic,
        String label,
        LegalBasis legalBasis,
        @Nullable ConsentEntry word) {}
