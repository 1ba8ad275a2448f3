package groundswell.consent;

import groundswell.contact.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses and domains that we do not write to, whoever they belong to and whatever was consented. */
class Suppressions {

    private static final String DOMAIN = "@";

    private final JdbcClient db;
    private final Clock clock;

    Suppressions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(
            String addressKey,
            SuppressionReason reason,
            OffsetDateTime at,
            @Nullable OffsetDateTime until,
            @Nullable String note,
            @Nullable String saidBy) {

        Suppression suppression() {
            boolean domain = addressKey.startsWith(DOMAIN);
            return new Suppression(
                    domain ? null : addressKey,
                    domain ? addressKey.substring(1) : null,
                    reason,
                    at.toInstant(),
                    until == null ? null : until.toInstant(),
                    note,
                    saidBy);
        }
    }

    int add(EmailAddress address, SuppressionReason reason, @Nullable String note) {
        return add(List.of(address.key()), reason, null, note, null);
    }

    /**
     * The first reason stays, but what ends by itself gives way to what lasts longer. In the order of the keys, so that
     * two lists that come in at once never wait for each other in a circle.
     *
     * @return how many were new or last longer now
     */
    int add(
            Collection<String> keys,
            SuppressionReason reason,
            @Nullable Instant until,
            @Nullable String note,
            @Nullable String by) {
        var sql = """
                insert into suppression (address_key, reason, at, until, note, said_by)
                select distinct key collate "C", :reason, :now::timestamptz, :until::timestamptz, :note, :by
                from unnest(:keys) key
                order by key collate "C"
                on conflict (address_key) do update
                set reason = excluded.reason, at = excluded.at, until = excluded.until, note = excluded.note,
                    said_by = excluded.said_by
                where suppression.until is not null
                  and (excluded.until is null or excluded.until > suppression.until)
                """;
        return db.sql(sql)
                .param("keys", keys.toArray(String[]::new))
                .param("reason", reason.name())
                .param("now", OffsetDateTime.now(clock))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .param("by", by)
                .update();
    }

    void remove(EmailAddress address) {
        db.sql("delete from suppression where address_key = :key")
                .param("key", address.key())
                .update();
    }

    /** Keeps who took it off and why. What was erased stays, unless {@code erasedToo}. */
    boolean remove(String key, boolean erasedToo, String by, String why) {
        var sql = """
                with removed as (
                    delete from suppression
                    where address_key = :key and (reason <> 'ERASED' or :erasedToo)
                    returning address_key, reason
                )
                insert into suppression_removal (address_key, reason, removed_at, removed_by, why)
                select address_key, reason, :now, :by, :why from removed
                """;
        int rows = db.sql(sql)
                .param("key", key)
                .param("erasedToo", erasedToo)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("why", why)
                .update();
        return rows == 1;
    }

    /** Of the address itself, else of its domain. */
    Optional<Suppression> find(EmailAddress address) {
        var sql = """
                select address_key, reason, at, until, note, said_by
                from suppression
                where address_key = any(suppression_keys(:key)) and (until is null or until > :now)
                order by length(address_key) desc
                limit 1
                """;
        return db.sql(sql)
                .param("key", address.key())
                .param("now", OffsetDateTime.now(clock))
                .query(Row.class)
                .optional()
                .map(Row::suppression);
    }

    Optional<Suppression> exactly(String key) {
        var sql = """
                select address_key, reason, at, until, note, said_by from suppression where address_key = :key
                """;
        return db.sql(sql).param("key", key).query(Row.class).optional().map(Row::suppression);
    }

    /** Newest first, behind this one. */
    List<Suppression> newest(@Nullable Instant at, String key, int limit) {
        var sql = """
                select address_key, reason, at, until, note, said_by
                from suppression
                where :at::timestamptz is null
                   or at <= :at and (at < :at or address_key > :key)
                order by at desc, address_key
                limit :limit
                """;
        return db
                .sql(sql)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::suppression)
                .toList();
    }

    /** Addresses and domains that begin so, in their order, behind this key: two ranges of the primary key. */
    List<Suppression> startingWith(String text, String after, int limit) {
        var sql = """
                select address_key, reason, at, until, note, said_by
                from suppression
                where address_key > :after
                  and (address_key >= :text and address_key < :text || chr(1114111)
                       or address_key >= '@' || :text and address_key < '@' || :text || chr(1114111))
                order by address_key
                limit :limit
                """;
        return db
                .sql(sql)
                .param("text", text)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::suppression)
                .toList();
    }
}
