package groundswell.lead;

import groundswell.lead.LeadYield.Money;
import groundswell.lead.LeadYield.OneLead;
import groundswell.lead.LeadYield.Person;
import groundswell.lead.LeadYield.Stage;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Counts the contacts behind the leads of a campaign. */
@Component
class LeadReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<OneLead>> LEADS = new TypeReference<>() {};

    private final JdbcClient db;

    LeadReport(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            boolean total,
            @Nullable String currency,
            long opened,
            long accepted,
            long won,
            @Nullable BigDecimal amount) {}

    /** The first row is of all currencies and of those without one; the others have an amount each. */
    LeadYield of(long campaignId) {
        var rows = db.sql("""
                        select grouping(currency) = 1 as total,
                               currency,
                               count(distinct contact_id) as opened,
                               count(distinct contact_id) filter (where state = any(:accepted)) as accepted,
                               count(distinct contact_id) filter (where state = 'WON') as won,
                               sum(amount) filter (where state = 'WON') as amount
                        from lead
                        where campaign_id = :campaign
                        group by grouping sets ((), (currency))
                        order by total desc, count(*) filter (where state = 'WON') desc, currency
                        """)
                .param("accepted", names(Stage.ACCEPTED))
                .param("campaign", campaignId)
                .query(Row.class)
                .list();
        var total = rows.get(0);
        var amounts = rows.stream().skip(1).flatMap(it -> money(it).stream()).toList();
        return new LeadYield(total.opened(), total.accepted(), total.won(), amounts);
    }

    private static List<Money> money(Row row) {
        return row.amount() == null || row.currency() == null
                ? List.of()
                : List.of(new Money(row.amount(), row.currency()));
    }

    private record PersonRow(long contactId, OffsetDateTime at, String leads) {}

    List<Person> people(long campaignId, Stage stage, long after, int limit) {
        return db
                .sql("""
                        select contact_id,
                               min(case :stage when 'OPENED' then created_at
                                               when 'ACCEPTED' then decided_at
                                               else closed_at end) as at,
                               json_agg(json_build_object('id', id, 'state', state, 'amount', amount,
                                                          'currency', currency) order by id)::text as leads
                        from lead
                        where campaign_id = :campaign and state = any(:states) and contact_id > :after
                        group by contact_id
                        order by contact_id
                        limit :limit
                        """)
                .param("stage", stage.name())
                .param("campaign", campaignId)
                .param("states", names(stage))
                .param("after", after)
                .param("limit", limit)
                .query(PersonRow.class)
                .list()
                .stream()
                .map(it -> new Person(it.contactId(), it.at().toInstant(), JSON.readValue(it.leads(), LEADS)))
                .toList();
    }

    private static String[] names(Stage stage) {
        return stage.states().stream().map(Enum::name).toArray(String[]::new);
    }
}
