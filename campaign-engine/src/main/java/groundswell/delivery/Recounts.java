package groundswell.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what a costly recount found for ten times as long as it took, so that looking at a campaign of a million
 * messages takes a tenth of one core at most, however many people look. A cheap recount is never kept.
 */
final class Recounts {

    private static final long CHEAP_NANOS = 50_000_000;
    private static final int KEPT_FOR_TIMES_ITS_COST = 10;

    private final Map<Long, Found> found = new ConcurrentHashMap<>();

    private record Found(MessageCounts counts, long at, long cost) {

        boolean isFresh() {
            return cost > CHEAP_NANOS && System.nanoTime() - at < KEPT_FOR_TIMES_ITS_COST * cost;
        }
    }

    /** Whoever asks while another one counts for the same campaign waits for that count. */
    MessageCounts of(long campaignId, Supplier<MessageCounts> recount) {
        return found.compute(campaignId, (id, last) -> last != null && last.isFresh() ? last : timed(recount))
                .counts();
    }

    void forget(long campaignId) {
        found.remove(campaignId);
    }

    private static Found timed(Supplier<MessageCounts> recount) {
        var began = System.nanoTime();
        var counts = recount.get();
        var ended = System.nanoTime();
        return new Found(counts, ended, ended - began);
    }
}
