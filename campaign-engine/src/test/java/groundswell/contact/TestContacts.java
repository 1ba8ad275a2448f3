package groundswell.contact;

import groundswell.job.TestJobs;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens the door of this module for the tests of others. */
public final class TestContacts {

    private TestContacts() {}

    public static Contacts on(DataSource database, Clock clock, TimelineSource... sources) {
        return open(database, clock, provider(), provider(sources));
    }

    public static Contacts on(DataSource database, Clock clock, ImportedConsent consent, TimelineSource... sources) {
        return open(database, clock, provider(consent), provider(sources));
    }

    private static Contacts open(
            DataSource database,
            Clock clock,
            ObjectProvider<ImportedConsent> consent,
            ObjectProvider<TimelineSource> sources) {
        var transactions = new JdbcTransactionManager(database);
        var jobs = TestJobs.on(database, clock);
        var imports = new ContactImports(new JdbcTemplate(database), transactions, clock, jobs, consent, event -> {});
        return new Contacts(JdbcClient.create(database), transactions, clock, jobs, imports, sources, event -> {});
    }

    /** With somebody who hears what contacts publish. */
    public static Contacts heardBy(ApplicationEventPublisher events, DataSource database, Clock clock) {
        var transactions = new JdbcTransactionManager(database);
        var jobs = TestJobs.on(database, clock);
        var imports = new ContactImports(new JdbcTemplate(database), transactions, clock, jobs, provider(), events);
        return new Contacts(JdbcClient.create(database), transactions, clock, jobs, imports, provider(), events);
    }

    @SafeVarargs
    static <T> ObjectProvider<T> provider(T... beans) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(beans);
            }

            @Override
            public Stream<T> orderedStream() {
                return stream();
            }
        };
    }
}
