package groundswell.contact;

import groundswell.job.JobId;
import groundswell.job.Jobs;
import groundswell.job.Progress;
import groundswell.job.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts chunks into the database: contacts, consent, rejected rows and progress of a chunk in one transaction. */
class ChunkWriter {

    private static final int TRIES = 5;
    private static final int MANY = 10_000;

    private final ImportTable table;
    private final List<Attribute> rules;
    private final TransactionTemplate transaction;
    private final Jobs jobs;
    private final @Nullable ImportedConsent consent;

    ChunkWriter(
            ImportTable table,
            List<Attribute> rules,
            TransactionTemplate transaction,
            Jobs jobs,
            @Nullable ImportedConsent consent) {
        this.table = table;
        this.rules = rules;
        this.transaction = transaction;
        this.jobs = jobs;
        this.consent = consent;
    }

    /** What is taken after this chunk. */
    Taken write(ImportChunk chunk, JobId job, ImportOrder order, Taken before) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> writeOnce(chunk, job, order, before)));
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                // somebody else wrote one of these contacts meanwhile; looked at again, it is known
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    void finish(Taken taken) {
        if (taken.progress().created() + taken.progress().updated() >= MANY) {
            table.analyse();
        }
    }

    private Taken writeOnce(ImportChunk chunk, JobId job, ImportOrder order, Taken before) {
        table.open();
        table.copy(chunk.copy());
        table.recognise();
        var conflicts = table.refuseTakenAddresses().stream()
                .map(conflict -> chunk.rejected(conflict.line(), reason(conflict)))
                .collect(Collectors.toList());
        table.refuseSecondRows().forEach(it -> conflicts.add(chunk.rejected(it.line(), reason(it))));
        table.refuseAgainst(rules).forEach(it -> conflicts.add(chunk.rejected(it.line(), it.reason())));
        table.companies();
        table.changeAddresses();
        var updated = table.update();
        var created = table.insert(job.value());
        var unchanged = chunk.accepted() - conflicts.size() - updated - created;
        var passedOver = giveConsent(job, order);
        var taken = before.and(chunk, created, updated, unchanged, passedOver);
        jobs.reject(job, joined(chunk.rejections(), conflicts));
        jobs.progress(job, taken.progress());
        return taken;
    }

    private int giveConsent(JobId job, ImportOrder order) {
        if (consent == null || order.consentTopic() == null) {
            return 0;
        }
        var source = "%s (import %d)".formatted(order.fileName(), job.value());
        return consent.give(table.people(), order.consentTopic(), order.consentProof(), source);
    }

    private static String reason(ImportTable.Conflict conflict) {
        return conflict.externalId() == null
                ? "The address belongs to another contact, and the external id to yet another. "
                        + "Give one of them another address first."
                : "The address belongs to the contact whose external id is “%s”. Use that id or another address."
                        .formatted(conflict.externalId());
    }

    private static String reason(ImportTable.SecondRow row) {
        return "This is the contact with the external id “%s”, who gets another address in line %d. Put what is said here into that line."
                .formatted(row.externalId(), row.otherLine());
    }

    private static List<Rejection> joined(List<Rejection> first, List<Rejection> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** How far the import is, and how many were passed over when consent was recorded. */
    record Taken(Progress progress, long passedOver) {

        static Taken nothing() {
            return new Taken(new Progress(0, null, 0, 0, 0), 0);
        }

        Taken and(ImportChunk chunk, int created, int updated, int unchanged, int passed) {
            var done = progress.done() + chunk.rows();
            return new Taken(
                    new Progress(
                            done,
                            Math.max(done, chunk.estimatedTotal()),
                            progress.created() + created,
                            progress.updated() + updated,
                            progress.unchanged() + unchanged),
                    passedOver + passed);
        }
    }
}
