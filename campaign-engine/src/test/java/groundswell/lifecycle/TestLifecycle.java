package groundswell.lifecycle;

import groundswell.audience.Vocabulary;
import groundswell.contact.Contacts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens the door of this module for the tests of others. */
public final class TestLifecycle {

    private TestLifecycle() {}

    public static Lifecycle on(DataSource database, Clock clock, Contacts contacts) {
        return new Lifecycle(JdbcClient.create(database), settlement(database, clock), contacts, clock, event -> {});
    }

    static Settlement settlement(DataSource database, Clock clock) {
        return new Settlement(JdbcClient.create(database), new JdbcTransactionManager(database), clock);
    }

    public static Vocabulary vocabulary() {
        return new OrderVocabulary();
    }

    public static Vocabulary standings() {
        return new StandingVocabulary();
    }
}
