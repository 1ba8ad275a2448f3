package groundswell.audience;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a condition is asked once more, and of which moment: what happened later does not count, as far as it is known
 * when it happened.
 *
 * @param run the enrollment of whom a gateway asks; null: the condition is about the contact alone
 * @param steps the steps by which a gateway's condition may name letters
 */
public record Asked(long contactId, Instant at, @Nullable Long run, Set<String> steps) {

    public static Asked of(long contactId, Instant at) {
        return new Asked(contactId, at, null, Set.of());
    }

    Scope scope() {
        return run == null ? Scope.EVERYONE : Scope.CAMPAIGN;
    }
}
