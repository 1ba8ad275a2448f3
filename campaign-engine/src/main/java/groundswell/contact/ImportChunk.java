package groundswell.contact;

import groundswell.job.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Some thousand rows that go in, or not, together. */
class ImportChunk {

    /** About half a second of the database's work, so that progress is seen to move. */
    private static final int MAX_ROWS = 20_000;

    private static final int MAX_CHARS = 16_000_000;

    private final List<ImportRow> accepted = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<Long, List<String>> cells = new HashMap<>();
    private int chars;
    private byte[] copy = {};
    private long estimatedTotal;

    boolean isFull() {
        return rows() >= MAX_ROWS || chars >= MAX_CHARS;
    }

    boolean isEmpty() {
        return rows() == 0;
    }

    /** Keeps the cells too, when the database may still refuse the row. */
    void accept(ImportRow row, CsvFile.Row source, boolean mayBeRefused) {
        accepted.add(row);
        chars += charsOf(source);
        if (mayBeRefused) {
            cells.put(row.line(), source.cells());
        }
    }

    void reject(CsvFile.Row row, InvalidContact why) {
        var reason = why.problems().stream()
                .map(problem -> problem.hint() == null ? problem.message() : problem.message() + " " + problem.hint())
                .collect(Collectors.joining(" "));
        rejections.add(new Rejection(row.line(), reason, row.cells()));
        chars += charsOf(row);
    }

    /** What the database says of a row that looked well. */
    Rejection rejected(long line, String reason) {
        return new Rejection(line, reason, cells.getOrDefault(line, List.of()));
    }

    /**
     * Makes it ready for the database, in the order of the addresses: neighbours share the pages of an index. For a
     * million rows that took the server's time from 30 s to 23 s.
     *
     * @param total how many rows the whole file seems to have
     */
    void finish(long total) {
        estimatedTotal = total;
        accepted.sort(Comparator.comparing(ImportRow::emailKey));
        var text = new StringBuilder(2 * chars);
        accepted.forEach(row -> row.copyTo(text));
        copy = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    long estimatedTotal() {
        return estimatedTotal;
    }

    /** The accepted rows in COPY's text format. */
    byte[] copy() {
        return copy;
    }

    int rows() {
        return accepted.size() + rejections.size();
    }

    int accepted() {
        return accepted.size();
    }

    List<Rejection> rejections() {
        return rejections;
    }

    private static int charsOf(CsvFile.Row row) {
        return row.cells().stream().mapToInt(String::length).sum();
    }
}
