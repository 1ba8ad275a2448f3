package groundswell.delivery;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The limits of our pace, shared by all nodes: a bucket of tokens for each mail server and group of domains. A server
 * that asks for it has its pace halved, and each minute without a refusal raises it by a tenth.
 */
@Component
class PaceTable {

    /** In place of a mail server: the pace of a domain of ours that is held back, which is then the group. */
    static final String HELD_BACK = "held back";

    /** So much may go out at once after a pause, as a part of a minute. */
    private static final double BURST = 1.0 / 6;

    private static final int SECONDS_BETWEEN_STEPS = 60;
    private static final int FORGOTTEN_AT = 4;

    private final JdbcClient db;

    PaceTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * A limit as it stands.
     *
     * @param group empty: the mail server as a whole
     * @param perMinute null: none but that it may be closed
     * @param highest set by the operator; null: none
     * @param closedSeconds for how long nothing goes out; 0 or less: it is open
     */
    record Pace(
            String server,
            String group,
            @Nullable Integer perMinute,
            @Nullable Integer highest,
            double closedSeconds,
            @Nullable OffsetDateTime refusedAt,
            int refusals,
            @Nullable String reply) {

        boolean isClosed() {
            return closedSeconds > 0;
        }
    }

    List<Pace> all() {
        return db.sql("""
                        select server, domain_group as "group", per_minute, highest, refused_at, refusals, reply,
                               coalesce(extract(epoch from closed_until - clock_timestamp()), 0)::float8 as closed_seconds
                        from sending_pace
                        order by server, domain_group
                        """).query(Pace.class).list();
    }

    /** Takes up to so many tokens; 0 while it is closed. Without a limit all are given. */
    int take(String server, String group, int wanted) {
        return db.sql("""
                        with bucket as (
                            select server, domain_group, per_minute,
                                   closed_until is not null and closed_until > clock_timestamp() as closed,
                                   least(
                                       greatest(1, per_minute * :burst),
                                       tokens + per_minute * extract(epoch from clock_timestamp() - filled_at) / 60.0) as filled
                            from sending_pace
                            where server = :server and domain_group = :group
                            for update
                        ),
                        given as (
                            select case
                                       when b.closed then 0
                                       when b.per_minute is null then :wanted
                                       else least(:wanted, floor(b.filled)::int)
                                   end as tokens,
                                   b.filled
                            from bucket b
                        ),
                        taken as (
                            update sending_pace p
                            set tokens = coalesce(g.filled, 0) - case when p.per_minute is null then 0 else g.tokens end,
                                filled_at = clock_timestamp()
                            from given g
                            where p.server = :server and p.domain_group = :group
                        )
                        select coalesce((select tokens from given), :wanted)
                        """)
                .param("burst", BURST)
                .param("server", server)
                .param("group", group)
                .param("wanted", wanted)
                .query(Integer.class)
                .single();
    }

    /**
     * A server asked us to slow down: closed for a while, and half as fast afterwards. Many connections hear the same
     * words at once, so it is halved once a minute.
     *
     * @param pace messages a minute that went there until now, from all nodes
     * @return whether it was halved
     */
    boolean slowDown(String server, String group, int pace, Duration closed, String reply) {
        return db.sql("""
                        insert into sending_pace as p
                            (server, domain_group, per_minute, free_at, closed_until, refused_at, refusals, reply)
                        values (:server, :group, greatest(1, :pace / 2), greatest(2, :pace * :forgotten),
                                clock_timestamp() + make_interval(secs => :closed), clock_timestamp(), 1, :reply)
                        on conflict (server, domain_group) do update
                        set per_minute = greatest(1, coalesce(p.per_minute, greatest(2, :pace)) / 2),
                            free_at = greatest(coalesce(p.free_at, 2), :pace * :forgotten),
                            closed_until = excluded.closed_until,
                            refused_at = clock_timestamp(),
                            changed_at = clock_timestamp(),
                            refusals = p.refusals + 1,
                            reply = excluded.reply
                        where p.refused_at is null
                           or p.refused_at < clock_timestamp() - make_interval(secs => :step)
                        """)
                        .param("server", server)
                        .param("group", group)
                        .param("pace", pace)
                        .param("forgotten", FORGOTTEN_AT)
                        .param("closed", (double) closed.toSeconds())
                        .param("step", (double) SECONDS_BETWEEN_STEPS)
                        .param("reply", reply)
                        .update()
                == 1;
    }

    /** A tenth more for what had a clean minute; a limit that no longer limits is forgotten. Any node may ask, any time. */
    void recover() {
        db.sql("""
                        update sending_pace
                        set per_minute = least(ceil(per_minute * 1.1)::int, coalesce(highest, 1000000000)),
                            changed_at = clock_timestamp()
                        where per_minute is not null
                          and (highest is null or per_minute < highest)
                          and changed_at < clock_timestamp() - make_interval(secs => :step)
                          and (refused_at is null or refused_at < clock_timestamp() - make_interval(secs => :step))
                        """).param("step", (double) SECONDS_BETWEEN_STEPS).update();
        db.sql("delete from sending_pace where highest is null and per_minute >= free_at")
                .update();
    }

    /** The operator's limit; null takes it away, with what servers had asked for. */
    void limit(String server, String group, @Nullable Integer perMinute) {
        if (perMinute == null) {
            db.sql("delete from sending_pace where server = :server and domain_group = :group")
                    .param("server", server)
                    .param("group", group)
                    .update();
            return;
        }
        db.sql("""
                        insert into sending_pace as p (server, domain_group, per_minute, highest)
                        values (:server, :group, :most, :most)
                        on conflict (server, domain_group) do update
                        set highest = :most, per_minute = least(coalesce(p.per_minute, :most), :most),
                            changed_at = clock_timestamp()
                        """)
                .param("server", server)
                .param("group", group)
                .param("most", perMinute)
                .update();
    }
}
