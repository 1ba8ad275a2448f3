package groundswell.lead;

import groundswell.response.Noted;
import groundswell.response.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened to a lead into its history, and into the contact's story where campaigns hear of it. */
@Component
class LeadNews {

    private static final JsonMapper JSON = new JsonMapper();

    private final LeadTable table;
    private final Response response;

    LeadNews(LeadTable table, Response response) {
        this.table = table;
        this.response = response;
    }

    /** Each kind happens to a lead once, so the story tells it once. */
    void tell(Lead lead, String kind, @Nullable String username, @Nullable String detail, Map<String, ?> data) {
        table.tell(lead.id(), kind, username, detail);
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("lead", lead.id());
        all.put("campaign", lead.campaignId());
        all.putAll(data);
        var name = "lead." + kind.toLowerCase(Locale.ROOT);
        response.note(java.util.List.of(
                new Noted(lead.contactId(), name, JSON.writeValueAsString(all), name + "-" + lead.id())));
    }
}
