package groundswell.bulk;

import groundswell.contact.Changed;
import java.util.Collection;
import java.util.List;

/** An action that was checked: done and taken back in the caller's transaction, for one chunk of contacts. */
interface Work {

    /** Those of whom something was changed. */
    List<Changed> apply(List<Long> contacts);

    /** Answers how many are again as they were; who was changed since is left alone. */
    int undo(Collection<Changed> changes);

    /** Many were changed, and all chunks are over. */
    default void changedMany() {}
}
