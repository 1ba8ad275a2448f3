package groundswell.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Consent that counts only when it is confirmed by answering a first mail. Whoever sends marketing must be able to
 * demonstrate that the person consented (GDPR article 7(1)), and a box that was ticked beside an address demonstrates
 * nothing about the person whose address it is.
 */
class DoubleOptIn {

    private static final String HOW = "double-opt-in";
    private static final Duration VALID = Duration.ofDays(30);
    /** Nobody's mailbox is filled by somebody who posts a form a thousand times. */
    private static final Duration BETWEEN_LETTERS = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    DoubleOptIn(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean request(long contactId, String topic, @Nullable String source, String wording, @Nullable String ip) {
        db.sql("""
                        insert into consent_request (contact_id, topic, at, source, wording, ip)
                        values (:contact, :topic, :now, :source, :wording, cast(:ip as inet))
                        """)
                .param("contact", contactId)
                .param("topic", topic)
                .param("now", now())
                .param("source", source)
                .param("wording", wording)
                .param("ip", ip)
                .update();
        return isTimeToAsk(contactId);
    }

    /** Of many posts at the same time, the one that gets the row asks, and the others see that it did. */
    private boolean isTimeToAsk(long contactId) {
        int rows = db.sql("""
                        insert into consent_asking (contact_id, at)
                        values (:contact, :now)
                        on conflict (contact_id) do update set at = excluded.at where consent_asking.at <= :latest
                        """)
                .param("contact", contactId)
                .param("now", now())
                .param("latest", now().minus(BETWEEN_LETTERS))
                .update();
        return rows == 1;
    }

    OptIn look(long contactId, Instant askedUntil) {
        var wishes = open(List.of(contactId), askedUntil).getOrDefault(contactId, List.of());
        return wishes.isEmpty()
                ? new OptIn(wasConfirmed(contactId, askedUntil) ? OptIn.State.ALREADY : OptIn.State.EXPIRED, List.of())
                : new OptIn(OptIn.State.OPEN, wishes);
    }

    private record Row(long contactId, String topic, String wording) {}

    /** What each contact is asked to confirm: of each topic what was ticked last, because a page shows it once. */
    Map<Long, List<OptIn.Wish>> open(Collection<Long> contactIds, Instant askedUntil) {
        return db
                .sql("""
                        select distinct on (contact_id, topic) contact_id, topic, wording
                        from consent_request
                        where contact_id = any(:contacts) and at <= :until and at > :oldest and confirmed_at is null
                        order by contact_id, topic, at desc, id desc
                        """)
                .param("contacts", contactIds.toArray(Long[]::new))
                .param("until", askedUntil.atOffset(ZoneOffset.UTC))
                .param("oldest", now().minus(VALID))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::contactId,
                        Collectors.mapping(it -> new OptIn.Wish(it.topic(), it.wording()), Collectors.toList())));
    }

    private boolean wasConfirmed(long contactId, Instant askedUntil) {
        return db.sql("""
                        select exists (
                            select from consent_request
                            where contact_id = :contact and at <= :until and confirmed_at is not null)
                        """)
                .param("contact", contactId)
                .param("until", askedUntil.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * Confirms everything that was asked for until then, and writes for each topic the word that the page shows. One
     * statement: whoever presses twice at once waits for himself and finds nothing left.
     */
    OptIn confirm(long contactId, Instant askedUntil, @Nullable String ip) {
        var given = db.sql("""
                        with confirmed as (
                            update consent_request
                            set confirmed_at = :now
                            where contact_id = :contact and at <= :until and at > :oldest and confirmed_at is null
                            returning id, topic, at, source, wording
                        )
                        insert into consent_entry (contact_id, topic, given, at, how, source, wording, ip, said_by)
                        select distinct on (topic) :contact, topic, true, cast(:now as timestamptz), :how, source, wording,
                               cast(:ip as inet), :by
                        from confirmed
                        order by topic, at desc, id desc
                        returning topic, wording
                        """)
                .param("contact", contactId)
                .param("until", askedUntil.atOffset(ZoneOffset.UTC))
                .param("oldest", now().minus(VALID))
                .param("now", now())
                .param("how", HOW)
                .param("by", Speaker.PERSON)
                .param("ip", ip)
                .query(OptIn.Wish.class)
                .list();
        return given.isEmpty() ? look(contactId, askedUntil) : new OptIn(OptIn.State.CONFIRMED, given);
    }

    /** As exact as the database and a link keep it, so that a request is never younger than its own letter. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
