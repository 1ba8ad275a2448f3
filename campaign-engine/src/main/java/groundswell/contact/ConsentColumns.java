package groundswell.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file may say of each person's own consent: when it was given, and what proves it. No attributes of a contact;
 * their keys have a dot, which no attribute's key can have.
 *
 * @param zone where a time without a zone was written down
 * @param uploadedAt nobody in the file can have consented later
 */
record ConsentColumns(ZoneId zone, Instant uploadedAt) {

    static final String GIVEN_AT = "consent.givenAt";
    static final String PROOF = "consent.proof";

    static final List<Attribute> TARGETS = List.of(
            target(GIVEN_AT, "consentGivenAt", AttributeType.DATETIME, "Consent given at"),
            target(PROOF, "consentProof", AttributeType.TEXT, "Proof of consent"));

    static ConsentColumns of(ImportOrder order, Instant uploadedAt) {
        return new ConsentColumns(order.zone() == null ? ZoneOffset.UTC : order.zone(), uploadedAt);
    }

    /** Null when nothing is said: then what is said of the whole file holds. */
    @Nullable
    Object read(Attribute target, String cell) {
        var text = PlainText.strip(cell);
        if (text.isEmpty()) {
            return null;
        }
        return target.key().equals(PROOF)
                ? PlainText.lines(target.label(), target.name(), text)
                : givenAt(target, text);
    }

    /** A day is its beginning in the zone, so a consent never looks younger than it is. */
    private Instant givenAt(Attribute target, String text) {
        var moment = AttributeValue.instant(target, text, zone);
        if (moment.isAfter(uploadedAt)) {
            throw InvalidContact.of(
                    target.name(),
                    "%s: “%s” is in the future.".formatted(target.label(), Places.shown(text)),
                    "Nobody can have consented yet. Correct it, or leave the cell empty for the time of the import.");
        }
        return moment;
    }

    private static Attribute target(String key, String name, AttributeType type, String label) {
        return new Attribute(key, name, type, label, null, List.of(), false, false, true, List.of());
    }
}
