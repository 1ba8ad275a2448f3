package groundswell.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept encrypted in the database: AES-256-GCM under a key from {@code groundswell.secret}, or, when that is not
 * set, under one that lies in the same database and so protects only what is copied without it. Bound to its context: a
 * secret that is moved to another row cannot be opened there.
 */
public final class SealedSecrets {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final byte[] key;
    private final boolean kept;

    private SealedSecrets(byte[] key, boolean kept) {
        this.key = key;
        this.kept = kept;
    }

    /** {@code secret} has at least 32 characters, chosen by chance: it is hashed and not stretched. */
    static SealedSecrets under(String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException(
                    "groundswell.secret needs at least 32 characters; take for example the output of: openssl rand -hex 32");
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new SealedSecrets(digest.digest(secret.getBytes(StandardCharsets.UTF_8)), true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static SealedSecrets underKeyInDatabase(byte[] key) {
        return new SealedSecrets(key.clone(), false);
    }

    /** Whether the key is kept outside the database. */
    public boolean keyIsKeptElsewhere() {
        return kept;
    }

    /** Each time another result. */
    public byte[] seal(byte[] secret, String context) {
        var iv = new byte[IV_BYTES];
        new SecureRandom().nextBytes(iv);
        var sealed = crypt(Cipher.ENCRYPT_MODE, iv, secret, context);
        var whole = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, IV_BYTES, sealed.length);
        return whole;
    }

    /** Throws IllegalArgumentException when it was sealed under another key, for another context, or was changed. */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < IV_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("Too short for a sealed secret");
        }
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, IV_BYTES),
                Arrays.copyOfRange(sealed, IV_BYTES, sealed.length),
                context);
    }

    private byte[] crypt(int mode, byte[] iv, byte[] bytes, String context) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "“%s” cannot be opened with this installation's groundswell.secret".formatted(context), e);
        }
    }

    @Override
    public String toString() {
        return "sealed under " + (kept ? "groundswell.secret" : "the database");
    }
}
