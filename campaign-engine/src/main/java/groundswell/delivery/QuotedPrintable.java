package groundswell.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Quoted-printable (RFC 2045 6.7) in one pass over the UTF-8 bytes; line ends become CRLF. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    static void write(String text, ByteArrayOutputStream out) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xFF;
            if (octet == '\r' || octet == '\n') {
                if (octet == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    i++;
                }
                out.write('\r');
                out.write('\n');
                column = 0;
                continue;
            }
            boolean plain = (octet >= '!' && octet <= '~' && octet != '=')
                    || ((octet == ' ' || octet == '\t') && !endsLine(bytes, i + 1));
            int width = plain ? 1 : 3;
            if (column + width > LONGEST_LINE - 1) {
                out.write('=');
                out.write('\r');
                out.write('\n');
                column = 0;
            }
            if (plain) {
                out.write(octet);
            } else {
                out.write('=');
                out.write(HEX[octet >> 4]);
                out.write(HEX[octet & 0xF]);
            }
            column += width;
        }
    }

    private static boolean endsLine(byte[] bytes, int next) {
        return next == bytes.length || bytes[next] == '\r' || bytes[next] == '\n';
    }
}
