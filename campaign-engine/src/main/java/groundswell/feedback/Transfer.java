package groundswell.feedback;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;

/** Undoes transfer encodings and charsets; what is broken or cut off is read as far as it goes. */
final class Transfer {

    private static final String ISO_2022_JP_ESCAPE = "\u001B$";

    private Transfer() {}

    /** Takes and gives one character per octet. */
    static String decoded(String octets, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(octets);
            case "quoted-printable" -> quotedPrintable(octets);
            default -> octets;
        };
    }

    private static String base64(String octets) {
        var letters = new StringBuilder(octets.length());
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (Plain.isAsciiLetterOrDigit(c) || c == '+' || c == '/') {
                letters.append(c);
            }
        }
        // A single letter at the end holds no whole octet.
        letters.setLength(letters.length() - (letters.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(letters.toString()), StandardCharsets.ISO_8859_1);
    }

    static String quotedPrintable(String octets) {
        var out = new ByteArrayOutputStream(octets.length());
        int i = 0;
        while (i < octets.length()) {
            char c = octets.charAt(i);
            if (c != '=') {
                out.write(c);
                i++;
            } else if (i + 1 < octets.length() && octets.charAt(i + 1) == '\n') {
                i += 2;
            } else if (i + 2 < octets.length() && isHex(octets.charAt(i + 1)) && isHex(octets.charAt(i + 2))) {
                out.write(Integer.parseInt(octets, i + 1, i + 3, 16));
                i += 3;
            } else {
                out.write(c);
                i++;
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    static String inCharset(String octets, String name) {
        var bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        var charset = charset(name);
        // What says that it is ASCII, or nothing at all, often is neither.
        if (charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)) {
            return octets.contains(ISO_2022_JP_ESCAPE) ? inIso2022Jp(bytes) : utf8OrLatin(bytes);
        }
        return new String(bytes, charset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.US_ASCII;
        }
    }

    private static String inIso2022Jp(byte[] bytes) {
        return new String(bytes, charset("ISO-2022-JP"));
    }

    private static String utf8OrLatin(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, charset("windows-1252"));
        }
    }
}
