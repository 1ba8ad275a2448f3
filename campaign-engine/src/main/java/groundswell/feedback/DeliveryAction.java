package groundswell.feedback;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a server did with a message (RFC 3464 2.3.3). */
public enum DeliveryAction {
    FAILED,
    DELAYED,
    DELIVERED,
    RELAYED,
    /** Handed on to several recipients; each may still fail. */
    EXPANDED;

    static @Nullable DeliveryAction of(String word) {
        var lower = word.strip().toLowerCase(Locale.ROOT);
        for (var action : values()) {
            if (lower.startsWith(action.name().toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        // Not in the RFC, but written: "failure", "fail", "deliverable".
        return lower.startsWith("fail") ? FAILED : null;
    }
}
