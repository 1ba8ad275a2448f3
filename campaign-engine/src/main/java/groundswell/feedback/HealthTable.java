package groundswell.feedback;

import groundswell.feedback.DomainHealth.Reported;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what came back in the name of a domain, and remembers how it was judged. */
@Component
class HealthTable {

    private static final String[] NOBODY_HAS = Arrays.stream(Reason.values())
            .filter(it -> it.consequence() == Consequence.SUPPRESS_NOW)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient db;

    HealthTable(JdbcClient db) {
        this.db = db;
    }

    /** {@code judgedFrom}: nothing before it counts; null: everything does. */
    record Judged(
            @Nullable OffsetDateTime judgedFrom,
            OffsetDateTime judgedAt,
            OffsetDateTime since,
            long letters,
            long complaints,
            long bounces) {}

    Optional<Judged> judged(String domain) {
        return db.sql("""
                        select judged_from, judged_at, since, letters, complaints, bounces
                        from domain_health
                        where domain = :domain
                        """).param("domain", domain).query(Judged.class).optional();
    }

    record Back(long complaints, long bounces) {}

    /**
     * Of each letter one at most; what an operator has undone does not count.
     *
     * @param own whether it counts for this domain when nobody knows in whose name the letter was
     */
    Back back(String domain, boolean own, Instant since) {
        return db.sql("""
                        select count(distinct message_id) filter (where kind = 'COMPLAINT' and deed = 'SUPPRESSED') as complaints,
                               count(distinct message_id) filter (where kind = 'BOUNCE' and reason = any(:nobody)) as bounces
                        from returned_mail
                        where kind in ('COMPLAINT', 'BOUNCE') and received_at >= :since
                          and proof is not null and undone_at is null
                          and (sender_domain = :domain or :own and sender_domain is null)
                        """)
                .param("domain", domain)
                .param("own", own)
                .param("nobody", NOBODY_HAS)
                .param("since", at(since))
                .query(Back.class)
                .single();
    }

    void judge(String domain, Instant now, Instant since, long letters, Back back) {
        db.sql("""
                        insert into domain_health (domain, judged_at, since, letters, complaints, bounces)
                        values (:domain, :now, :since, :letters, :complaints, :bounces)
                        on conflict (domain) do update
                        set judged_at = excluded.judged_at, since = excluded.since, letters = excluded.letters,
                            complaints = excluded.complaints, bounces = excluded.bounces
                        """)
                .param("domain", domain)
                .param("now", at(now))
                .param("since", at(since))
                .param("letters", letters)
                .param("complaints", back.complaints())
                .param("bounces", back.bounces())
                .update();
    }

    void judgeFrom(String domain, Instant now) {
        db.sql("""
                        insert into domain_health (domain, judged_from, judged_at, since, letters, complaints, bounces)
                        values (:domain, :now, :now, :now, 0, 0, 0)
                        on conflict (domain) do update
                        set judged_from = excluded.judged_from, since = excluded.since, letters = 0, complaints = 0,
                            bounces = 0
                        """).param("domain", domain).param("now", at(now)).update();
    }

    private record SpamRate(String provider, LocalDate day, double share, String toldBy) {}

    /** Newest first. */
    List<Reported> reported(String domain, LocalDate since) {
        return db.sql("""
                        select provider, day, share, told_by
                        from spam_rate
                        where domain = :domain and day >= :since
                        order by day desc, provider
                        """).param("domain", domain).param("since", since).query(SpamRate.class).list().stream()
                .map(it -> new Reported(
                        it.provider(), it.day(), it.share(), Limits.COMPLAINTS.level(it.share()), it.toldBy()))
                .toList();
    }

    /** The last word on a day holds. */
    void report(String domain, String provider, LocalDate day, double share, Instant now, String by) {
        db.sql("""
                        insert into spam_rate (domain, provider, day, share, told_at, told_by)
                        values (:domain, :provider, :day, :share, :now, :by)
                        on conflict (domain, provider, day) do update
                        set share = excluded.share, told_at = excluded.told_at, told_by = excluded.told_by
                        """)
                .param("domain", domain)
                .param("provider", provider)
                .param("day", day)
                .param("share", share)
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
