package groundswell.contact;

import java.util.Set;

/**
 * Whose records are meant.
 *
 * @param addresses as they are compared and as they were written, all in lower case; those of contacts that were merged
 *     into this one are among them
 */
public record Person(long id, Set<String> addresses) {

    public Person {
        addresses = Set.copyOf(addresses);
    }

    /** What stays for the counts belongs to this number: no contact ever has a negative one. */
    public long nobody() {
        return -id;
    }

    /** For {@code = any(:addresses)}. */
    public String[] addressArray() {
        return addresses.toArray(String[]::new);
    }
}
