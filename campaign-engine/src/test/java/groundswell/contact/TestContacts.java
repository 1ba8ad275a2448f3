package groundswell.contact;

import groundswell.job.TestJobs;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens the door of this module for the tests of others. */
public final class TestContacts {

    private TestContacts() {}

    public static Contacts on(DataSource database, Clock clock, TimelineSource... sources) {
        return new Contacts(
                JdbcClient.create(database),
                new JdbcTransactionManager(database),
                clock,
                TestJobs.on(database, clock),
                provider(sources));
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
