package groundswell.lead;

import groundswell.contact.People;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the door for points that campaigns give or take; {@code lead.score} adds them. */
@Component
public class LeadPoints {

    private static final long MOST = 1_000_000;

    private final JdbcClient db;
    private final Clock clock;

    LeadPoints(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Once for each step that somebody takes, however often it is tried; in the caller's transaction.
     *
     * @param people yields {@code enrollment_id} too
     */
    public int add(People people, long campaignId, String elementId, int visit, int points) {
        var sql = """
                insert into lead_points (contact_id, campaign_id, enrollment_id, element_id, visit, points, at)
                select p.contact_id, :people_campaign, p.enrollment_id, :people_element, :people_visit, :people_points,
                       :people_now
                from (%s) p
                where p.contact_id > 0
                order by p.contact_id
                on conflict (enrollment_id, element_id, visit) do nothing
                """.formatted(people.sql());
        return db.sql(sql)
                .params(people.parameters())
                .param("people_campaign", campaignId)
                .param("people_element", elementId)
                .param("people_visit", visit)
                .param("people_points", points)
                .param("people_now", OffsetDateTime.now(clock))
                .update();
    }

    private record Sum(long contactId, long points) {}

    /** What each of them has been given until now; without those who were given nothing. */
    Map<Long, Integer> of(Collection<Long> contacts) {
        return db.sql("""
                        select contact_id, sum(points) as points
                        from lead_points
                        where contact_id = any(:contacts)
                        group by contact_id
                        """).param("contacts", contacts.toArray(Long[]::new)).query(Sum.class).list().stream()
                .collect(Collectors.toMap(Sum::contactId, it -> (int) Math.max(-MOST, Math.min(MOST, it.points()))));
    }
}
