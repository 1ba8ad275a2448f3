package groundswell.consent;

import groundswell.contact.Contacts;
import groundswell.contact.ImportedConsent;
import groundswell.contact.TimelineSource;
import groundswell.content.PersonalFacts;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the door of this module for the tests of others. */
public final class TestConsent {

    private TestConsent() {}

    public static Consent on(DataSource database, Clock clock) {
        return new Consent(JdbcClient.create(database), clock);
    }

    public static ImportedConsent ofImports(DataSource database, Clock clock) {
        return new ConsentOfImports(JdbcClient.create(database), clock, on(database, clock));
    }

    static PersonalFacts optInFacts(Consent consent, Clock clock) {
        return new OptInFacts(consent, clock);
    }

    public static TimelineSource timelineOf(Consent consent, Contacts contacts) {
        return new ConsentMoments(consent, contacts);
    }
}
