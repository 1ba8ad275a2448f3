package groundswell.contact;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that touches rows which workers hold. It gives way: PostgreSQL looks for a circle of waiting after one
 * second and then ends either side, so whoever waits less than that for a lock and tries again never breaks off a
 * hand-over or a wave's step.
 */
class Yielding {

    /** Not available in time, and a circle of waiting. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private static final int TRIES = 30;
    private static final long PAUSE_MILLIS = 200;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Yielding(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T run(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    db.sql("set local lock_timeout = '400ms'").update();
                    // Images of rows are compared as text: on every node it is the same one.
                    db.sql("set local time zone 'UTC'").update();
                    return work.get();
                }));
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isInTheWay(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Spring has no name for a lock that was not available in time, and the engine wraps what it is told. */
    private static boolean isInTheWay(RuntimeException e) {
        if (e instanceof PessimisticLockingFailureException) {
            return true;
        }
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                && LOCKED.contains(String.valueOf(cause.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a turn", e);
        }
    }
}
