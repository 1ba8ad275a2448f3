package groundswell.bulk;

import groundswell.job.JobId;
import groundswell.job.JobQueue;
import groundswell.job.Jobs;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bulk actions wait in a queue and run one after the other on each node. */
@Component
class BulkRuns implements SmartLifecycle {

    private final BulkTable table;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final JobQueue queue = new JobQueue("bulk");

    BulkRuns(JdbcClient db, PlatformTransactionManager transactions, Jobs jobs) {
        this.table = new BulkTable(db);
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done with whom is in the database; how is here. */
    record Order(BulkJob job, long count, Work work) {}

    /** The order's transaction has ended well. */
    JobId begin(Order order) {
        queue.add(new BulkRun(order, table, jobs, transaction, queue::isStopping));
        return new JobId(order.job().job());
    }

    @Override
    public void start() {
        queue.start();
    }

    @Override
    public void stop() {
        queue.stop();
    }

    @Override
    public boolean isRunning() {
        return queue.isRunning();
    }
}
