package groundswell.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The door of access: who may come in. */
@Component
public class Access {

    private static final String ADMIN = "admin";
    private static final int PASSWORD_BYTES = 9;

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final AdminSettings settings;
    private final Clock clock;

    Access(JdbcClient db, PasswordEncoder passwords, AdminSettings settings, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    /** A user as the login needs him; the hash is Argon2id. */
    public record User(String username, String passwordHash, Role role) {}

    public Optional<User> user(String username) {
        return db.sql("select username, password_hash, role from app_user where username = :username")
                .param("username", username)
                .query(User.class)
                .optional();
    }

    /**
     * Makes sure that there is an administrator, with the configured password if there is one.
     *
     * @return the password made up for a new administrator; empty when one was configured or he exists already
     */
    public Optional<String> ensureAdmin() {
        var configured = settings.password();
        if (configured != null && !configured.isBlank()) {
            if (user(ADMIN)
                    .filter(it -> passwords.matches(configured, it.passwordHash()))
                    .isEmpty()) {
                save(configured, true);
            }
            return Optional.empty();
        }
        if (user(ADMIN).isPresent()) {
            return Optional.empty();
        }
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        return save(password, false) ? Optional.of(password) : Optional.empty();
    }

    /** Another user of the demo, who logs in with the administrator's password; he who exists keeps his role. */
    public void ensureColleague(String username, Role role) {
        db.sql("""
                        insert into app_user (username, password_hash, role, created_at)
                        select :username, password_hash, :role, :now from app_user where username = :admin
                        on conflict (username) do update set password_hash = excluded.password_hash
                        """)
                .param("username", username)
                .param("role", role.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("admin", ADMIN)
                .update();
    }

    private boolean save(String password, boolean replace) {
        int rows = db.sql("""
                        insert into app_user (username, password_hash, role, created_at)
                        values (:username, :hash, 'ADMIN', :now)
                        on conflict (username) do update set password_hash = excluded.password_hash where :replace
                        """)
                .param("username", ADMIN)
                .param("hash", passwords.encode(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("replace", replace)
                .update();
        return rows == 1;
    }
}
