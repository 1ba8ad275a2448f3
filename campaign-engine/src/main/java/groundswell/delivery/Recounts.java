package groundswell.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what a costly recount found for ten times as long as it took, so that looking at a campaign of a million
 * takes a tenth of one core at most, however many people look. A cheap recount is never kept.
 */
public final class Recounts<T> {

    private static final long CHEAP_NANOS = 50_000_000;
    private static final int KEPT_FOR_TIMES_ITS_COST = 10;

    private final Map<Long, Found<T>> found = new ConcurrentHashMap<>();

    private record Found<T>(T counts, long at, long cost) {

        boolean isFresh() {
            return cost > CHEAP_NANOS && System.nanoTime() - at < KEPT_FOR_TIMES_ITS_COST * cost;
        }
    }

    /** Whoever asks while another one counts for the same campaign waits for that count. */
    public T of(long campaignId, Supplier<T> recount) {
        return found.compute(campaignId, (id, last) -> last != null && last.isFresh() ? last : timed(recount))
                .counts();
    }

    public void forget(long campaignId) {
        found.remove(campaignId);
    }

    private static <T> Found<T> timed(Supplier<T> recount) {
        var began = System.nanoTime();
        var counts = recount.get();
        var ended = System.nanoTime();
        return new Found<>(counts, ended, ended - began);
    }
}
