package groundswell.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A template as it was written: per language {@code <lang>.subject.ftl}, {@code <lang>.html.ftl}, {@code <lang>.text.ftl}. */
public record TemplateSource(
        String key, String name, String description, List<String> languages, Map<String, String> files) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public TemplateSource {
        languages = List.copyOf(languages);
        var tidy = new TreeMap<String, String>();
        files.forEach((file, text) -> tidy.put(
                file, text.replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n").replace('\r', '\n')));
        files = Collections.unmodifiableMap(tidy);
    }

    /** The same sources give the same version on every machine. */
    String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, text) -> {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
