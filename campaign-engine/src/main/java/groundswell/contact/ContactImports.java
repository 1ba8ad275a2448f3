package groundswell.contact;

import groundswell.job.JobId;
import groundswell.job.JobQueue;
import groundswell.job.Jobs;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports wait in a queue and run one after the other on each node, on a thread that reads and one that writes. */
@Component
class ContactImports implements SmartLifecycle {

    private final JdbcTemplate connections;
    private final Clock clock;
    private final Jobs jobs;
    private final Attributes attributes;
    private final AddressBook addresses;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ImportedConsent> consent;

    private final JobQueue writer = new JobQueue("contact-import");
    private final ExecutorService reader = Executors.newSingleThreadExecutor(ContactImports::daemon);

    ContactImports(
            JdbcTemplate connections,
            PlatformTransactionManager transactions,
            Clock clock,
            Jobs jobs,
            ObjectProvider<ImportedConsent> consent,
            ApplicationEventPublisher events) {
        this.connections = connections;
        this.clock = clock;
        this.jobs = jobs;
        this.attributes = new Attributes(JdbcClient.create(connections), clock);
        this.addresses = new AddressBook(JdbcClient.create(connections), clock, events);
        this.transaction = new TransactionTemplate(transactions);
        this.consent = consent;
    }

    JobId start(InputStream upload, ImportOrder order) {
        refuseUnknownTopic(order.consentTopic());
        var file = OpenFile.open(Spool.of(upload), order, attributes.all(), clock.instant());
        var table = new ImportTable(connections, JdbcClient.create(connections), clock, addresses);
        var chunks = new ChunkWriter(table, file.mapping().rules(), transaction, jobs, consent.getIfAvailable());
        var job = jobs.open("contact-import", order.fileName(), null, file.csv().header());
        writer.add(new ContactImport(job, order, file, chunks, jobs, reader, writer::isStopping));
        return job;
    }

    @Override
    public void start() {
        writer.start();
    }

    @Override
    public void stop() {
        writer.stop();
    }

    @Override
    public boolean isRunning() {
        return writer.isRunning();
    }

    private void refuseUnknownTopic(@Nullable String topic) {
        var known = consent.getIfAvailable();
        if (topic != null && known != null) {
            var problem = known.problemWith(topic);
            if (problem != null) {
                throw InvalidContact.of("consentTopic", problem, null);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "contact-import-reader");
        thread.setDaemon(true);
        return thread;
    }
}
