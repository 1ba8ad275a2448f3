package groundswell.access;

import groundswell.access.LinkTokens.Purpose;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tokens in addresses of ours. Some mail servers write an address in small letters on its way back, so these have
 * one case only: digits in base 32 of version, ids of 8 bytes each and the first 96 bits of the HMAC of a link's token.
 * With two ids one has 45 characters; a local part may have 64 (RFC 5321 4.5.3.1.1).
 */
public final class AddressTokens {

    private static final int RADIX = 32;
    private static final int MAC_BYTES = 12;
    private static final int MOST_IDS = 2;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-v]{33}|[0-9a-v]{45}");

    private final LinkTokens tokens;

    AddressTokens(LinkTokens tokens) {
        this.tokens = tokens;
    }

    /** One or two ids. */
    public String sign(Purpose purpose, long... ids) {
        if (ids.length == 0 || ids.length > MOST_IDS) {
            throw new IllegalArgumentException(
                    "An address carries 1 to %d ids, not %d".formatted(MOST_IDS, ids.length));
        }
        var content = ByteBuffer.allocate(1 + ids.length * Long.BYTES).put(LinkTokens.VERSION);
        for (long id : ids) {
            content.putLong(id);
        }
        var token = ByteBuffer.allocate(content.capacity() + MAC_BYTES)
                .put(content.array())
                .put(mac(purpose, content.array()));
        // The version comes first and is not 0, so no digit is lost and every token has one spelling.
        return new BigInteger(1, token.array()).toString(RADIX);
    }

    /** The ids that were signed, in whatever case; empty when the token is not ours, was changed or has another purpose. */
    public Optional<long[]> read(Purpose purpose, String token) {
        var digits = token.toLowerCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        var bytes = new BigInteger(digits, RADIX).toByteArray();
        int ids = (bytes.length - 1 - MAC_BYTES) / Long.BYTES;
        if (ids < 1 || bytes.length != 1 + ids * Long.BYTES + MAC_BYTES || bytes[0] != LinkTokens.VERSION) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        var mac = Arrays.copyOfRange(bytes, bytes.length - MAC_BYTES, bytes.length);
        return MessageDigest.isEqual(mac, mac(purpose, content))
                ? Optional.of(LinkTokens.ids(content, ids))
                : Optional.empty();
    }

    private byte[] mac(Purpose purpose, byte[] content) {
        return Arrays.copyOf(tokens.mac(purpose, content), MAC_BYTES);
    }
}
