package groundswell.delivery;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A key that signs for a domain, and what the domain's DNS has to say of it. */
record DkimKey(String domain, String selector, Algorithm algorithm, PrivateKey privateKey, PublicKey publicKey) {

    /** RFC 8301 3.2: signers must not use less than 1024 bits, and should use 2048. */
    private static final int FEWEST_BITS = 1024;

    private static final int BITS = 2048;

    /** An Ed25519 key is the last 32 bytes of its X.509 form. */
    private static final int ED25519_BYTES = 32;

    enum Algorithm {
        RSA("rsa-sha256", "rsa", "RSA", "SHA256withRSA"),
        ED25519("ed25519-sha256", "ed25519", "Ed25519", "Ed25519");

        private final String tag;
        private final String keyType;
        private final String factory;
        private final String signature;

        Algorithm(String tag, String keyType, String factory, String signature) {
            this.tag = tag;
            this.keyType = keyType;
            this.factory = factory;
            this.signature = signature;
        }

        /** As the tag “a” of a signature names it. */
        String tag() {
            return tag;
        }

        String signatureName() {
            return signature;
        }
    }

    DkimKey {
        if (privateKey instanceof RSAKey rsa && rsa.getModulus().bitLength() < FEWEST_BITS) {
            throw new IllegalArgumentException("An RSA key for DKIM has at least %d bits, this one has %d"
                    .formatted(FEWEST_BITS, rsa.getModulus().bitLength()));
        }
    }

    static DkimKey fresh(String domain, String selector, Algorithm algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm.factory);
            if (algorithm == Algorithm.RSA) {
                generator.initialize(BITS);
            }
            KeyPair pair = generator.generateKeyPair();
            return new DkimKey(domain, selector, algorithm, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java makes " + algorithm.factory + " keys", e);
        }
    }

    /** From PKCS #8 and X.509. Throws IllegalArgumentException when they are no such keys, or too short. */
    static DkimKey of(String domain, String selector, Algorithm algorithm, byte[] privateKey, byte[] publicKey) {
        try {
            var factory = KeyFactory.getInstance(algorithm.factory);
            return new DkimKey(
                    domain,
                    selector,
                    algorithm,
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    factory.generatePublic(new X509EncodedKeySpec(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key for " + algorithm.tag + ": " + e.getMessage(), e);
        }
    }

    String recordName() {
        return recordName(selector, domain);
    }

    static String recordName(String selector, String domain) {
        return selector + "._domainkey." + domain;
    }

    /** The TXT record (RFC 6376 3.6.1, RFC 8463 4.2). Longer than 255 characters, it is written in several strings. */
    String recordValue() {
        return recordValue(algorithm, publicKey.getEncoded());
    }

    static String recordValue(Algorithm algorithm, byte[] publicKey) {
        var key = algorithm == Algorithm.ED25519
                ? Arrays.copyOfRange(publicKey, publicKey.length - ED25519_BYTES, publicKey.length)
                : publicKey;
        return "v=DKIM1; k=" + algorithm.keyType + "; p=" + Base64.getEncoder().encodeToString(key);
    }
}
