package groundswell.contact;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A module that keeps rows about people; its beans are asked when somebody wants to know what we have of him, when he
 * wants it gone, and when two contacts turn out to be one person. A test reads the database's catalogue and fails for a
 * table about contacts that no module claims.
 *
 * <p>All calls run in the caller's transaction and may come again: what is gone already, is moved already or moved back
 * is left as it is.
 */
public interface PersonalRecords {

    /** The tables it answers for, also those that hold an address or a number of a contact under another name. */
    Set<String> tables();

    /** Everything about the contact by the name of a section; see {@link PersonalRows}. */
    Map<String, List<Map<String, Object>>> export(Person person);

    /**
     * Deletes what is about the person. What a report counts stays, under the number of {@link Person#nobody()} and
     * without anything that he said or that was said about him.
     *
     * @return how many rows by table
     */
    Map<String, Integer> erase(Person person);

    /** Gives the rows of one contact to another, and notes which with {@code note_moved}. */
    default void move(Merge merge) {}

    /** Gives back what {@link #move} moved; what happened since stays with the survivor. */
    default void moveBack(Merge merge) {}

    /** The merge can no longer be undone. */
    default void settle(Merge merge) {}
}
