package groundswell.lifecycle;

import groundswell.audience.Vocabulary;
import groundswell.contact.Contacts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the door of this module for the tests of others. */
public final class TestLifecycle {

    private TestLifecycle() {}

    public static Lifecycle on(DataSource database, Clock clock, Contacts contacts) {
        return new Lifecycle(JdbcClient.create(database), contacts, clock, event -> {});
    }

    public static Vocabulary vocabulary() {
        return new OrderVocabulary();
    }
}
