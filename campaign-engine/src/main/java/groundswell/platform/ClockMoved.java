package groundswell.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * The demo moved the clock. Whoever keeps time of his own (engine timers, Quartz) catches up.
 *
 * @param offset how far the platform's clock is now ahead of the machine's
 */
public record ClockMoved(Instant from, Instant to, Duration offset) {}
