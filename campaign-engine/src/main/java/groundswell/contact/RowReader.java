package groundswell.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as facts, or says what is wrong with it. Rows are read one after the other. */
class RowReader {

    /** Values such as languages and countries come again and again. */
    private static final int REMEMBERED = 10_000;

    private final ColumnMapping mapping;
    private final ConsentColumns consent;
    private final FirstSeen addresses = new FirstSeen();
    private final Map<Attribute, FirstSeen> uniques = new HashMap<>();
    private final FirstSeen externalIds = new FirstSeen();
    private final Map<String, Object> remembered = new HashMap<>();

    RowReader(ColumnMapping mapping, ConsentColumns consent) {
        this.mapping = mapping;
        this.consent = consent;
        mapping.rules().stream().filter(Attribute::unique).forEach(rule -> uniques.put(rule, new FirstSeen()));
    }

    /** Throws {@link InvalidContact} with every reason why the row is refused. */
    ImportRow read(CsvFile.Row row) {
        refuseOtherWidth(row.cells());
        var facts = facts(row.cells());
        var read = ImportRow.of(row.line(), facts);
        refuseTwice("email", addresses.add(read.emailKey(), row.line()));
        var externalId = read.externalId();
        if (externalId != null) {
            refuseTwice("externalId", externalIds.add(externalId, row.line()));
        }
        refuseTwice(facts, row.line());
        return read;
    }

    private void refuseTwice(Map<String, Object> facts, long line) {
        uniques.forEach((attribute, seen) -> {
            var value = facts.get(attribute.key());
            if (value != null) {
                refuseTwice(attribute.name(), seen.add(value.toString(), line));
            }
        });
    }

    /** Empty cells behind the last column are what spreadsheets leave; all else means that a delimiter slipped. */
    private void refuseOtherWidth(List<String> cells) {
        var columns = mapping.columns().size();
        if (cells.size() < columns) {
            throw InvalidContact.of(
                    "row",
                    "The row has %d of %d cells.".formatted(cells.size(), columns),
                    "Look whether a delimiter or a quotation mark is missing.");
        }
        if (cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            throw InvalidContact.of(
                    "row",
                    "The row has %d cells, but there are %d columns.".formatted(cells.size(), columns),
                    "Put cells that hold the delimiter in quotation marks.");
        }
    }

    private Map<String, Object> facts(List<String> cells) {
        var facts = new HashMap<String, Object>();
        var problems = new ArrayList<FieldProblem>();
        for (var place = 0; place < mapping.targets().size(); place++) {
            var target = mapping.targets().get(place);
            if (target != null) {
                try {
                    var fact = read(target, cells.get(place));
                    if (fact != null) {
                        facts.put(target.key(), fact);
                    }
                } catch (InvalidContact e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
        return facts;
    }

    private @Nullable Object read(Attribute target, String cell) {
        return switch (target.key()) {
            case "language", "country", "timeZone" -> {
                var key = target.key() + cell;
                var known = remembered.get(key);
                if (known == null) {
                    known = FactReader.read(target, cell);
                    if (known != null && remembered.size() < REMEMBERED) {
                        remembered.put(key, known);
                    }
                }
                yield known;
            }
            case ConsentColumns.GIVEN_AT, ConsentColumns.PROOF -> consent.read(target, cell);
            default -> FactReader.read(target, cell);
        };
    }

    private static void refuseTwice(String field, long firstLine) {
        if (firstLine > 0) {
            throw InvalidContact.of(
                    field,
                    "This is a duplicate of line %d.".formatted(firstLine),
                    "The first row was taken; change it if this one is right.");
        }
    }
}
