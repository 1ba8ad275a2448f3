package groundswell.job;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the door of this module for the tests of others. */
public final class TestJobs {

    private TestJobs() {}

    public static Jobs on(DataSource database, Clock clock) {
        return new Jobs(JdbcClient.create(database), clock);
    }
}
