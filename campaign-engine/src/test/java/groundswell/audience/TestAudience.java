package groundswell.audience;

import groundswell.contact.Contacts;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the door of this module for the tests of others. */
public final class TestAudience {

    private TestAudience() {}

    public static Audience on(DataSource database, Clock clock, Contacts contacts, Vocabulary... vocabularies) {
        return new Audience(JdbcClient.create(database), clock, new ContactAttributes(contacts), List.of(vocabularies));
    }
}
