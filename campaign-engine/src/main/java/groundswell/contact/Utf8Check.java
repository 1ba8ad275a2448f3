package groundswell.contact;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Tells, while a file streams by, whether it can be UTF-8. */
class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer ignored = CharBuffer.allocate(1 << 16);
    private final byte[] carried = new byte[4];
    private int carriedLength;
    private boolean valid = true;

    void add(byte[] buffer, int length) {
        if (!valid) {
            return;
        }
        var bytes = ByteBuffer.allocate(carriedLength + length);
        bytes.put(carried, 0, carriedLength).put(buffer, 0, length).flip();
        while (valid) {
            var result = decoder.decode(bytes, ignored.clear(), false);
            valid = !result.isError();
            if (result.isUnderflow()) {
                break;
            }
        }
        carriedLength = Math.min(bytes.remaining(), carried.length);
        bytes.get(carried, 0, carriedLength);
    }

    /** At the end of the file; a character that was cut off is an error. */
    boolean isValid() {
        return valid && carriedLength == 0;
    }

    /** In the middle of the file, where a character may be cut. */
    boolean isValidSoFar() {
        return valid;
    }
}
