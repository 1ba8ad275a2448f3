package groundswell.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that all nodes share, made once by whoever comes first. */
final class SecretKeys {

    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;

    SecretKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    byte[] get(String name) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        db.sql("insert into secret_key (name, value, created_at) values (:name, :value, :now) on conflict do nothing")
                .param("name", name)
                .param("value", fresh)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("select value from secret_key where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
    }
}
