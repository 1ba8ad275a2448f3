package groundswell.contact;

import com.zaxxer.hikari.HikariDataSource;
import groundswell.consent.TestConsent;
import groundswell.job.TestJobs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a million rows three times, each into an empty database that flushes to disk as in production, and prints the
 * seconds. Not part of the build: run it with {@code -Dtest=ImportBenchmark}.
 */
class ImportBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private static final String[] FIRST = {
        "Ada", "Jörg", "小明", "Élodie", "Ben", "Cleo", "Dora", "Zoë", "Mei-Ling", "Olaf"
    };
    private static final String[] LAST = {
        "Lovelace", "Müller", "王", "Dupont", "Adams", "O’Hara", "陳", "Schmidt", "Nowak"
    };
    private static final String[] LANGUAGES = {"en", "de", "zh-Hant", "fr", "en-GB"};
    private static final String[] COUNTRIES = {"GB", "Germany", "TW", "FR", "US"};

    @Test
    void a_million_rows() throws Exception {
        var file = file();
        var empty = new double[ROUNDS];
        var again = new double[ROUNDS];
        var consented = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            try (var postgres = EmbeddedPostgres.builder().start();
                    var database = migrated(postgres)) {
                empty[round] = seconds(database, file, ImportOrder.of("million.csv"));
                again[round] = seconds(database, file, ImportOrder.of("million.csv"));
                search(TestContacts.on(database, Clock.systemUTC()));
            }
            try (var postgres = EmbeddedPostgres.builder().start();
                    var database = migrated(postgres)) {
                var order = new ImportOrder("million.csv", null, null, "newsletter", "Yes, send me news");
                consented[round] = seconds(database, file, order);
            }
        }
        print("into an empty database", empty);
        print("the same file again", again);
        print("with consent", consented);
        Files.delete(file);
    }

    private static HikariDataSource migrated(EmbeddedPostgres postgres) {
        var database = new HikariDataSource();
        database.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        database.setMaximumPoolSize(4);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static double seconds(DataSource database, Path file, ImportOrder order) throws Exception {
        var clock = Clock.systemUTC();
        var contacts = TestContacts.on(database, clock, TestConsent.ofImports(database, clock));
        var start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            var job = ImportTrial.finished(
                    TestJobs.on(database, clock),
                    contacts.startImport(in, order).value());
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%.1f s; CPU so far: database %.1f s, Java %.1f s: %s%n",
                    seconds, computed(database), ofJava(), job);
            return seconds;
        }
    }

    /** Seconds of CPU that the connections to this database have used; on a busy machine this tells more. */
    private static double computed(DataSource database) {
        return JdbcClient.create(database)
                .sql("select pid from pg_stat_activity where backend_type = 'client backend'")
                .query(Long.class)
                .stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toMillis() / 1e3)
                .sum();
    }

    private static double ofJava() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1e3)
                .orElse(0.0);
    }

    private static void search(Contacts contacts) {
        for (var q : List.of("", "a", "ada1", "lovelace7", "müller12 é", "王", "zzzz", "a4@", "ada123 lovelace45")) {
            var start = System.nanoTime();
            var total = contacts.search(q, null, 50).total();
            System.out.printf("search “%s”: %.1f ms, %,d found%n", q, (System.nanoTime() - start) / 1e6, total);
        }
    }

    private static void print(String what, double[] seconds) {
        Arrays.sort(seconds);
        System.out.printf(
                "%,d rows %s: median %.1f s (%.1f to %.1f)%n",
                ROWS, what, seconds[ROUNDS / 2], seconds[0], seconds[ROUNDS - 1]);
    }

    private static Path file() throws IOException {
        var file = Files.createTempFile("million", ".csv");
        var random = new Random(2026);
        try (var out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), false, StandardCharsets.UTF_8)) {
            out.println("E-Mail;Vorname;Nachname;Sprache;Land;Zeitzone");
            for (var row = 0; row < ROWS; row++) {
                out.printf(
                        "%s%d@mail%d.example.org;%s;%s;%s;%s;Europe/Berlin%n",
                        Integer.toString(random.nextInt(46_000), 36),
                        row,
                        random.nextInt(5000),
                        FIRST[random.nextInt(FIRST.length)] + random.nextInt(1000),
                        LAST[random.nextInt(LAST.length)] + random.nextInt(1000),
                        LANGUAGES[random.nextInt(LANGUAGES.length)],
                        COUNTRIES[random.nextInt(COUNTRIES.length)]);
            }
        }
        return file;
    }
}
