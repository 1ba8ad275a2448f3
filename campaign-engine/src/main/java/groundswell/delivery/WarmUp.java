package groundswell.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The slow beginning of a domain that mailbox providers do not know yet: a few messages on the first day (UTC) and about
 * twice as many on each that follows. No provider publishes a curve; this one is what senders commonly use.
 */
@Component
class WarmUp {

    private static final List<Integer> A_DAY =
            List.of(200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 150_000, 300_000, 500_000);

    private final JdbcClient db;
    private final Clock clock;

    WarmUp(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many the domain may send on this day; null when the slow beginning is over or there is none. */
    static @Nullable Integer most(@Nullable LocalDate from, LocalDate today) {
        if (from == null) {
            return null;
        }
        long day = ChronoUnit.DAYS.between(from, today);
        if (day >= A_DAY.size()) {
            return null;
        }
        return day < 0 ? Integer.valueOf(0) : A_DAY.get((int) day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Until the next day begins, when there is room again. */
    Duration untilTomorrow() {
        var tomorrow = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(clock.instant(), tomorrow);
    }

    int sentToday(String domain) {
        return db.sql("select coalesce(sum(sent), 0)::int from warm_up_day where domain = :domain and day = :day")
                .param("domain", domain)
                .param("day", today())
                .query(Integer.class)
                .single();
    }

    /** Takes places of today's, over all nodes together, up to so many. */
    int take(String domain, LocalDate from, int wanted) {
        var most = most(from, today());
        if (most == null) {
            return wanted;
        }
        db.sql("insert into warm_up_day (domain, day, sent) values (:domain, :day, 0) on conflict do nothing")
                .param("domain", domain)
                .param("day", today())
                .update();
        return db.sql("""
                        with room as (
                            select least(:wanted, greatest(0, :most - sent)) as given
                            from warm_up_day
                            where domain = :domain and day = :day
                            for update
                        ),
                        taken as (
                            update warm_up_day
                            set sent = sent + (select given from room)
                            where domain = :domain and day = :day
                        )
                        select given from room
                        """)
                .param("wanted", wanted)
                .param("most", most)
                .param("domain", domain)
                .param("day", today())
                .query(Integer.class)
                .single();
    }
}
