package groundswell.response;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of everything that contacts did. */
final class Touchpoints {

    static final String OPEN = "OPEN";
    static final String CLICK = "CLICK";
    /** The link that no person sees was followed. */
    static final String TRAP = "TRAP";

    static final String REPLY = "REPLY";
    static final String BOUNCE = "BOUNCE";
    static final String COMPLAINT = "COMPLAINT";

    /** What a timeline tells of an event; all else in it may be long, and is not for every eye. */
    static final List<String> FACTS =
            List.of("survey", "score", "form", "reason", "topic", "amount", "currency", "segment");

    private final JdbcClient db;

    Touchpoints(JdbcClient db) {
        this.db = db;
    }

    private record Answered(String letter, long people) {}

    Map<String, Long> lettersAnswered(String kind, Instant since) {
        return db
                .sql("""
                        select campaign_id || ' ' || template as letter, count(distinct contact_id) as people
                        from touchpoint
                        where kind = :kind and at > :since and message_id is not null and verdict <> 'MACHINE'
                          and campaign_id is not null and template is not null
                        group by campaign_id, template
                        """)
                .param("kind", kind)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Answered.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Answered::letter, Answered::people));
    }

    /** A checked event of a known contact. */
    record Event(
            long contactId,
            String name,
            Instant at,
            @Nullable String data,
            @Nullable String id,
            Judgement judgement) {}

    /** Answers how many were new. In the order of the contacts, so that two batches never wait in a circle. */
    int add(List<Event> events) {
        var sql = """
                with happened as (
                insert into touchpoint (contact_id, kind, at, verdict, cause, data, source_id)
                select e.contact_id, e.kind, e.at, e.verdict, e.cause, e.data, e.source_id
                from unnest(
                    cast(:contacts as bigint[]),
                    cast(:names as text[]),
                    cast(:moments as timestamptz[]),
                    cast(:data as jsonb[]),
                    cast(:ids as text[]),
                    cast(:verdicts as text[]),
                    cast(:causes as text[])
                ) e (contact_id, kind, at, data, source_id, verdict, cause)
                order by e.contact_id, e.source_id
                on conflict (contact_id, source_id) where source_id is not null do nothing
                returning contact_id, kind, at, verdict, data
                )
                insert into touchpoint_inbox (contact_id, kind, at, data)
                select contact_id, kind, at, coalesce(data, '{}')
                from happened
                where verdict <> 'MACHINE'
                """;
        return db.sql(sql)
                .param("contacts", events.stream().map(Event::contactId).toArray(Long[]::new))
                .param("names", events.stream().map(Event::name).toArray(String[]::new))
                .param(
                        "moments",
                        events.stream().map(event -> event.at().toString()).toArray(String[]::new))
                .param("data", events.stream().map(Event::data).toArray(String[]::new))
                .param("ids", events.stream().map(Event::id).toArray(String[]::new))
                .param(
                        "verdicts",
                        events.stream()
                                .map(it -> it.judgement().verdict().name())
                                .toArray(String[]::new))
                .param(
                        "causes",
                        events.stream()
                                .map(it -> it.judgement().cause())
                                .map(it -> it == null ? null : it.name())
                                .toArray(String[]::new))
                .update();
    }

    /** Takes the oldest out of the inbox; in the caller's transaction, which is why nothing is lost. */
    List<Happened> take(int most) {
        var sql = """
                delete from touchpoint_inbox
                where id in (select id from touchpoint_inbox order by id limit :most for update skip locked)
                returning id, contact_id, kind, at, campaign_id, enrollment_id, data
                """;
        return db.sql(sql).param("most", most).query(Taken.class).list().stream()
                .sorted(Comparator.comparingLong(Taken::id))
                .map(it -> new Happened(
                        it.contactId(), it.kind(), it.at().toInstant(), it.campaignId(), it.enrollmentId(), it.data()))
                .toList();
    }

    private record Taken(
            long id,
            long contactId,
            String kind,
            OffsetDateTime at,
            @Nullable Long campaignId,
            @Nullable Long enrollmentId,
            String data) {}

    /** {@code facts}: those of {@link #FACTS} that the event carries, a JSON object. */
    record Noticed(
            String kind,
            OffsetDateTime at,
            @Nullable String template,
            @Nullable String url,
            boolean machine,
            @Nullable String cause,
            String facts) {}

    /**
     * Of these kinds, others than the known when wanted, and what machines did when wanted; newest first. What we note of
     * an order is left out: the order itself is told.
     */
    List<Noticed> of(
            long contactId,
            Collection<String> kinds,
            boolean others,
            boolean machines,
            Collection<String> known,
            Instant before,
            int limit) {
        var sql = """
                select kind, at, template, url, verdict = 'MACHINE' as machine, cause, (
                           select coalesce(jsonb_object_agg(key, value), '{}')::text
                           from jsonb_each(case when jsonb_typeof(data) = 'object' then data end)
                           where key = any(:facts)
                       ) as facts
                from touchpoint
                where contact_id = :contact and at < :before
                  and ((verdict <> 'MACHINE' and (kind = any(:kinds) or (:others and kind <> all(:known))))
                       or (:machines and verdict = 'MACHINE'))
                  and not (kind = :purchased and jsonb_exists(data, 'order'))
                order by at desc, id desc
                limit :limit
                """;
        return db.sql(sql)
                .param("facts", FACTS.toArray(String[]::new))
                .param("purchased", PurchaseNews.PURCHASED)
                .param("contact", contactId)
                .param("kinds", kinds.toArray(String[]::new))
                .param("others", others)
                .param("machines", machines)
                .param("known", known.toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Noticed.class)
                .list();
    }
}
