package groundswell.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a domain's DNS has to say of a key of ours.
 *
 * @param name of the TXT record, whole and without a dot at its end
 * @param retiredAt since when nothing is signed with it; its record stays for as long as mail of before may be checked
 */
public record DkimRecord(
        String selector,
        String name,
        String value,
        State state,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    /** Whether the key signs. */
    public enum State {
        /** Made and not used yet: its record is published first. */
        PREPARED,
        ACTIVE,
        RETIRED
    }
}
