package groundswell.bulk;

import groundswell.contact.Selection;
import groundswell.job.Job;
import groundswell.job.JobId;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: one action on many contacts, and how it is taken back. */
@Component
public class Bulk {

    private final BulkTable table;
    private final Works works;
    private final BulkRuns runs;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bulk(JdbcClient db, PlatformTransactionManager transactions, Works works, BulkRuns runs, Jobs jobs, Clock clock) {
        this.table = new BulkTable(db);
        this.works = works;
        this.runs = runs;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What would be done, with how many. */
    public record Preview(Action action, long count, boolean canBeUndone) {}

    /** Checks the action as {@link #start} does, and counts; changes nothing. */
    public Preview preview(Selection selection, @Nullable Action asked) {
        var action = works.checked(asked);
        return new Preview(
                action,
                table.count(selection),
                Objects.requireNonNull(action.kind()).canBeUndone());
    }

    /** Fixes who is meant in this moment and queues the job; throws with the field that is wrong, also when nobody is meant. */
    public JobId start(Selection selection, @Nullable Action asked, String by) {
        var action = works.checked(asked);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return runs.begin(Objects.requireNonNull(transaction.execute(status -> {
            var count = table.count(selection);
            if (count == 0) {
                throw Works.wrong("contacts", "Nobody is meant by this.", "Choose somebody, or widen the filter.");
            }
            var id = jobs.open("bulk", action.title(), count, List.of());
            var job = new BulkJob(id.value(), action, by, at, null, null);
            table.insert(job);
            long chosen = table.choose(id.value(), selection);
            return new BulkRuns.Order(job, chosen, works.of(job, by));
        })));
    }

    /**
     * Takes back what the job changed, where it is still as the job left it.
     *
     * @throws NoSuchElementException when there is no such job
     * @throws CannotUndo when that is not possible, or not any more
     */
    public JobId undo(long jobId, String by) {
        var known = jobs.find(jobId).orElseThrow(() -> new NoSuchElementException("There is no job " + jobId + "."));
        return runs.begin(Objects.requireNonNull(transaction.execute(status -> {
            var job = table.lock(jobId).orElseThrow(() -> new CannotUndo("Only a bulk action can be undone."));
            refuse(job, known);
            long count = table.changed(jobId);
            if (count == 0) {
                throw new CannotUndo("It changed nobody who is still here, so there is nothing to undo.");
            }
            var id = jobs.open("bulk-undo", "Undo: " + job.action().title(), count, List.of());
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            table.insert(new BulkJob(id.value(), job.action(), by, at, jobId, null));
            table.undoneBy(jobId, id.value());
            var undo = new BulkJob(id.value(), job.action(), by, at, jobId, null);
            return new BulkRuns.Order(undo, count, works.of(job, by));
        })));
    }

    private void refuse(BulkJob job, Job known) {
        if (job.undoes() != null) {
            throw new CannotUndo("This was an undo itself: start the action again instead.");
        } else if (!Objects.requireNonNull(job.action().kind()).canBeUndone()) {
            throw new CannotUndo("A withdrawal stays: only the people themselves can consent again.");
        } else if (!isOver(known)) {
            throw new CannotUndo("It is still under way: wait until it has ended.");
        } else if (job.undoneBy() != null && !isFailed(job.undoneBy())) {
            throw new CannotUndo("This was undone already, or is just being undone.");
        } else if (job.undoUntil().isBefore(clock.instant())) {
            throw new CannotUndo("This is more than 30 days ago: what was there before is not kept any longer.");
        }
    }

    /** An undo that broke off may be tried again for those whom it did not reach. */
    private boolean isFailed(long job) {
        return jobs.find(job).map(it -> it.state() == JobState.FAILED).orElse(true);
    }

    private static boolean isOver(Job job) {
        return job.state() == JobState.DONE || job.state() == JobState.FAILED;
    }

    /** Those among these jobs that are ours, by their numbers. */
    public Map<Long, BulkJob> of(Collection<Long> jobIds) {
        return table.find(jobIds).stream().collect(Collectors.toMap(BulkJob::job, Function.identity()));
    }

    /** Whether {@link #undo} would begin, as far as the order tells: how many it would reach is not asked. */
    public boolean canUndo(BulkJob job, Job known) {
        try {
            refuse(job, known);
            return known.updated() > 0;
        } catch (CannotUndo e) {
            return false;
        }
    }

    /** Forgets what was there before actions of more than 30 days ago. Idempotent. */
    public void tidy() {
        table.forget(clock.instant().minus(BulkJob.UNDO));
    }
}
