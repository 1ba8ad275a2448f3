package groundswell.audience;

/** The text between two quotes, as it is meant. */
final class FeelText {

    private FeelText() {}

    /** DMN 1.5 §10.3.1.2, rule 66: \n, \r, \t, \", \', \\, \\uXXXX, \\UXXXXXX; any other backslash is just one. */
    static String unescaped(String raw) {
        var text = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char next = raw.charAt(i) == '\\' && i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
            int digits = next == 'u' ? 4 : next == 'U' ? 6 : 0;
            if (digits > 0 && isCodePoint(raw, i + 2, digits)) {
                text.appendCodePoint(Integer.parseInt(raw, i + 2, i + 2 + digits, 16));
                i += 2 + digits;
            } else if (next != 0 && "nrt\"'\\".indexOf(next) >= 0) {
                text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next);
                i += 2;
            } else {
                text.append(raw.charAt(i));
                i++;
            }
        }
        return text.toString();
    }

    private static boolean isCodePoint(String raw, int from, int digits) {
        if (from + digits > raw.length()) {
            return false;
        }
        var hex = raw.substring(from, from + digits);
        return hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)
                && Character.isValidCodePoint(Integer.parseInt(hex, 16));
    }
}
