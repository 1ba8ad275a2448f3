package groundswell.contact;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part after the {@code @}: letters, digits and hyphens in labels, in any script. */
final class DomainName {

    private static final int MAX_OCTETS = 255;
    private static final int MAX_LABEL_OCTETS = 63;

    private DomainName() {}

    /** The domain as a person would write it: in lower case and each script in its own letters. */
    static String normal(String domain) {
        return isAscii(domain) ? domain.toLowerCase(Locale.ROOT) : mapped(domain);
    }

    /** A normal domain in A-labels, as name servers know it; null when it cannot be one. */
    static @Nullable String toAscii(String lower) {
        var labels = lower.split("\\.", -1);
        var out = new StringBuilder(lower.length());
        for (var label : labels) {
            var ascii = toAsciiLabel(label);
            if (ascii == null) {
                return null;
            }
            out.append(out.isEmpty() ? "" : ".").append(ascii);
        }
        var sensible = labels.length > 1 ? !isNumber(labels[labels.length - 1]) : isCountryCode(lower);
        return sensible && out.length() <= MAX_OCTETS ? out.toString() : null;
    }

    /** UTS 46, non-transitional: one case, compatible forms made one, and the full stops of Chinese keyboards. */
    private static String mapped(String domain) {
        var folded = Normalizer.normalize(domain.replace('\u3002', '.').replace('\uFF61', '.'), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static @Nullable String toAsciiLabel(String label) {
        if (label.isEmpty() || label.startsWith("-") || label.endsWith("-") || !isMadeOfLetters(label)) {
            return null;
        }
        var ascii = isAscii(label) ? label : "xn--" + Punycode.encode(label);
        return ascii.length() <= MAX_LABEL_OCTETS ? ascii : null;
    }

    private static boolean isMadeOfLetters(String label) {
        return label.codePoints().allMatch(DomainName::mayStandInLabel);
    }

    private static boolean mayStandInLabel(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') || point == '-';
        }
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            // the middle dot of Catalan and the joiners of Indic scripts and Persian
            default -> point == '\u00B7' || point == '\u200C' || point == '\u200D';
        };
    }

    /** RFC 3696 2: a top-level domain is never all digits; {@code 1.2.3.4} is an IP address, not a domain. */
    private static boolean isNumber(String label) {
        return label.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Only country codes may take mail without a dot: ICANN forbids it to all other top-level domains. */
    private static boolean isCountryCode(String label) {
        return label.length() == 2 && label.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
