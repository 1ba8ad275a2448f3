package groundswell.campaign;

import groundswell.lead.LeadYield.Money;
import java.util.List;

/** How many contacts came to a stage; {@code amounts} has what was won, a currency each, and is else empty. */
public record LoopCount(LoopStage stage, long people, List<Money> amounts) {
    public LoopCount {
        amounts = List.copyOf(amounts);
    }
}
