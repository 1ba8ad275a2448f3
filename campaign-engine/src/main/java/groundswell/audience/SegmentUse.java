package groundswell.audience;

import java.util.List;

/** Tells who, outside of this module, relies on a segment; its beans are asked before one is deleted. */
public interface SegmentUse {

    /** In the reader's words, such as {@code the campaign “Win-back”}; empty when nobody does. */
    List<String> usersOf(String segmentKey);
}
