package groundswell.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL per test run; every {@link #fresh()} database is migrated and empty. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A new migrated database; costs about 50 ms, because it is cloned from one that was migrated before. */
    public static DataSource fresh() {
        var name = "t" + NUMBER.incrementAndGet();
        synchronized (TestDatabase.class) {
            Server.admin()
                    .sql("create database " + name + " template " + TEMPLATE)
                    .update();
        }
        return dataSource(name);
    }

    /** A new database without any table, for tests of migrations. */
    public static DataSource empty() {
        var name = "t" + NUMBER.incrementAndGet();
        Server.admin().sql("create database " + name).update();
        return dataSource(name);
    }

    /** The JDBC URL of a new migrated database, for tests that start the whole application. */
    public static String freshUrl() {
        var dataSource = (PGSimpleDataSource) fresh();
        return dataSource.getURL();
    }

    private static DataSource dataSource(String name) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Server.POSTGRES.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true");
        return dataSource;
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        static {
            admin().sql("create database " + TEMPLATE).update();
            var dataSource = dataSource(TEMPLATE);
            Flyway.configure().dataSource(dataSource).load().migrate();
        }

        static JdbcClient admin() {
            return JdbcClient.create(POSTGRES.getPostgresDatabase());
        }

        private static void stop(EmbeddedPostgres postgres, Path directory) {
            try {
                postgres.close();
                // Some hundred thousand files: whoever waits for the tests need not wait for that.
                new ProcessBuilder("rm", "-rf", directory.toString()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var directory = Files.createTempDirectory("groundswell-tests");
                var postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setDataDirectory(directory)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "500")
                        .start();
                // After the applications that stand on it; they would wait for it half a minute each.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres, directory));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
