package groundswell.response;

import groundswell.access.LinkTokens;
import groundswell.audience.Vocabulary;
import groundswell.contact.Contacts;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the door of this module for the tests of others. */
public final class TestResponse {

    private TestResponse() {}

    public static Response on(
            DataSource database, Clock clock, Contacts contacts, LinkTokens tokens, MessageFacts messages) {
        var db = JdbcClient.create(database);
        var links = new TrackedLinks(db);
        var tracking = new Tracking(db, id -> Optional.of("Campaign " + id));
        var hits = new Hits(db, messages, new MachineLists(), links, tracking, TrackingSettings.AT_ONCE);
        return new Response(db, tokens, hits, messages, links, tracking, contacts, clock);
    }

    public static Vocabulary vocabulary() {
        return new ResponseVocabulary();
    }
}
