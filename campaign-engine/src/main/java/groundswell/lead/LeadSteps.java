package groundswell.lead;

import groundswell.engine.WorkSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the timers of {@code lead-handoff.bpmn} lead to. */
@Component
class LeadSteps implements WorkSteps {

    static final String PROCESS = "lead-handoff";

    private final LeadTable table;
    private final LeadNews news;

    LeadSteps(LeadTable table, LeadNews news) {
        this.table = table;
        this.news = news;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public void reached(long leadId, String elementId) {
        switch (elementId) {
            case "Activity_RemindSales" -> {
                if (table.remind(leadId)) {
                    table.tell(leadId, "REMINDED", null, null);
                }
            }
            case "Activity_EscalateLead" -> {
                if (table.escalate(leadId)) {
                    var lead = table.find(leadId).orElseThrow(() -> new UnknownLead(leadId));
                    news.tell(lead, "ESCALATED", null, lead.assignee(), Map.of());
                }
            }
            default -> throw new IllegalStateException("Lead %d came to %s".formatted(leadId, elementId));
        }
    }
}
