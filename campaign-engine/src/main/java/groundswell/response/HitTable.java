package groundswell.response;

import groundswell.response.MessageFacts.MessageFact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens, clicks and sprung traps in the table of touchpoints: many with one statement. */
final class HitTable {

    private final JdbcClient db;

    HitTable(JdbcClient db) {
        this.db = db;
    }

    /** A hit that was judged, and the message that it is about. */
    record Judged(Hit hit, MessageFact fact, Judgement judgement) {}

    /** A hit that was written before. */
    record Written(
            long id,
            long contactId,
            long messageId,
            String kind,
            OffsetDateTime at,
            Verdict verdict,
            @Nullable Cause cause,
            @Nullable Ahead ahead,
            @Nullable String url,
            @Nullable String userAgent,
            @Nullable String ip) {

        Visit visit() {
            return new Visit(userAgent, ip, ahead == null ? Ahead.NO : ahead);
        }
    }

    /** What people did is handed to the campaigns in the same statement, so neither is there without the other. */
    void add(List<Judged> hits) {
        var sql = """
                with happened as (
                    insert into touchpoint (contact_id, kind, at, verdict, cause, ahead, message_id, enrollment_id,
                                            campaign_id, template, element_id, url, user_agent, ip)
                    select contact_id, kind, at, verdict, cause, ahead, message_id, enrollment_id,
                           campaign_id, template, element_id, url, user_agent, cast(ip as inet)
                    from unnest(
                        cast(:contacts as bigint[]), cast(:kinds as text[]), cast(:moments as timestamptz[]),
                        cast(:verdicts as text[]), cast(:causes as text[]), cast(:ahead as text[]),
                        cast(:messages as bigint[]), cast(:enrollments as bigint[]), cast(:campaigns as bigint[]),
                        cast(:templates as text[]), cast(:elements as text[]), cast(:urls as text[]),
                        cast(:agents as text[]), cast(:ips as text[])
                    ) h (contact_id, kind, at, verdict, cause, ahead, message_id, enrollment_id,
                         campaign_id, template, element_id, url, user_agent, ip)
                    returning id, contact_id, kind, at, verdict, campaign_id, enrollment_id, template, url
                )
                insert into touchpoint_inbox (contact_id, kind, at, campaign_id, enrollment_id, touchpoint_id, data)
                select contact_id, kind, at, campaign_id, enrollment_id, id,
                       jsonb_strip_nulls(jsonb_build_object('template', template, 'url', url))
                from happened
                where verdict <> 'MACHINE'
                order by id
                """;
        db.sql(sql)
                .param("contacts", longs(hits, it -> it.fact().contactId()))
                .param("kinds", texts(hits, it -> it.hit().kind()))
                .param("moments", texts(hits, it -> it.hit().at().toString()))
                .param("verdicts", texts(hits, it -> it.judgement().verdict().name()))
                .param("causes", texts(hits, it -> name(it.judgement().cause())))
                .param("ahead", texts(hits, it -> aheadOf(it.hit().visit())))
                .param("messages", longs(hits, it -> it.hit().messageId()))
                .param("enrollments", longs(hits, it -> it.fact().enrollmentId()))
                .param("campaigns", longs(hits, it -> it.fact().campaignId()))
                .param("templates", texts(hits, it -> it.fact().template()))
                .param("elements", texts(hits, it -> it.fact().elementId()))
                .param("urls", texts(hits, it -> it.hit().url()))
                .param("agents", texts(hits, it -> it.hit().visit().userAgent()))
                .param("ips", texts(hits, it -> it.hit().visit().ip()))
                .update();
    }

    private static @Nullable String aheadOf(Visit visit) {
        return visit.ahead() == Ahead.NO ? null : visit.ahead().name();
    }

    private static @Nullable String name(@Nullable Cause cause) {
        return cause == null ? null : cause.name();
    }

    private static <T> Long[] longs(List<T> all, Function<T, Long> field) {
        return all.stream().map(field).toArray(Long[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> field) {
        var texts = new @Nullable String[all.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = field.apply(all.get(i));
        }
        return texts;
    }

    /**
     * Of these messages in a stretch of time, of each the latest: whoever loads one picture all day must not make all of it
     * be read with every batch.
     */
    List<Written> written(Map<Long, Long> contactsByMessage, Instant since, Instant until) {
        var sql = """
                select t.id, t.contact_id, t.message_id, t.kind, t.at, t.verdict, t.cause, t.ahead, t.url, t.user_agent,
                       host(t.ip) as ip
                from unnest(cast(:contacts as bigint[]), cast(:messages as bigint[])) m (contact_id, message_id)
                cross join lateral (
                    select id, contact_id, message_id, kind, at, verdict, cause, ahead, url, user_agent, ip
                    from touchpoint
                    where contact_id = m.contact_id and message_id = m.message_id and at >= :since and at <= :until
                      and kind in ('OPEN', 'CLICK', 'TRAP')
                    order by at desc
                    limit 100
                ) t
                """;
        var messages = List.copyOf(contactsByMessage.entrySet());
        return db.sql(sql)
                .param("contacts", longs(messages, Map.Entry::getValue))
                .param("messages", longs(messages, Map.Entry::getKey))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Written.class)
                .list();
    }

    /** The hits of the next people in the order of their numbers; of nobody's are none left to judge. */
    List<Written> ofPeople(long after, int people) {
        var sql = """
                select t.id, t.contact_id, t.message_id, t.kind, t.at, t.verdict, t.cause, t.ahead, t.url, t.user_agent,
                       host(t.ip) as ip
                from touchpoint t
                where t.kind in ('OPEN', 'CLICK', 'TRAP') and t.message_id is not null
                  and t.contact_id > :after and t.contact_id <= :after + :people
                """;
        return db.sql(sql)
                .param("after", after)
                .param("people", people)
                .query(Written.class)
                .list();
    }

    long lastPerson() {
        return db.sql("select coalesce(max(contact_id), 0) from touchpoint")
                .query(Long.class)
                .single();
    }

    /**
     * Judges hits anew. What a machine did is taken from the campaigns that have not looked at it yet; nothing is given
     * to them, so that nobody moves because of what happened long ago.
     */
    int judge(Map<Written, Judgement> judgements) {
        if (judgements.isEmpty()) {
            return 0;
        }
        var sql = """
                with judged as (
                    select contact_id, id, verdict, cause
                    from unnest(cast(:contacts as bigint[]), cast(:ids as bigint[]), cast(:verdicts as text[]),
                                cast(:causes as text[])) j (contact_id, id, verdict, cause)
                ), untold as (
                    delete from touchpoint_inbox
                    where touchpoint_id in (select id from judged where verdict = 'MACHINE')
                )
                update touchpoint t
                set verdict = j.verdict, cause = j.cause
                from judged j
                where t.contact_id = j.contact_id and t.id = j.id
                """;
        var hits = List.copyOf(judgements.entrySet());
        return db.sql(sql)
                .param("contacts", longs(hits, it -> it.getKey().contactId()))
                .param("ids", longs(hits, it -> it.getKey().id()))
                .param("verdicts", texts(hits, it -> it.getValue().verdict().name()))
                .param("causes", texts(hits, it -> name(it.getValue().cause())))
                .update();
    }
}
