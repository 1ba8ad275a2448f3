package groundswell.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What a mail tells about one recipient, before it is judged.
 *
 * @param status as the field of that name gives it (RFC 3464 2.3.4)
 * @param words of the server, as far as they are known to be its own
 * @param story the sentences around it, written for people; also the transcript of the session
 */
record Told(
        @Nullable String recipient,
        @Nullable String originalRecipient,
        @Nullable DeliveryAction action,
        String status,
        String words,
        String story,
        @Nullable String reportingMta,
        @Nullable String remoteMta) {

    Told withStory(String more) {
        return new Told(recipient, originalRecipient, action, status, words, more, reportingMta, remoteMta);
    }

    Told withRecipient(@Nullable String other) {
        return new Told(other, originalRecipient, action, status, words, story, reportingMta, remoteMta);
    }
}
