package groundswell.contact;

import groundswell.job.JobId;
import groundswell.job.Jobs;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final int STOP_SECONDS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ContactImports.class);

    private final JdbcTemplate connections;
    private final Clock clock;
    private final Jobs jobs;
    private final Attributes attributes;
    private final AddressBook addresses;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ImportedConsent> consent;

    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("contact-import"));
    private final ExecutorService reader = Executors.newSingleThreadExecutor(daemon("contact-import-reader"));
    private volatile boolean running;
    private volatile boolean stopping;

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
        writer.execute(new ContactImport(job, order, file, chunks, jobs, reader, () -> stopping));
        return job;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets the chunk in hand finish, and says of the others that they will not begin. */
    @Override
    public void stop() {
        stopping = true;
        var waiting = new ArrayList<Runnable>();
        writer.getQueue().drainTo(waiting);
        waiting.forEach(order -> ((ContactImport) order).stopped());
        writer.shutdown();
        try {
            if (!writer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import did not stop within {} seconds; its last rows are rolled back", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
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

    private static ThreadFactory daemon(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
