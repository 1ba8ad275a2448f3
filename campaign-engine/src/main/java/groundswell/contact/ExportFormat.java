package groundswell.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file in which contacts leave. */
public enum ExportFormat {
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As file names end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String extension) {
        return Stream.of(values())
                .filter(it -> it.extension().equalsIgnoreCase(extension))
                .findFirst();
    }
}
