package groundswell.platform;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the platform's clock forward so that a week of campaign can be watched in a minute. Only in the demo. */
@Component
@ConditionalOnBooleanProperty("groundswell.demo")
public class DemoClock {

    /** Longer jumps would only skip what is to be watched. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final PlatformClock clock;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    DemoClock(PlatformClock clock, JdbcClient db, ApplicationEventPublisher events) {
        this.clock = clock;
        this.db = db;
        this.events = events;
    }

    /** The offset of an earlier run of the same data directory comes back: time never runs backwards. */
    @EventListener(ApplicationStartedEvent.class)
    void resume() {
        long seconds = db.sql("select offset_seconds from demo_clock")
                .query(Long.class)
                .single();
        if (seconds > 0) {
            move(Duration.ofSeconds(seconds));
        }
    }

    /**
     * Moves time forward and tells everyone who keeps time.
     *
     * @throws IllegalArgumentException when the step is not positive or longer than a year
     */
    public Instant forward(Duration step) {
        if (step.isNegative() || step.isZero() || step.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The clock moves forward only, by a year at most; asked for " + step);
        }
        db.sql("update demo_clock set offset_seconds = offset_seconds + :seconds")
                .param("seconds", step.toSeconds())
                .update();
        move(clock.offset().plus(step));
        return clock.instant();
    }

    private void move(Duration offset) {
        var from = clock.instant();
        clock.setOffset(offset);
        events.publishEvent(new ClockMoved(from, clock.instant(), offset));
    }
}
