package groundswell.campaign;

import java.math.BigDecimal;
import java.util.List;

/** What a rehearsal would assume and reckon with, unless somebody says otherwise. */
public record RehearsalBasis(List<Assumption> assumptions, BigDecimal thousandMails, BigDecimal task, String currency) {

    public RehearsalBasis {
        assumptions = List.copyOf(assumptions);
    }
}
