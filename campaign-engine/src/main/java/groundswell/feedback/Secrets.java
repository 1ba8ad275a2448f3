package groundswell.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares what must not be guessed letter by letter. */
final class Secrets {

    private Secrets() {}

    static boolean areSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
