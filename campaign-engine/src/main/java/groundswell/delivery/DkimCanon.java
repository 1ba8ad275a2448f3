package groundswell.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The “relaxed” forms of RFC 6376 3.4.2 and 3.4.4, in which mail servers on the way may change nothing that counts. */
final class DkimCanon {

    private static final byte[] CRLF = {'\r', '\n'};

    private DkimCanon() {}

    /** One header field of a message, unfolded lines and all, without its last CRLF. */
    record Field(String name, String raw) {

        /** Name in small letters, unfolded, white space single, none around the colon and none at the end. */
        String relaxed() {
            var value = raw.substring(name.length())
                    .stripLeading()
                    .substring(1)
                    .replace("\r\n", "")
                    .replaceAll("[ \t]+", " ");
            return name.strip().toLowerCase(Locale.ROOT) + ":" + stripped(value);
        }

        private static String stripped(String value) {
            int from = value.startsWith(" ") ? 1 : 0;
            int to = value.endsWith(" ") ? value.length() - 1 : value.length();
            return from >= to ? "" : value.substring(from, to);
        }
    }

    /** Where the body begins: behind the first empty line, or at the end when there is none. */
    static int bodyStart(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r' && message[i + 1] == '\n' && message[i + 2] == '\r' && message[i + 3] == '\n') {
                return i + 4;
            }
        }
        return message.length;
    }

    /** The fields of the header, top down. Each byte is one character, so that UTF-8 (RFC 6532) stays as it is. */
    static List<Field> fields(byte[] message) {
        int end = bodyStart(message);
        var header = new String(message, 0, end, StandardCharsets.ISO_8859_1);
        List<Field> fields = new ArrayList<>();
        for (int from = 0; from < header.length(); ) {
            int to = endOfField(header, from);
            if (to == from) {
                break;
            }
            var raw = header.substring(from, to);
            int colon = raw.indexOf(':');
            if (colon > 0) {
                fields.add(new Field(raw.substring(0, colon), raw));
            }
            from = to + CRLF.length;
        }
        return fields;
    }

    private static int endOfField(String header, int from) {
        int end = header.indexOf("\r\n", from);
        while (end >= 0
                && end + 2 < header.length()
                && (header.charAt(end + 2) == ' ' || header.charAt(end + 2) == '\t')) {
            end = header.indexOf("\r\n", end + 2);
        }
        return end < 0 ? header.length() : end;
    }

    /** Takes the body into the digest: white space at the end of lines and empty lines at the end of it do not count. */
    static void digestBody(byte[] message, int from, MessageDigest digest) {
        var out = new ByteArrayOutputStream(message.length - from + 2);
        boolean space = false;
        int lineEnds = 0;
        for (int i = from; i < message.length; i++) {
            byte b = message[i];
            if (b == '\r' && i + 1 < message.length && message[i + 1] == '\n') {
                space = false;
                lineEnds++;
                i++;
            } else if (b == ' ' || b == '\t') {
                space = true;
            } else {
                for (; lineEnds > 0; lineEnds--) {
                    out.writeBytes(CRLF);
                }
                if (space) {
                    out.write(' ');
                    space = false;
                }
                out.write(b);
            }
        }
        if (out.size() > 0) {
            out.writeBytes(CRLF);
        }
        digest.update(out.toByteArray());
    }
}
