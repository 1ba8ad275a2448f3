package groundswell.audience;

import java.util.List;

/**
 * Contacts have entered or left a followed segment. Published in the transaction that moved them, once for each move
 * however many nodes look; not when a segment is computed for the first time or its rule was rewritten.
 */
public record SegmentChanged(String segment, List<Long> entered, List<Long> left) {
    public SegmentChanged {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
    }
}
