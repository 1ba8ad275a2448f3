package groundswell.response;

import java.util.List;

/** What became of a batch of events. Those that were refused are named by their place in it, from 0. */
public record Touched(int accepted, int duplicates, List<Rejected> rejected) {

    public Touched {
        rejected = List.copyOf(rejected);
    }

    public record Rejected(int index, String problem) {}
}
