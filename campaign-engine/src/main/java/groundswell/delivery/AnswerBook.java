package groundswell.delivery;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/** Writes down what servers answered, and waits for a database that is gone: nobody else knows it. */
final class AnswerBook {

    private static final Logger log = LoggerFactory.getLogger(AnswerBook.class);
    private static final long AGAIN_MILLIS = 500;
    // The lease of a hand-over is 15 minutes; after that the ledger has called it unknown.
    private static final Duration AT_MOST = Duration.ofMinutes(12);

    private final Ledger ledger;

    AnswerBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Throws when the database is not back in time, or when {@code goOn} says that nobody waits any longer. */
    void write(List<Answer> answers, long token, BooleanSupplier goOn) {
        long until = System.nanoTime() + AT_MOST.toNanos();
        while (!isWritten(answers, token, () -> goOn.getAsBoolean() && System.nanoTime() - until < 0)) {
            rest();
        }
    }

    /** For those whose hand-over was perhaps committed to, and has not begun: they go back to the queue. */
    void writeNotBegun(Collection<Long> ids, long token, BooleanSupplier goOn) {
        write(
                ids.stream()
                        .map(id -> new Answer(
                                id, Outcome.NOT_SENT, null, "The database was lost before it began", Duration.ZERO))
                        .toList(),
                token,
                goOn);
    }

    private boolean isWritten(List<Answer> answers, long token, BooleanSupplier mayTryAgain) {
        try {
            ledger.settle(answers, token);
            return true;
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException gone) {
            giveUpUnless(mayTryAgain, gone);
            log.warn(
                    "The database is gone; {} answers are kept and written down in {} ms",
                    answers.size(),
                    AGAIN_MILLIS);
            return false;
        }
    }

    private static void giveUpUnless(BooleanSupplier mayTryAgain, DataAccessException gone) {
        if (!mayTryAgain.getAsBoolean()) {
            throw gone;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while answers were still to be written down", e);
        }
    }
}
