package groundswell.delivery;

import groundswell.access.SealedSecrets;
import groundswell.delivery.DkimKey.Algorithm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign for a domain. A domain that has none gets two at its first letter, which sign at once: a signature
 * whose record is not published yet counts as none (RFC 6376 6.1.2), and the page says what to publish. A new pair signs
 * when the operator says so, and the former one's records stay until nobody reads its mail any more.
 */
@Component
class DkimKeys {

    private static final Logger log = LoggerFactory.getLogger(DkimKeys.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final JdbcClient db;
    private final SealedSecrets secrets;
    private final Clock clock;
    private final Map<String, Remembered> active = new ConcurrentHashMap<>();

    DkimKeys(JdbcClient db, SealedSecrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Remembered(List<DkimKey> keys, long until) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(
            long id,
            String domain,
            String selector,
            String algorithm,
            byte @Nullable [] privateKey,
            byte[] publicKey,
            String state,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime activatedAt,
            @Nullable OffsetDateTime retiredAt) {}

    /** Those that sign now; made when there are none. Another node's change is seen within seconds. */
    List<DkimKey> signing(String domain) {
        var now = System.nanoTime();
        var known = active.get(domain);
        if (known == null || known.until() - now < 0) {
            known = new Remembered(read(domain), now + REMEMBERED.toNanos());
            active.put(domain, known);
        }
        return known.keys();
    }

    /** Makes the first keys of a domain when it has none. */
    void ensure(String domain) {
        if (rows(domain).isEmpty()) {
            make(domain, "ACTIVE");
        }
    }

    private List<DkimKey> read(String domain) {
        ensure(domain);
        return rows(domain).stream()
                .filter(it -> it.state().equals("ACTIVE"))
                .map(this::opened)
                .toList();
    }

    /** A key's public face. */
    List<DkimRecord> records(String domain) {
        return rows(domain).stream().map(DkimKeys::record).toList();
    }

    /** A new pair, which does not sign yet: first its records are published. Does nothing when a pair waits already. */
    @Transactional
    void prepare(String domain) {
        db.sql("select pg_advisory_xact_lock(hashtext('dkim ' || :domain))")
                .param("domain", domain)
                .query()
                .listOfRows();
        if (rows(domain).stream().noneMatch(it -> it.state().equals("PREPARED"))) {
            make(domain, "PREPARED");
        }
    }

    /** The prepared pair signs from now on, and the former one no more; its private keys are gone. Idempotent. */
    @Transactional
    boolean rotate(String domain) {
        db.sql("select pg_advisory_xact_lock(hashtext('dkim ' || :domain))")
                .param("domain", domain)
                .query()
                .listOfRows();
        if (rows(domain).stream().noneMatch(it -> it.state().equals("PREPARED"))) {
            return false;
        }
        db.sql("""
                        update dkim_key
                        set state = 'RETIRED', retired_at = :now, private_key = null
                        where domain = :domain and state = 'ACTIVE'
                        """).param("now", now()).param("domain", domain).update();
        db.sql("""
                        update dkim_key
                        set state = 'ACTIVE', activated_at = :now
                        where domain = :domain and state = 'PREPARED'
                        """).param("now", now()).param("domain", domain).update();
        active.remove(domain);
        return true;
    }

    private void make(String domain, String state) {
        int generation = rows(domain).size() / Algorithm.values().length;
        var day = DAY.format(clock.instant().atOffset(ZoneOffset.UTC));
        for (var algorithm : Algorithm.values()) {
            // The name tells when it was made; two nodes that begin together make the same one, and the first stays.
            var selector = "gs%s%s%s".formatted(day, generation == 0 ? "" : "-" + generation, suffix(algorithm));
            var key = DkimKey.fresh(domain, selector, algorithm);
            int made = db.sql("""
                            insert into dkim_key
                                (domain, selector, algorithm, private_key, public_key, state, created_at, activated_at)
                            values (:domain, :selector, :algorithm, :private, :public, :state, :now,
                                    case when :state = 'ACTIVE' then :now::timestamptz end)
                            on conflict (domain, selector) do nothing
                            """)
                    .param("domain", domain)
                    .param("selector", selector)
                    .param("algorithm", algorithm.name())
                    .param("private", secrets.seal(key.privateKey().getEncoded(), key.recordName()))
                    .param("public", key.publicKey().getEncoded())
                    .param("state", state)
                    .param("now", now())
                    .update();
            if (made == 1) {
                log.info("A key to sign for {} was made; publish {} (TXT)", domain, key.recordName());
            }
        }
    }

    private static String suffix(Algorithm algorithm) {
        return algorithm == Algorithm.RSA ? "r" : "e";
    }

    private List<Row> rows(String domain) {
        return db.sql("""
                        select id, domain, selector, algorithm, private_key, public_key, state, created_at, activated_at,
                               retired_at
                        from dkim_key
                        where domain = :domain
                        order by id
                        """).param("domain", domain).query(Row.class).list();
    }

    private DkimKey opened(Row row) {
        var sealed = row.privateKey();
        if (sealed == null) {
            throw new IllegalStateException("A key that signs is there");
        }
        var context = DkimKey.recordName(row.selector(), row.domain());
        try {
            return DkimKey.of(
                    row.domain(),
                    row.selector(),
                    Algorithm.valueOf(row.algorithm()),
                    secrets.open(sealed, context),
                    row.publicKey());
        } catch (IllegalArgumentException e) {
            throw new KeysAreSealed(row.domain(), e);
        }
    }

    private static DkimRecord record(Row row) {
        return new DkimRecord(
                row.selector(),
                DkimKey.recordName(row.selector(), row.domain()),
                DkimKey.recordValue(Algorithm.valueOf(row.algorithm()), row.publicKey()),
                DkimRecord.State.valueOf(row.state()),
                row.createdAt().toInstant(),
                instant(row.retiredAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
