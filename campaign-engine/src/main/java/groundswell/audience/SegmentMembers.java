package groundswell.audience;

import groundswell.contact.SearchText;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in a segment at this moment: asked of its rule, so that the list is exact also between two looks. */
final class SegmentMembers {

    /** Up to here a searched list is counted. */
    private static final int COUNTED = 10_000;

    private final JdbcClient db;
    private final Audience audience;
    private final Clock clock;

    SegmentMembers(JdbcClient db, Audience audience, Clock clock) {
        this.db = db;
        this.audience = audience;
        this.clock = clock;
    }

    /** {@code since}: null when the segment is not followed, or has not noticed the contact yet. */
    public record Member(long contactId, @Nullable Instant since) {}

    private record Row(long contactId, @Nullable OffsetDateTime since) {}

    Condition condition(Segment segment) {
        var rule = segment.condition() == null ? inSegment(segment.key()) : segment.condition();
        if (audience.compile(rule, Scope.EVERYONE) instanceof Condition condition) {
            return condition;
        }
        throw new SegmentConflict(
                "The rule of “%s” can no longer be read: open the segment and mend it.".formatted(segment.name()));
    }

    static String inSegment(String key) {
        return "inSegment(\"%s\")".formatted(key);
    }

    /** Newest contacts first, those whose ids are smaller than {@code before}. */
    List<Member> page(Segment segment, SearchText search, long before, int limit) {
        var condition = condition(segment);
        return db
                .sql("""
                        select c.id as contact_id, member.since
                        from contact c
                        %s
                        left join segment_member member on member.segment_id = :segment and member.contact_id = c.id
                        where c.id < :before and %s and %s
                        order by c.id desc
                        limit :limit
                        """.formatted(condition.joins(), condition.where(), search.where()))
                .params(with(condition, search))
                .param("segment", segment.id())
                .param("before", before)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(it -> new Member(
                        it.contactId(), it.since() == null ? null : it.since().toInstant()))
                .toList();
    }

    /** Exact up to ten thousand. */
    long count(Segment segment, SearchText search) {
        var condition = condition(segment);
        return db.sql("""
                        select count(*)
                        from (select from contact c %s where %s and %s limit :counted) found
                        """.formatted(condition.joins(), condition.where(), search.where()))
                .params(with(condition, search))
                .param("counted", COUNTED)
                .query(Long.class)
                .single();
    }

    private Map<String, @Nullable Object> with(Condition condition, SearchText search) {
        var parameters = new HashMap<String, @Nullable Object>(condition.at(clock.instant()));
        parameters.putAll(search.parameters());
        return parameters;
    }

    /** Those who were not in it yet. */
    List<Long> add(long segment, Collection<Long> contacts) {
        return db.sql("""
                        insert into segment_member (segment_id, contact_id, since)
                        select :segment, c.id, :now from contact c where c.id = any(:contacts) order by c.id
                        on conflict do nothing
                        returning contact_id
                        """)
                .param("segment", segment)
                .param("contacts", contacts.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Those who were in it. */
    List<Long> remove(long segment, Collection<Long> contacts) {
        return db.sql("""
                        delete from segment_member
                        where segment_id = :segment and contact_id = any(:contacts)
                        returning contact_id
                        """)
                .param("segment", segment)
                .param("contacts", contacts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Puts today's members of one into a fixed list, all or as many by chance; answers how many. */
    long freeze(Segment from, long into, @Nullable Integer size) {
        var condition = condition(from);
        return db.sql("""
                        insert into segment_member (segment_id, contact_id, since)
                        select :into, chosen.id, :now
                        from (
                            select c.id
                            from contact c
                            %s
                            where %s
                            order by random()
                            limit :size
                        ) chosen
                        order by chosen.id
                        """.formatted(condition.joins(), condition.where()))
                .params(condition.at(clock.instant()))
                .param("into", into)
                .param("size", size == null ? Long.MAX_VALUE : Long.valueOf(size))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    long size(long segment) {
        return db.sql("select count(*) from segment_member where segment_id = :segment")
                .param("segment", segment)
                .query(Long.class)
                .single();
    }

    void forget(long segment) {
        db.sql("delete from segment_member where segment_id = :segment")
                .param("segment", segment)
                .update();
    }
}
