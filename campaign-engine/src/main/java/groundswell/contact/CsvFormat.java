package groundswell.contact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a file is written: its characters, how many bytes and characters stand before the first row, its delimiter. */
record CsvFormat(Charset charset, int bomBytes, int prologueChars, char delimiter) {

    static final int SAMPLE_BYTES = 1 << 18;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int SAMPLE_ROWS = 50;

    /** The line by which Excel tells itself the delimiter. */
    private static final Pattern EXCEL_HINT = Pattern.compile("\"?sep=(.)\"?(?:\r\n|\n|\r)", Pattern.CASE_INSENSITIVE);

    /** @param named the charset that somebody named, when what we would guess was wrong */
    static CsvFormat detect(byte[] start, boolean utf8, @Nullable String named) {
        var bom = bomBytes(start);
        var charset = named == null || named.isBlank() ? guessed(start, bom, utf8) : charset(named);
        var text = new String(start, bom, start.length - bom, charset);
        var hint = EXCEL_HINT.matcher(text);
        if (hint.lookingAt()) {
            return new CsvFormat(charset, bom, hint.end(), hint.group(1).charAt(0));
        }
        return new CsvFormat(charset, bom, 0, delimiter(text));
    }

    Reader reader(InputStream file) {
        try {
            file.skipNBytes(bomBytes);
            var reader = new InputStreamReader(file, charset);
            for (var i = 0; i < prologueChars; i++) {
                if (reader.read() < 0) {
                    break;
                }
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bomBytes(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset guessed(byte[] start, int bom, boolean utf8) {
        if (bom == 2) {
            return start[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        // what Excel writes in western Europe when it is not asked for UTF-8
        return bom == 3 || utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw InvalidContact.of(
                    "charset", "“%s” is not a character set.".formatted(Places.shown(name)), "Try UTF-8, GBK or Big5.");
        }
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that cuts the most rows into the same number of cells; of those that tie, the one with more cells. */
    private static char delimiter(String text) {
        var best = ',';
        var bestScore = 0L;
        for (var candidate : DELIMITERS) {
            var score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String text, char delimiter) {
        var rows = CsvFile.sample(text, delimiter, SAMPLE_ROWS);
        if (rows.isEmpty() || rows.get(0).size() < 2) {
            return 0;
        }
        var cells = rows.get(0).size();
        var alike = rows.stream().filter(row -> row.size() == cells).count();
        return alike * 1000 + Math.min(cells, 999);
    }
}
