package groundswell.bulk;

public enum ActionKind {
    TAG,
    UNTAG,
    SET,
    SUPPRESS,
    ADD_TO_SEGMENT,
    REMOVE_FROM_SEGMENT,
    WITHDRAW;

    /** Only the person can give consent again. */
    public boolean canBeUndone() {
        return this != WITHDRAW;
    }
}
