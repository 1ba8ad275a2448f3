package groundswell.contact;

import groundswell.consent.Consent;
import groundswell.consent.TestConsent;
import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import groundswell.job.Rejection;
import groundswell.job.TestJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Imports files into a database of their own and waits until they are in. */
final class ImportTrial {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DataSource database = TestDatabase.fresh();
    private final Jobs jobs = TestJobs.on(database, clock);
    private final Consent consent = TestConsent.on(database, clock);
    private final Contacts contacts = TestContacts.on(database, clock, TestConsent.ofImports(database, clock));

    Contacts contacts() {
        return contacts;
    }

    Consent consent() {
        return consent;
    }

    DataSource database() {
        return database;
    }

    Job imported(String csv) {
        return imported(csv.getBytes(StandardCharsets.UTF_8));
    }

    Job imported(byte[] csv) {
        return imported(csv, ImportOrder.of("test.csv"));
    }

    Job imported(String csv, Map<String, @Nullable String> mapping) {
        return imported(csv.getBytes(StandardCharsets.UTF_8), new ImportOrder("test.csv", mapping, null, null, null));
    }

    Job imported(byte[] csv, ImportOrder order) {
        return imported(new ByteArrayInputStream(csv), order);
    }

    Job imported(InputStream csv, ImportOrder order) {
        return finished(jobs, contacts.startImport(csv, order).value());
    }

    static Job finished(Jobs jobs, long id) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var job = jobs.find(id).orElseThrow();
            if (job.state() == JobState.DONE || job.state() == JobState.FAILED) {
                return job;
            }
            sleep();
        }
        throw new AssertionError("The import is not over after " + PATIENCE);
    }

    List<Rejection> rejected(Job job) {
        var rows = new ArrayList<Rejection>();
        jobs.eachRejected(job.id(), rows::add);
        return rows;
    }

    Contact contact(String email) {
        return contacts.search(email, null, 2).items().stream()
                .filter(contact -> contact.email().equals(new EmailAddress(email).value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No contact has the address " + email));
    }

    Instant later() {
        return clock.instant().plusSeconds(1);
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
