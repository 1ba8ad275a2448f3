package groundswell.response;

import java.time.Instant;
import java.util.Set;

/** A contact who responded to a campaign; {@code at} is the first time. */
public record Responder(long contactId, Instant at, Set<How> how) {
    public Responder {
        how = Set.copyOf(how);
    }

    /** In which way. */
    public enum How {
        CLICK,
        SURVEY,
        FORM
    }
}
