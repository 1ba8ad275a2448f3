package groundswell.bulk;

import groundswell.contact.Changed;
import groundswell.job.JobId;
import groundswell.job.JobLost;
import groundswell.job.JobQueue;
import groundswell.job.Jobs;
import groundswell.job.Progress;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of one bulk action, or of its undo: chunk by chunk, each with what undoes it in one transaction. */
class BulkRun implements JobQueue.Work {

    static final int CHUNK = 10_000;

    private static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

    private final BulkRuns.Order order;
    private final JobId id;
    private final BulkTable table;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final BooleanSupplier serverStops;

    private long after = Long.MIN_VALUE;
    private Progress progress;

    BulkRun(
            BulkRuns.Order order,
            BulkTable table,
            Jobs jobs,
            TransactionTemplate transaction,
            BooleanSupplier serverStops) {
        this.order = order;
        this.id = new JobId(order.job().job());
        this.table = table;
        this.jobs = jobs;
        this.transaction = transaction;
        this.serverStops = serverStops;
        this.progress = new Progress(0, order.count(), 0, 0, 0);
    }

    @Override
    public void run() {
        try {
            jobs.started(id);
            boolean more = true;
            while (more) {
                if (serverStops.getAsBoolean()) {
                    stopped();
                    return;
                }
                more = chunk();
            }
            if (progress.updated() >= CHUNK) {
                order.work().changedMany();
            }
            jobs.done(id, null);
        } catch (JobLost e) {
            LOG.warn("Bulk job {} was given up on by another node; its last chunk is rolled back", id.value(), e);
        } catch (RuntimeException e) {
            LOG.error("Bulk job {} failed after {} contacts; it is not tried again", id.value(), progress.done(), e);
            jobs.failed(
                    id,
                    "Something went wrong on our side; the log of the server says what. What is counted here is done; the others are as they were.");
        }
    }

    /** The server stops before it began or before it was over. */
    @Override
    public void stopped() {
        jobs.failed(id, "The server was stopped. What is counted here is done; the others are as they were.");
    }

    /** False when there is nobody left. */
    private boolean chunk() {
        for (var attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(status -> order.job().undoes() == null ? apply() : undo()));
            } catch (PessimisticLockingFailureException e) {
                // somebody else holds one of these contacts and waits for another one
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private boolean apply() {
        long job = id.value();
        var contacts = table.next(job, after, CHUNK);
        if (contacts.isEmpty()) {
            return false;
        }
        var changes = order.work().apply(contacts);
        boolean kept = Objects.requireNonNull(order.job().action().kind()).canBeUndone();
        if (kept) {
            table.keep(job, changes);
        }
        table.drop(job, contacts, !kept);
        var reached = and(contacts.size(), changes.size());
        jobs.progress(id, reached);
        progress = reached;
        after = contacts.get(contacts.size() - 1);
        return true;
    }

    private boolean undo() {
        long undone = Objects.requireNonNull(order.job().undoes());
        var changes = table.changes(undone, CHUNK);
        if (changes.isEmpty()) {
            return false;
        }
        int restored = order.work().undo(changes);
        table.drop(undone, ids(changes), true);
        var reached = and(changes.size(), restored);
        jobs.progress(id, reached);
        progress = reached;
        return true;
    }

    private Progress and(int seen, int changed) {
        long done = progress.done() + seen;
        return new Progress(
                done,
                Math.max(done, order.count()),
                0,
                progress.updated() + changed,
                progress.unchanged() + seen - changed);
    }

    private static List<Long> ids(List<Changed> changes) {
        return changes.stream().map(Changed::contactId).toList();
    }
}
