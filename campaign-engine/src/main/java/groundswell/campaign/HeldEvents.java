package groundswell.campaign;

import groundswell.response.Happened;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people did while their campaign was paused, until it runs again. */
@Component
class HeldEvents {

    private final JdbcClient db;

    HeldEvents(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            long id,
            long campaignId,
            long contactId,
            String kind,
            OffsetDateTime at,
            @Nullable Long enrollmentId,
            String data) {}

    void hold(long campaign, List<Happened> events) {
        if (events.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into event_held (campaign_id, contact_id, kind, at, enrollment_id, data)
                        select :campaign, contact_id, kind, at, enrollment_id, data
                        from unnest(
                            cast(:contacts as bigint[]), cast(:kinds as text[]), cast(:moments as timestamptz[]),
                            cast(:enrollments as bigint[]), cast(:data as jsonb[])
                        ) happened (contact_id, kind, at, enrollment_id, data)
                        """)
                .param("campaign", campaign)
                .param("contacts", events.stream().map(Happened::contactId).toArray(Long[]::new))
                .param("kinds", events.stream().map(Happened::kind).toArray(String[]::new))
                .param("moments", events.stream().map(it -> it.at().toString()).toArray(String[]::new))
                .param(
                        "enrollments",
                        events.stream().map(Happened::enrollmentId).toArray(Long[]::new))
                .param("data", events.stream().map(Happened::data).toArray(String[]::new))
                .update();
    }

    /** What was held for campaigns that are no longer paused, by campaign, in the order in which it happened. */
    Map<Long, List<Happened>> takeResumed() {
        return db.sql("""
                        delete from event_held
                        where campaign_id in (
                            select h.campaign_id
                            from event_held h
                            join campaign k on k.id = h.campaign_id
                            where k.state <> 'PAUSED')
                        returning id, campaign_id, contact_id, kind, at, enrollment_id, data
                        """).query(Row.class).list().stream()
                .sorted(Comparator.comparingLong(Row::id))
                .collect(Collectors.groupingBy(
                        Row::campaignId,
                        Collectors.mapping(
                                it -> new Happened(
                                        it.contactId(),
                                        it.kind(),
                                        it.at().toInstant(),
                                        it.campaignId(),
                                        it.enrollmentId(),
                                        it.data()),
                                Collectors.toList())));
    }
}
