package groundswell.lead;

import groundswell.platform.Repeating;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens what waves have handed over, a few at a time, so that a campaign never waits for a thousand engine calls. */
@Component
class LeadWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LeadWorker.class);
    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofMinutes(1);

    private final LeadTable table;
    private final LeadOpening opening;
    private final TransactionTemplate transaction;
    private final LeadSettings settings;
    private final Repeating repeating = new Repeating("lead-worker", PAUSE, this::openNew);

    LeadWorker(LeadTable table, LeadOpening opening, PlatformTransactionManager transactions, LeadSettings settings) {
        this.table = table;
        this.opening = opening;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.worker()) {
            repeating.start();
        }
    }

    /** Until none is left. When a few together fail they are tried one by one, and who fails alone waits a minute. */
    void openNew() {
        while (open(AT_ONCE)) {
            log.debug("Some leads were opened");
        }
    }

    private boolean open(int most) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var leads = table.takeNew(most);
                opening.open(leads);
                return !leads.isEmpty();
            }));
        } catch (RuntimeException e) {
            if (most > 1) {
                while (open(1)) {
                    log.debug("A lead was opened alone");
                }
                return false;
            }
            return putOff(e);
        }
    }

    private boolean putOff(RuntimeException reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var leads = table.takeNew(1);
            for (var lead : leads) {
                log.warn("Lead {} could not be opened; it is tried again in a minute", lead.id(), reason);
                table.tryAgainLater(lead.id(), BEFORE_NEXT_ATTEMPT);
            }
            return !leads.isEmpty();
        }));
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }
}
