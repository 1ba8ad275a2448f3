package groundswell.delivery;

import groundswell.delivery.DkimCanon.Field;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Signs finished messages for the domain of their sender (RFC 6376, relaxed/relaxed, no “l=”), with one signature for
 * each key: whoever does not know Ed25519 (RFC 8463) finds the one with RSA.
 */
final class DkimSigner {

    /** RFC 6376 5.4.1: what a reader sees and acts upon. */
    private static final Set<String> SIGNED = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "reply-to",
            "mime-version",
            "content-type",
            "content-language",
            "content-transfer-encoding",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "list-help",
            "feedback-id",
            "cfbl-address",
            "cfbl-feedback-id");

    /** Named once more than they are there, so that nobody can add another one on the way (RFC 6376 5.4.2). */
    private static final List<String> NEVER_ANOTHER = List.of("from", "subject", "to", "date", "reply-to");

    private static final int LINE = 72;

    private DkimSigner() {}

    /** The signatures' header fields and the message behind them, byte for byte. */
    static byte[] sign(byte[] message, List<DkimKey> keys, Instant at) {
        if (keys.isEmpty()) {
            return message;
        }
        var fields = DkimCanon.fields(message);
        var names = namesOf(fields);
        var bodyHash = bodyHash(message);
        var header = new StringBuilder();
        for (var key : keys) {
            var unsigned = template(key, names, bodyHash, at);
            header.append(unsigned)
                    .append(folded(signatureOf(unsigned, names, fields, key)))
                    .append("\r\n");
        }
        var first = header.toString().getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[first.length + message.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(message, 0, whole, first.length, message.length);
        return whole;
    }

    static String bodyHash(byte[] message) {
        var digest = sha256();
        DkimCanon.digestBody(message, DkimCanon.bodyStart(message), digest);
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    /**
     * The signature over these fields and the signature's own field, which is the last and ends in an empty “b=”.
     *
     * @param names as in “h=”: a name that is there several times takes the fields from the bottom up, and one for which
     *     no field is left stands for nothing
     */
    static String signatureOf(String unsigned, List<String> names, List<Field> fields, DkimKey key) {
        Map<String, List<Field>> left = new HashMap<>();
        for (var field : fields) {
            left.computeIfAbsent(field.name().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field);
        }
        var text = new StringBuilder();
        for (var name : names) {
            var same = left.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (!same.isEmpty()) {
                text.append(same.remove(same.size() - 1).relaxed()).append("\r\n");
            }
        }
        int colon = unsigned.indexOf(':');
        text.append(new Field(unsigned.substring(0, colon), unsigned).relaxed());
        return Base64.getEncoder().encodeToString(signed(text.toString(), key));
    }

    private static byte[] signed(String text, DkimKey key) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            var signature = Signature.getInstance(key.algorithm().signatureName());
            signature.initSign(key.privateKey());
            // RFC 8463 3: PureEdDSA over the hash, not over the text.
            signature.update(key.algorithm() == DkimKey.Algorithm.ED25519 ? sha256().digest(bytes) : bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + key.recordName() + " does not sign", e);
        }
    }

    private static List<String> namesOf(List<Field> fields) {
        List<String> names = new ArrayList<>();
        for (var field : fields) {
            var name = field.name().strip().toLowerCase(Locale.ROOT);
            if (SIGNED.contains(name)) {
                names.add(name);
            }
        }
        names.addAll(NEVER_ANOTHER);
        return names;
    }

    private static String template(DkimKey key, List<String> names, String bodyHash, Instant at) {
        return "DKIM-Signature: v=1; a=" + key.algorithm().tag() + "; c=relaxed/relaxed;\r\n"
                + " d=" + key.domain() + "; s=" + key.selector() + ";\r\n"
                + " t=" + at.getEpochSecond() + "; h=" + foldedNames(names) + ";\r\n"
                + " bh=" + bodyHash + ";\r\n"
                + " b=";
    }

    /** Folded between names only. */
    private static String foldedNames(List<String> names) {
        var text = new StringBuilder();
        int length = 16;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i) + (i < names.size() - 1 ? ":" : "");
            if (length + name.length() > LINE) {
                text.append("\r\n ");
                length = 1;
            }
            text.append(name);
            length += name.length();
        }
        return text.toString();
    }

    private static String folded(String signature) {
        var text = new StringBuilder();
        for (int from = 0; from < signature.length(); from += LINE) {
            text.append(from == 0 ? "" : "\r\n ").append(signature, from, Math.min(from + LINE, signature.length()));
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
