package groundswell.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of the leads of a campaign. Contacts are counted, not leads.
 *
 * @param amounts what was won in each currency, the one with most sales first: two currencies are never added
 */
public record LeadYield(long opened, long accepted, long won, List<Money> amounts) {

    public LeadYield {
        amounts = List.copyOf(amounts);
    }

    public record Money(BigDecimal amount, String currency) {}

    /** How far a lead came. A sale that was lost had been accepted before. */
    public enum Stage {
        OPENED,
        ACCEPTED,
        WON;

        Set<LeadState> states() {
            return switch (this) {
                case OPENED -> EnumSet.allOf(LeadState.class);
                case ACCEPTED -> EnumSet.of(LeadState.ACCEPTED, LeadState.WON, LeadState.LOST);
                case WON -> EnumSet.of(LeadState.WON);
            };
        }
    }

    /** A contact of a stage: when he came there first, and his leads that did. */
    public record Person(long contactId, Instant at, List<OneLead> leads) {
        public Person {
            leads = List.copyOf(leads);
        }
    }

    public record OneLead(
            long id,
            LeadState state,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}
}
