package groundswell.audience;

/** A rule's members follow from its condition; a fixed list's are put in and taken out by hand. */
public enum SegmentKind {
    RULE,
    FIXED
}
