package groundswell.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of the ledger's own. Its statements name a few rows by their keys, again and again, and PostgreSQL keeps
 * their plans: one that was made while a table was empty reads all of it, and does so for every ten letters of the first
 * million. Here they may only go by index.
 */
@Component
class LedgerDatabase implements AutoCloseable {

    private static final String BY_INDEX =
            "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;"
                    // Planning them anew each time costs as much as doing them.
                    + " set plan_cache_mode = force_generic_plan;"
                    // A plan with something of the above in it looks so dear that it would be compiled each time.
                    + " set jit = off";
    private static final int MOST = 24;
    private static final long IDLE_MILLIS = 60_000;

    private final HikariDataSource pool = new HikariDataSource();

    /** Connects when it is asked for the first time. */
    LedgerDatabase(DataSource database, MailServers servers) throws SQLException {
        database.unwrap(HikariDataSource.class).copyStateTo(pool);
        pool.setPoolName("ledger");
        pool.setMaximumPoolSize(Math.min(MOST, servers.threads() + 1));
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        pool.setConnectionInitSql(BY_INDEX);
    }

    JdbcClient client() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
