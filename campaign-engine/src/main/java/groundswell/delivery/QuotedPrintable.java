package groundswell.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Quoted-printable (RFC 2045 6.7) in one pass over the UTF-8 bytes; line ends become CRLF. */
final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    static void write(String text, ByteArrayOutputStream out) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        // Written as a whole: a stream takes a lock for each octet.
        var line = new Lines(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xFF;
            if (octet == '\r' || octet == '\n') {
                if (octet == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    i++;
                }
                line.end();
            } else if ((octet >= '!' && octet <= '~' && octet != '=')
                    || ((octet == ' ' || octet == '\t') && !endsLine(bytes, i + 1))) {
                line.plain(octet);
            } else {
                line.encoded(octet);
            }
        }
        line.writeTo(out);
    }

    /** The encoded text; it grows as it is written. */
    private static final class Lines {

        /** What one octet takes at most: a soft line break before it, and three. */
        private static final int MOST = 6;

        private byte[] buffer;
        private int length;
        private int column;

        Lines(int octets) {
            buffer = new byte[octets + octets / 8 + MOST];
        }

        void end() {
            room();
            put('\r');
            put('\n');
            column = 0;
        }

        void plain(int octet) {
            room();
            breakBefore(1);
            put(octet);
        }

        void encoded(int octet) {
            room();
            breakBefore(3);
            put('=');
            put(HEX[octet >> 4]);
            put(HEX[octet & 0xF]);
        }

        void writeTo(ByteArrayOutputStream out) {
            out.write(buffer, 0, length);
        }

        private void breakBefore(int width) {
            if (column + width > LONGEST_LINE - 1) {
                put('=');
                put('\r');
                put('\n');
                column = 0;
            }
            column += width;
        }

        private void put(int octet) {
            buffer[length++] = (byte) octet;
        }

        private void room() {
            if (length + MOST > buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
    }

    private static boolean endsLine(byte[] bytes, int next) {
        return next == bytes.length || bytes[next] == '\r' || bytes[next] == '\n';
    }
}
