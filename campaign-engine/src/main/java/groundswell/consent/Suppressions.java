package groundswell.consent;

import groundswell.contact.EmailAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses we do not write to, whoever they belong to and whatever was consented. */
class Suppressions {

    private final JdbcClient db;
    private final Clock clock;

    Suppressions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The first reason stays, but what ends by itself gives way to what is for good. */
    void add(EmailAddress address, SuppressionReason reason, @Nullable String note) {
        var sql = """
                insert into suppression (address_key, reason, at, note)
                values (:key, :reason, :now, :note)
                on conflict (address_key) do update
                set reason = excluded.reason, at = excluded.at, until = null, note = excluded.note
                where suppression.until is not null
                """;
        db.sql(sql)
                .param("key", address.key())
                .param("reason", reason.name())
                .param("now", OffsetDateTime.now(clock))
                .param("note", note)
                .update();
    }

    void remove(EmailAddress address) {
        db.sql("delete from suppression where address_key = :key")
                .param("key", address.key())
                .update();
    }

    Optional<Suppression> find(EmailAddress address) {
        var sql = """
                select reason, at, note
                from suppression
                where address_key = :key and (until is null or until > :now)
                """;
        return db.sql(sql)
                .param("key", address.key())
                .param("now", OffsetDateTime.now(clock))
                .query(Suppression.class)
                .optional();
    }
}
