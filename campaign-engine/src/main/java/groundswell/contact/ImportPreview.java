package groundswell.contact;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like before it is imported, and what its columns may become.
 *
 * @param consentTargets what they may become besides, when a topic of consent is chosen
 */
public record ImportPreview(
        String charset,
        String delimiter,
        List<Column> columns,
        List<Attribute> targets,
        List<Attribute> consentTargets) {

    /** {@code suggestion} is the name of an attribute, or null when the column is probably of no use. */
    public record Column(
            String name, List<String> samples, @Nullable String suggestion) {}

    private static final int SAMPLES = 5;

    static ImportPreview of(byte[] start, @Nullable String charset, List<Attribute> registry) {
        var check = new Utf8Check();
        check.add(start, start.length);
        var format = CsvFormat.detect(start, check.isValidSoFar(), charset);
        var text = new String(start, format.bomBytes(), start.length - format.bomBytes(), format.charset());
        var rows = CsvFile.sample(text.substring(format.prologueChars()), format.delimiter(), 1 + SAMPLES);
        if (rows.isEmpty()) {
            throw InvalidContact.of("file", "The file is empty.", "Its first row names the columns.");
        }
        var header = rows.get(0).stream().map(PlainText::strip).toList();
        var known = Stream.concat(registry.stream(), ConsentColumns.TARGETS.stream())
                .toList();
        var targets = ColumnMapping.guess(header, known).targets();
        var columns = IntStream.range(0, header.size())
                .mapToObj(place -> new Column(header.get(place), samples(rows, place), name(targets.get(place))))
                .toList();
        return new ImportPreview(
                format.charset().name(), String.valueOf(format.delimiter()), columns, registry, ConsentColumns.TARGETS);
    }

    private static List<String> samples(List<List<String>> rows, int place) {
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > place)
                .map(row -> Places.shown(row.get(place)))
                .toList();
    }

    private static @Nullable String name(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.name();
    }
}
