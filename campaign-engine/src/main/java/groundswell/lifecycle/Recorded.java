package groundswell.lifecycle;

import java.util.List;

/** What became of a batch of orders. Those that were refused are named by their place in it, from 0. */
public record Recorded(int accepted, int duplicates, List<Rejected> rejected) {

    public Recorded {
        rejected = List.copyOf(rejected);
    }

    public record Rejected(int index, String problem) {}
}
