package groundswell.bulk;

import groundswell.job.JobId;
import groundswell.job.Jobs;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bulk actions wait in a queue and run one after the other on each node. */
@Component
class BulkRuns implements SmartLifecycle {

    private static final int STOP_SECONDS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);

    private final BulkTable table;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private volatile ThreadPoolExecutor worker = oneThread();
    private volatile boolean running;
    private volatile boolean stopping;

    BulkRuns(JdbcClient db, PlatformTransactionManager transactions, Jobs jobs) {
        this.table = new BulkTable(db);
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done with whom is in the database; how is here. */
    record Order(BulkJob job, long count, Work work) {}

    /** The order's transaction has ended well. */
    JobId begin(Order order) {
        var run = new BulkRun(order, table, jobs, transaction, () -> stopping);
        try {
            worker.execute(run);
        } catch (RejectedExecutionException e) {
            // the server is just being stopped
            run.stopped();
        }
        return new JobId(order.job().job());
    }

    /** Also after a {@link #stop()}. */
    @Override
    public void start() {
        if (worker.isShutdown()) {
            worker = oneThread();
        }
        stopping = false;
        running = true;
    }

    /** Lets the chunk in hand finish, and says of the others that they will not begin. */
    @Override
    public void stop() {
        stopping = true;
        var waiting = new ArrayList<Runnable>();
        worker.getQueue().drainTo(waiting);
        waiting.forEach(it -> ((BulkRun) it).stopped());
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A bulk action did not stop within {} seconds; its last chunk is rolled back", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ThreadPoolExecutor oneThread() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "bulk");
            thread.setDaemon(true);
            return thread;
        });
    }
}
