package groundswell.job;

import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs of one kind that wait on this node and run one after the other. Stopped, it may be started again. */
public final class JobQueue {

    /** Long work that looks at {@link #isStopping()} between its chunks. */
    public interface Work extends Runnable {

        /** It will not begin, because the server stops. */
        void stopped();
    }

    private static final Logger log = LoggerFactory.getLogger(JobQueue.class);
    private static final int STOP_SECONDS = 20;

    private final String name;
    private volatile ThreadPoolExecutor worker;
    private volatile boolean running;
    private volatile boolean stopping;

    /** {@code name} is that of the thread, and what the log calls it. */
    public JobQueue(String name) {
        this.name = name;
        this.worker = oneThread(name);
    }

    public void add(Work work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            // the server is just being stopped
            work.stopped();
        }
    }

    public void start() {
        if (worker.isShutdown()) {
            worker = oneThread(name);
        }
        stopping = false;
        running = true;
    }

    /** Lets the chunk in hand finish, for some seconds, and says of the others that they will not begin. */
    public void stop() {
        stopping = true;
        var waiting = new ArrayList<Runnable>();
        worker.getQueue().drainTo(waiting);
        waiting.forEach(it -> ((Work) it).stopped());
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("{} did not stop within {} seconds; its last chunk is rolled back", name, STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    public boolean isRunning() {
        return running;
    }

    public boolean isStopping() {
        return stopping;
    }

    private static ThreadPoolExecutor oneThread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
