package groundswell.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Mails, ours from the class path and others' from the corpora. */
final class Samples {

    private Samples() {}

    /** A line of a table with tabs; missing columns are empty. */
    record Row(List<String> columns) {

        String get(int column) {
            return column < columns.size() ? columns.get(column) : "";
        }
    }

    static Stream<Row> expected() {
        return rows(new String(resource("expected.tsv"), StandardCharsets.UTF_8));
    }

    static Stream<Row> rows(String table) {
        return table.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> new Row(List.of(line.split("\t", -1))));
    }

    static byte[] mail(String name) {
        return resource(name + ".eml");
    }

    private static byte[] resource(String name) {
        try {
            return new ClassPathResource("groundswell/feedback/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> mailsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] octets(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}
