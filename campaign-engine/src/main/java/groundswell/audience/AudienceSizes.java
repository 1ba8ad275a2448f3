package groundswell.audience;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many each condition selected, a day at a time, so that one that has grown out of all measure is noticed. */
final class AudienceSizes {

    private static final Duration A_WEEK_AT_LEAST = Duration.ofDays(6);
    private static final Duration A_WEEK_AT_MOST = Duration.ofDays(14);
    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient db;
    private final Clock clock;

    AudienceSizes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last one of a day stays. */
    void remember(String feel, long count) {
        db.sql("""
                        insert into audience_size (condition_hash, day, count, at)
                        values (:hash, cast(:now as timestamptz) at time zone 'UTC', :count, :now)
                        on conflict (condition_hash, day) do update set count = excluded.count, at = excluded.at
                        """)
                .param("hash", hash(feel))
                .param("count", count)
                .param("now", ago(Duration.ZERO))
                .update();
    }

    private record Size(long count, OffsetDateTime at) {}

    /** Empty when the condition is about as large as it was, or when nobody knows. */
    Optional<Usual> usual(String feel, long now) {
        return db.sql("""
                        select count, at
                        from audience_size
                        where condition_hash = :hash and at between :earliest and :latest
                        order by at desc
                        limit 1
                        """)
                .param("hash", hash(feel))
                .param("earliest", ago(A_WEEK_AT_MOST))
                .param("latest", ago(A_WEEK_AT_LEAST))
                .query(Size.class)
                .optional()
                .filter(then -> Usual.isFar(now, then.count()))
                .map(then -> Usual.of(now, then.count(), then.at().toInstant()));
    }

    void forgetTheOld() {
        db.sql("delete from audience_size where at < :earliest")
                .param("earliest", ago(KEPT))
                .update();
    }

    private OffsetDateTime ago(Duration past) {
        return clock.instant().minus(past).atOffset(ZoneOffset.UTC);
    }

    private static String hash(String feel) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(feel.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
