package groundswell.access;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens in links that people follow without a login. A token proves that we wrote it, for one purpose and these
 * ids; it is not secret what they are. Layout: version, ids of 8 bytes each, the first 128 bits of an HMAC-SHA-256.
 */
public final class LinkTokens {

    /** What a link may do. A token made for one purpose is worthless for any other. */
    public enum Purpose {
        OPEN,
        CLICK,
        TRAP,
        CONVERSION,
        UNSUBSCRIBE,
        PREFERENCES,
        VIEW,
        MESSAGE_ID,
        SURVEY,
        CONFIRM,
        ADDRESS,
        RETURN,
        LEAVE_BY_MAIL,
        COMPLAIN
    }

    static final byte VERSION = 1;
    private static final int MAC_BYTES = 16;
    private static final int MOST_IDS = 8;
    private static final int LONGEST = base64Length(1 + MOST_IDS * Long.BYTES + MAC_BYTES);
    private static final String ALGORITHM = "HmacSHA256";

    /** Ready to sign, one for each purpose; only clones are used, as a letter asks for a dozen tokens. */
    private final Map<Purpose, Mac> macs = new EnumMap<>(Purpose.class);

    public LinkTokens(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("The key for link tokens needs 32 bytes, it has " + key.length);
        }
        for (var purpose : Purpose.values()) {
            macs.put(purpose, mac(keyFor(purpose, key)));
        }
    }

    public String sign(Purpose purpose, long... ids) {
        if (ids.length == 0 || ids.length > MOST_IDS) {
            throw new IllegalArgumentException("A token carries 1 to %d ids, not %d".formatted(MOST_IDS, ids.length));
        }
        var content = ByteBuffer.allocate(1 + ids.length * Long.BYTES).put(VERSION);
        for (long id : ids) {
            content.putLong(id);
        }
        var token = ByteBuffer.allocate(content.capacity() + MAC_BYTES)
                .put(content.array())
                .put(mac(purpose, content.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The ids that were signed; empty when the token is not ours, was changed or was made for another purpose. */
    public Optional<long[]> read(Purpose purpose, String token) {
        var bytes = decoded(token);
        int ids = (bytes.length - 1 - MAC_BYTES) / Long.BYTES;
        if (ids < 1 || bytes.length != 1 + ids * Long.BYTES + MAC_BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        var mac = Arrays.copyOfRange(bytes, bytes.length - MAC_BYTES, bytes.length);
        return MessageDigest.isEqual(mac, mac(purpose, content)) ? Optional.of(ids(content, ids)) : Optional.empty();
    }

    /** Exactly one spelling of a token is ours: bits that base64 would ignore must be those that we write. */
    private static byte[] decoded(String token) {
        if (token.length() > LONGEST) {
            return new byte[0];
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var spelling = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return spelling.equals(token) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static long[] ids(byte[] content, int count) {
        var buffer = ByteBuffer.wrap(content).position(1);
        var ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = buffer.getLong();
        }
        return ids;
    }

    /** A moment as an id; as exact as the database keeps it. */
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    public static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    byte[] mac(Purpose purpose, byte[] content) {
        try {
            var mac = (Mac) requireNonNull(macs.get(purpose)).clone();
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be cloned", e);
        }
    }

    /** A key of its own for each purpose, derived as in the expand step of RFC 5869 with one block. */
    private static byte[] keyFor(Purpose purpose, byte[] key) {
        var info = "groundswell link " + purpose.name() + "\u0001";
        return mac(key).doFinal(info.getBytes(StandardCharsets.US_ASCII));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static int base64Length(int bytes) {
        return (bytes * 8 + 5) / 6;
    }
}
