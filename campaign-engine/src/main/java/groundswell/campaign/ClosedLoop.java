package groundswell.campaign;

import groundswell.campaign.LoopPeople.Person;
import groundswell.delivery.Delivery;
import groundswell.delivery.Recounts;
import groundswell.lead.LeadYield;
import groundswell.lead.LeadYield.OneLead;
import groundswell.lead.Leads;
import groundswell.response.Responder.How;
import groundswell.response.Response;
import groundswell.response.Runs;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From entering to the sale, in contacts: each module counts its own stage. A form is a response when it was sent
 * between entering and thirty days after leaving, because a short campaign is left before its letter is read; it knows
 * no campaign itself, so it counts for every campaign in which its sender was then.
 */
@Component
class ClosedLoop {

    private static final String RUNS = """
            select e.contact_id, e.entered_at as began_at,
                   coalesce(w.ended_at + interval '30 days', 'infinity') as until
            from enrollment e
            join wave w on w.id = e.wave_id
            where e.campaign_id = :loop_campaign
            """;

    private final JdbcClient db;
    private final Delivery delivery;
    private final Response response;
    private final Leads leads;
    private final Recounts<List<LoopCount>> recounts = new Recounts<>();

    ClosedLoop(JdbcClient db, Delivery delivery, Response response, Leads leads) {
        this.db = db;
        this.delivery = delivery;
        this.response = response;
        this.leads = leads;
    }

    /** All stages in their order; of a large campaign they may be some seconds old. */
    List<LoopCount> of(long campaignId) {
        return recounts.of(campaignId, () -> recount(campaignId));
    }

    private List<LoopCount> recount(long campaignId) {
        var sales = leads.yieldOf(campaignId);
        return List.of(
                new LoopCount(LoopStage.ENTERED, countEntered(campaignId), List.of()),
                new LoopCount(LoopStage.SENT, delivery.countReached(campaignId), List.of()),
                new LoopCount(LoopStage.RESPONDED, response.countResponders(campaignId, runs(campaignId)), List.of()),
                new LoopCount(LoopStage.LEADS, sales.opened(), List.of()),
                new LoopCount(LoopStage.ACCEPTED, sales.accepted(), List.of()),
                new LoopCount(LoopStage.WON, sales.won(), sales.amounts()));
    }

    /** Everybody has a first run, so nobody need be told from himself. */
    private long countEntered(long campaignId) {
        return db.sql("select count(*) from enrollment where campaign_id = :campaign and entry_no = 1")
                .param("campaign", campaignId)
                .query(Long.class)
                .single();
    }

    private static Runs runs(long campaignId) {
        return new Runs(RUNS, Map.of("loop_campaign", campaignId));
    }

    LoopPeople people(long campaignId, LoopStage stage, long after, int limit) {
        int most = limit + 1;
        return switch (stage) {
            case ENTERED -> page(entered(campaignId, after, most), limit, it -> person(it.contactId(), it.at()));
            case SENT -> page(delivery.reached(campaignId, after, most), limit, it -> person(it.contactId(), it.at()));
            case RESPONDED ->
                page(
                        response.responders(campaignId, runs(campaignId), after, most),
                        limit,
                        it -> new Person(it.contactId(), it.at(), it.how(), List.of()));
            case LEADS -> ofLeads(campaignId, LeadYield.Stage.OPENED, after, limit);
            case ACCEPTED -> ofLeads(campaignId, LeadYield.Stage.ACCEPTED, after, limit);
            case WON -> ofLeads(campaignId, LeadYield.Stage.WON, after, limit);
        };
    }

    private LoopPeople ofLeads(long campaignId, LeadYield.Stage stage, long after, int limit) {
        var found = leads.peopleOf(campaignId, stage, after, limit + 1);
        return page(found, limit, it -> new Person(it.contactId(), it.at(), Set.<How>of(), it.leads()));
    }

    private record Entered(long contactId, Instant at) {}

    private record Row(long contactId, OffsetDateTime at) {}

    private List<Entered> entered(long campaignId, long after, int limit) {
        return db
                .sql("""
                        select contact_id, entered_at as at
                        from enrollment
                        where campaign_id = :campaign and entry_no = 1 and contact_id > :after
                        order by contact_id
                        limit :limit
                        """)
                .param("campaign", campaignId)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(it -> new Entered(it.contactId(), it.at().toInstant()))
                .toList();
    }

    private static Person person(long contactId, Instant at) {
        return new Person(contactId, at, Set.<How>of(), List.<OneLead>of());
    }

    /** One more than asked for was looked up, which tells whether it goes on. */
    private static <T> LoopPeople page(List<T> found, int limit, Function<T, Person> person) {
        var items = found.stream().limit(limit).map(person).toList();
        return new LoopPeople(
                items, found.size() <= limit ? null : items.get(limit - 1).contactId());
    }
}
