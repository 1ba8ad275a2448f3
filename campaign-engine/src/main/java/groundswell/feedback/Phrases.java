package groundswell.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The table of what servers say; see the head of phrases.txt for how it is written. */
final class Phrases {

    static final Phrases TABLE = new Phrases();

    private static final int LONGEST_GAP = 80;
    private static final int LONGEST_WORDS = 6_000;

    private final List<Phrase> phrases = new ArrayList<>();

    private Phrases() {
        var reason = Reason.UNDEFINED;
        for (var line : lines()) {
            if (line.startsWith("[")) {
                reason = Reason.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                phrases.add(Phrase.of(line, reason));
            }
        }
    }

    private static List<String> lines() {
        try {
            var file = new ClassPathResource("groundswell/feedback/phrases.txt");
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expects what {@link #normal} gives. */
    Optional<Reason> reasonOf(String words) {
        return phrases.stream()
                .filter(phrase -> phrase.isIn(words))
                .map(Phrase::reason)
                .findFirst();
    }

    /** In lower case, quotes and blanks made equal, addresses taken out: “user-unknown@” is the name of a mailbox. */
    static String normal(String words) {
        var line = Plain.line(words, LONGEST_WORDS);
        var plain = new StringBuilder(line.length());
        int at = 0;
        for (var found : Addresses.found(line)) {
            plain.append(line, at, Math.max(at, found.start())).append('@');
            at = Math.max(at, found.end());
        }
        plain.append(line, at, line.length());
        return plain.toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    }

    /** {@code open}: whether the last word may go on. */
    private record Phrase(List<String> pieces, boolean open, Reason reason) {

        static Phrase of(String line, Reason reason) {
            boolean open = line.endsWith("*");
            var text = open ? line.substring(0, line.length() - 1) : line;
            return new Phrase(List.of(text.split(" \\* ", -1)), open, reason);
        }

        boolean isIn(String words) {
            int from = 0;
            while (true) {
                int start = find(0, words, from);
                if (start < 0) {
                    return false;
                } else if (goesOn(words, start)) {
                    return true;
                }
                from = start + 1;
            }
        }

        private boolean goesOn(String words, int start) {
            int end = start + pieces.get(0).length();
            for (int piece = 1; piece < pieces.size(); piece++) {
                int next = find(piece, words, end);
                if (next < 0 || next - end > LONGEST_GAP) {
                    return false;
                }
                end = next + pieces.get(piece).length();
            }
            return true;
        }

        private int find(int piece, String words, int from) {
            var text = pieces.get(piece);
            boolean mayGoOn = open && piece == pieces.size() - 1;
            int at = words.indexOf(text, from);
            while (at >= 0 && !isWhole(words, at, at + text.length(), mayGoOn)) {
                at = words.indexOf(text, at + 1);
            }
            return at;
        }

        private static boolean isWhole(String words, int start, int end, boolean mayGoOn) {
            return !joins(words, start) && (mayGoOn || !joins(words, end));
        }

        /** Whether a word goes over this place; letters that write no blanks between words never join. */
        private static boolean joins(String words, int at) {
            return at > 0 && at < words.length() && isOfWord(words.charAt(at - 1)) && isOfWord(words.charAt(at));
        }

        private static boolean isOfWord(char c) {
            return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && c < 0x2E80;
        }
    }
}
