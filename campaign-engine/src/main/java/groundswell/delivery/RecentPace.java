package groundswell.delivery;

import java.util.HashMap;
import java.util.Map;

/** How many messages this node has handed over within the last minute, by mail server and group of domains. */
final class RecentPace {

    private static final int SECONDS = 60;

    private final Map<String, Buckets> buckets = new HashMap<>();

    private static final class Buckets {
        private final int[] counts = new int[SECONDS];
        private final long[] seconds = new long[SECONDS];

        void add(long second) {
            int slot = (int) (second % SECONDS);
            if (seconds[slot] != second) {
                seconds[slot] = second;
                counts[slot] = 0;
            }
            counts[slot]++;
        }

        int sum(long now) {
            int sum = 0;
            for (int slot = 0; slot < SECONDS; slot++) {
                if (seconds[slot] > now - SECONDS) {
                    sum += counts[slot];
                }
            }
            return sum;
        }
    }

    private static long second() {
        return System.nanoTime() / 1_000_000_000L + Integer.MAX_VALUE;
    }

    synchronized void add(String server, String group) {
        buckets.computeIfAbsent(server + " " + group, key -> new Buckets()).add(second());
    }

    synchronized int perMinute(String server, String group) {
        var found = buckets.get(server + " " + group);
        return found == null ? 0 : found.sum(second());
    }
}
