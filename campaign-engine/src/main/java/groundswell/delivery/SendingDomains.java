package groundswell.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against sending in the name of a domain. */
@Component
class SendingDomains {

    private final JdbcClient db;
    private final Clock clock;

    SendingDomains(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A domain as it stands.
     *
     * @param warmUpFrom the first day of its slow beginning; null when none is under way
     */
    record State(
            Guard guard,
            @Nullable String guardWhy,
            @Nullable OffsetDateTime guardSince,
            @Nullable LocalDate warmUpFrom) {}

    State state(String domain) {
        return Optional.ofNullable(db.sql("""
                                select guard, guard_why, guard_since, warm_up_from
                                from sending_domain
                                where domain = :domain
                                """)
                        .param("domain", domain)
                        .query(State.class)
                        .optional()
                        .orElse(null))
                .orElseGet(() -> new State(Guard.NONE, null, null, null));
    }

    /** Idempotent: the same level again keeps since when it is so. */
    void guard(String domain, Guard level, String why) {
        db.sql("""
                        insert into sending_domain as d (domain, guard, guard_why, guard_since)
                        values (:domain, :level, :why, :now)
                        on conflict (domain) do update
                        set guard = excluded.guard, guard_why = excluded.guard_why,
                            guard_since = case when d.guard = excluded.guard then d.guard_since else excluded.guard_since end
                        """)
                .param("domain", domain)
                .param("level", level.name())
                .param("why", why)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Null ends the slow beginning. */
    void warmUpFrom(String domain, @Nullable LocalDate day) {
        db.sql("""
                        insert into sending_domain (domain, warm_up_from)
                        values (:domain, :day)
                        on conflict (domain) do update
                        set warm_up_from = excluded.warm_up_from
                        """).param("domain", domain).param("day", day).update();
    }
}
