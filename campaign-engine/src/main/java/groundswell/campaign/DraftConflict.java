package groundswell.campaign;

/** Somebody else has saved the draft meanwhile; what he saved is in {@link #theirs}, nothing was changed. */
public class DraftConflict extends RuntimeException {

    private final transient Draft theirs;

    DraftConflict(Draft theirs) {
        super("“" + theirs.name() + "” was saved by " + theirs.updatedBy()
                + " meanwhile. Look at that change, or keep yours as a draft of its own.");
        this.theirs = theirs;
    }

    public Draft theirs() {
        return theirs;
    }
}
