package groundswell.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A survey that can be asked: its key is the name of its folder in {@code templates/surveys}. */
public record Survey(String key, Questionnaire page) {

    /** The question whose answer is the score of the net promoter: a rating from 0 to 10. */
    public static final String SCORE = "score";

    /** Under which links know it: made from the key alone, so the same on every machine and for as long as mails live. */
    public long number() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
