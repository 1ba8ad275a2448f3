package groundswell.contact;

import groundswell.contact.ChunkWriter.Taken;
import groundswell.job.JobId;
import groundswell.job.JobLost;
import groundswell.job.JobQueue;
import groundswell.job.Jobs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of one import: while the database takes a chunk, the next one is read. */
class ContactImport implements JobQueue.Work {

    private static final Logger LOG = LoggerFactory.getLogger(ContactImport.class);

    private static final String AGAIN =
            " Then import the file again: rows that are in already are recognised by their address.";

    private final JobId job;
    private final ImportOrder order;
    private final OpenFile file;
    private final ChunkWriter writer;
    private final Jobs jobs;
    private final Executor readers;
    private final BooleanSupplier serverStops;

    private Taken taken = Taken.nothing();

    ContactImport(
            JobId job,
            ImportOrder order,
            OpenFile file,
            ChunkWriter writer,
            Jobs jobs,
            Executor readers,
            BooleanSupplier serverStops) {
        this.job = job;
        this.order = order;
        this.file = file;
        this.writer = writer;
        this.jobs = jobs;
        this.readers = readers;
        this.serverStops = serverStops;
    }

    @Override
    public void run() {
        try (file) {
            jobs.started(job);
            if (takeAll(new ChunkReader(file))) {
                writer.finish(taken);
                jobs.done(job, note());
            } else {
                stopped();
            }
        } catch (UnreadableFile e) {
            jobs.failed(job, e.getMessage() + " " + soFar() + " Mend it there." + AGAIN);
        } catch (JobLost e) {
            LOG.warn("Import {} was given up on by another node; its last chunk is rolled back", job.value(), e);
        } catch (RuntimeException e) {
            LOG.error(
                    "Import {} failed after {} rows; it is not tried again",
                    job.value(),
                    taken.progress().done(),
                    e);
            jobs.failed(job, "Something went wrong on our side; the log of the server says what. " + soFar() + AGAIN);
        }
    }

    /** The server stops before this import began or before it was over. */
    @Override
    public void stopped() {
        jobs.failed(job, "The server was stopped. " + soFar() + " Start it." + AGAIN);
    }

    /** False when the server stops before the end. */
    private boolean takeAll(ChunkReader reader) {
        var next = CompletableFuture.supplyAsync(reader::next, readers);
        for (var chunk = get(next); chunk != null; chunk = get(next)) {
            if (serverStops.getAsBoolean()) {
                return false;
            }
            next = CompletableFuture.supplyAsync(reader::next, readers);
            taken = writer.write(chunk, job, order, taken);
        }
        return true;
    }

    private static @Nullable ImportChunk get(CompletableFuture<@Nullable ImportChunk> next) {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private @Nullable String note() {
        return taken.passedOver() == 0
                ? null
                : "%,d of them withdrew from “%s” before, or their address is suppressed: they are in, but nothing changed for them there."
                        .formatted(taken.passedOver(), order.consentTopic());
    }

    private String soFar() {
        var progress = taken.progress();
        return progress.done() == 0
                ? "Nothing was imported."
                : "What stands before it was taken: %,d rows, %,d new contacts, %,d updated."
                        .formatted(progress.done(), progress.created(), progress.updated());
    }
}
