package groundswell.response;

import groundswell.job.JobId;
import groundswell.job.JobLost;
import groundswell.job.JobQueue;
import groundswell.job.Jobs;
import groundswell.job.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges all opens and clicks again by the lists and rules of today. No hit is lost, conditions and rates follow at once,
 * and whoever was moved in a campaign by one stays where he is. Those of erased people stay as they were judged, because
 * what they were judged by is gone.
 */
@Component
public class Rejudging implements SmartLifecycle {

    public static final String KIND = "rejudge-hits";

    private static final Logger log = LoggerFactory.getLogger(Rejudging.class);
    private static final int PEOPLE_AT_ONCE = 2_000;
    private static final String STOPPED =
            "The server was stopped. What is counted here is judged anew and stays; start it again for the rest.";
    private static final String FAILED =
            "Something went wrong on our side; the log of the server says what. What is counted here is judged anew.";

    private final HitTable table;
    private final HitJudge judge;
    private final MachineLists lists;
    private final Jobs jobs;
    private final JobQueue queue = new JobQueue("rejudge-hits");

    Rejudging(JdbcClient db, MessageFacts messages, MachineLists lists, Jobs jobs) {
        this.table = new HitTable(db);
        this.judge = new HitJudge(table, messages, lists);
        this.lists = lists;
        this.jobs = jobs;
    }

    /** Queues it; on one node they run one after the other. */
    public JobId begin() {
        var job = jobs.open(KIND, "Opens and clicks", null, List.of());
        queue.add(new JobQueue.Work() {
            @Override
            public void run() {
                work(job);
            }

            @Override
            public void stopped() {
                jobs.failed(job, STOPPED);
            }
        });
        return job;
    }

    private void work(JobId job) {
        try {
            jobs.started(job);
            var tally = judgeAll(job);
            if (tally == null) {
                jobs.failed(job, STOPPED);
            } else {
                jobs.done(job, tally.note());
            }
        } catch (JobLost e) {
            log.warn("Judging hits again was given up on by another node", e);
        } catch (RuntimeException e) {
            log.error("Judging hits again failed", e);
            jobs.failed(job, FAILED);
        }
    }

    /** Counts as it goes. */
    private static final class Tally {
        private long looked;
        private long changed;
        private long toMachines;
        private long toPeople;

        String note() {
            return "%,d of %,d hits are judged differently: %,d are machines’ now and %,d people’s. "
                            .formatted(changed, looked, toMachines, toPeople)
                    + "People whom a hit has moved in a campaign stay where they are.";
        }
    }

    private @Nullable Tally judgeAll(JobId job) {
        var filter = lists.fresh();
        var tally = new Tally();
        long last = table.lastPerson();
        for (long after = 0; after < last; after += PEOPLE_AT_ONCE) {
            if (queue.isStopping()) {
                return null;
            }
            var hits = table.ofPeople(after, PEOPLE_AT_ONCE);
            var changed = judge.again(hits, filter);
            table.judge(changed);
            tally.looked += hits.size();
            tally.changed += changed.size();
            tally.toMachines += changed.entrySet().stream()
                    .filter(it -> it.getKey().verdict() != Verdict.MACHINE
                            && it.getValue().isMachine())
                    .count();
            tally.toPeople += changed.entrySet().stream()
                    .filter(it -> it.getKey().verdict() == Verdict.MACHINE
                            && !it.getValue().isMachine())
                    .count();
            jobs.progress(job, new Progress(tally.looked, null, 0, tally.changed, tally.looked - tally.changed));
        }
        return tally;
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
