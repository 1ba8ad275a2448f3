package groundswell.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one clock of the platform, in UTC: the machine's, moved forward by what the demo asked for. */
public final class PlatformClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /** How far this clock is ahead of the machine's; zero outside the demo. */
    public Duration offset() {
        return offset;
    }

    void setOffset(Duration offset) {
        this.offset = offset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }
}
