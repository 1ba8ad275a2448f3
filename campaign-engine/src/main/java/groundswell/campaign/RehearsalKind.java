package groundswell.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People of whom the same is known, so that they go the same way as far as that decides.
 *
 * @param entrance whether they may enter: {@link #ENTERS}, or why not
 * @param after hours after the beginning at which they enter
 * @param zone where they live; null when it is not known
 * @param dates what their appointments are about, by the place in {@link RehearsalScript#facts}; a day or an instant
 * @param refused why they may not be written to, by the place of the purpose; empty where they may be
 * @param limits how often they may be written to, by the place of the purpose: {@code most:seconds:had:topics}, with
 *     semicolons between
 * @param known the answers to the columns: {@code 1} where it is true
 */
record RehearsalKind(
        String entrance,
        long after,
        @Nullable String zone,
        List<@Nullable String> dates,
        List<String> refused,
        List<String> limits,
        String known) {

    static final String ENTERS = "ENTERS";

    boolean knows(int column) {
        return known.charAt(column) == '1';
    }

    Instant enters(Instant begins) {
        return begins.plusSeconds(after * 3600);
    }
}
