package groundswell.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that may be known of a contact, held in a column of its own or under its key in {@code attributes}.
 *
 * @param key never changes; the first name it had
 * @param choices what a {@link AttributeType#CHOICE} may be; empty for other types
 * @param required a new contact needs it, and nobody can forget it; those who lacked it before are left alone
 * @param unique no two contacts may have the same
 * @param personal a fact about the person
 * @param formerNames what it was called before, the key among them once it was renamed
 */
public record Attribute(
        String key,
        String name,
        AttributeType type,
        String label,
        @Nullable String columnName,
        List<String> choices,
        boolean required,
        boolean unique,
        boolean personal,
        List<String> formerNames) {

    public Attribute {
        choices = List.copyOf(choices);
        formerNames = List.copyOf(formerNames);
    }

    /** Its name, and all it ever had: each of them may still be written. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), formerNames.stream()).toList();
    }

    /** Where the fact stands when the column only names a row elsewhere, for statements about {@code contact}. */
    public Optional<Elsewhere> elsewhere() {
        return key.equals("company") ? Optional.of(new Elsewhere("company", "name")) : Optional.empty();
    }

    /** A table whose {@code id} the column holds, and the column there that holds the fact. */
    public record Elsewhere(String table, String column) {}

    boolean isCalled(String other) {
        return names().contains(other);
    }

    boolean isOwn() {
        return columnName == null;
    }
}
