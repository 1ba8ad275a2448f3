package groundswell.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Quoted-printable (RFC 2045 6.7) in one pass over the UTF-8 bytes; line ends become CRLF. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;

    /** What one octet takes at most: a soft line break before it, and three. */
    private static final int MOST = 6;

    /** What stays as it is unless it is a blank that ends a line. */
    private static final boolean[] IN_A_LINE = inALine();

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    /** Everything in local variables, as this looks at each octet of each letter: it was a fifth of their cost. */
    static void write(String text, ByteArrayOutputStream out) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        var encoded = new byte[octets.length + octets.length / 8 + LONGEST_LINE + MOST];
        int length = 0;
        int column = 0;
        for (int i = 0; i < octets.length; i++) {
            if (length + LONGEST_LINE + MOST > encoded.length) {
                encoded = Arrays.copyOf(encoded, encoded.length * 2);
            }
            int run = plainRun(octets, i, LONGEST_LINE - 1 - column);
            if (run > 0) {
                System.arraycopy(octets, i, encoded, length, run);
                length += run;
                column += run;
                i += run - 1;
                continue;
            }
            byte octet = octets[i];
            if (octet == '\r' || octet == '\n') {
                if (octet == '\r' && i + 1 < octets.length && octets[i + 1] == '\n') {
                    i++;
                }
                encoded[length++] = '\r';
                encoded[length++] = '\n';
                column = 0;
                continue;
            }
            // One that would have been plain finds the line full.
            boolean plain = IN_A_LINE[octet & 0xFF] && !(isBlank(octet) && endsLine(octets, i + 1));
            int width = plain ? 1 : 3;
            if (column + width > LONGEST_LINE - 1) {
                encoded[length++] = '=';
                encoded[length++] = '\r';
                encoded[length++] = '\n';
                column = 0;
            }
            column += width;
            if (plain) {
                encoded[length++] = octet;
            } else {
                encoded[length++] = '=';
                encoded[length++] = HEX[(octet >> 4) & 0xF];
                encoded[length++] = HEX[octet & 0xF];
            }
        }
        out.write(encoded, 0, length);
    }

    /** How many octets from here stay as they are and have room in the line. Blanks at the end of a line do not. */
    private static int plainRun(byte[] octets, int from, int room) {
        int to = from;
        int end = Math.min(octets.length, from + room);
        while (to < end && IN_A_LINE[octets[to] & 0xFF]) {
            to++;
        }
        return to > from && isBlank(octets[to - 1]) && endsLine(octets, to) ? to - from - 1 : to - from;
    }

    private static boolean[] inALine() {
        var plain = new boolean[256];
        Arrays.fill(plain, ' ', '~' + 1, true);
        plain['='] = false;
        plain['\t'] = true;
        return plain;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    private static boolean endsLine(byte[] octets, int next) {
        return next == octets.length || octets[next] == '\r' || octets[next] == '\n';
    }
}
