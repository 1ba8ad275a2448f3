package groundswell.contact;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of short texts, and tags, as people write them into one cell: between semicolons, or between commas when there
 * is no semicolon. So a semicolon cannot be part of one.
 */
final class Texts {

    static final int MAX_TAG = 60;
    static final int MAX_ITEM = 200;

    private static final int MAX_ITEMS = 100;

    private Texts() {}

    /** A tag keeps its capitals and is compared exactly, as a text in a condition is. */
    static List<String> tags(Collection<?> given) {
        return cleaned("A tag", "tags", MAX_TAG, given.stream());
    }

    /** Null when nothing is in the cell. */
    static @Nullable List<String> tags(String cell) {
        var tags = cleaned("A tag", "tags", MAX_TAG, split(cell));
        return tags.isEmpty() ? null : tags;
    }

    static @Nullable List<String> list(Attribute attribute, String cell) {
        var items = cleaned(attribute.label(), attribute.name(), MAX_ITEM, split(cell));
        return items.isEmpty() ? null : items;
    }

    static @Nullable List<String> list(Attribute attribute, Collection<?> given) {
        var items = cleaned(attribute.label(), attribute.name(), MAX_ITEM, given.stream());
        return items.isEmpty() ? null : items;
    }

    /** As {@link #split} reads it again: an item with a comma needs a semicolon somewhere. */
    static String joined(List<?> items) {
        var text = items.stream().map(String::valueOf).collect(Collectors.joining("; "));
        return items.size() == 1 && text.indexOf(',') >= 0 ? text + ";" : text;
    }

    private static Stream<String> split(String cell) {
        return Arrays.stream(cell.split(cell.indexOf(';') >= 0 ? ";" : ","));
    }

    private static List<String> cleaned(String label, String field, int longest, Stream<?> given) {
        var items = given.filter(Objects::nonNull)
                .map(item -> PlainText.line(label, field, item.toString()))
                .filter(Objects::nonNull)
                .map(item -> checked(label, field, longest, item))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (items.size() > MAX_ITEMS) {
            throw InvalidContact.of(field, "%s: at most 100 are kept.".formatted(label), "Leave some out.");
        }
        return List.copyOf(items);
    }

    private static String checked(String label, String field, int longest, String item) {
        if (item.codePointCount(0, item.length()) > longest) {
            throw InvalidContact.of(
                    field,
                    "%s “%s” is longer than %d characters.".formatted(label, Places.shown(item), longest),
                    "Shorten it.");
        }
        if (item.indexOf(';') >= 0) {
            throw InvalidContact.of(
                    field,
                    "%s “%s” holds a semicolon, which stands between two in files."
                            .formatted(label, Places.shown(item)),
                    "Write it without.");
        }
        return item;
    }
}
