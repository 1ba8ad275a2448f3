package groundswell.contact;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported. Without a mapping (column to attribute) the columns are matched by their names; with a
 * topic, everybody in the file is recorded to have consented to it, and the proof says where; a row may say when and
 * prove it itself.
 *
 * @param consentProof for the rows that bring none of their own
 * @param zone of the times of consent that name none; null: UTC
 */
public record ImportOrder(
        String fileName,
        @Nullable Map<String, @Nullable String> mapping,
        @Nullable String charset,
        @Nullable String consentTopic,
        @Nullable String consentProof,
        @Nullable ZoneId zone) {

    /** With times of consent in UTC. */
    public ImportOrder(
            String fileName,
            @Nullable Map<String, @Nullable String> mapping,
            @Nullable String charset,
            @Nullable String consentTopic,
            @Nullable String consentProof) {
        this(fileName, mapping, charset, consentTopic, consentProof, null);
    }

    public static ImportOrder of(String fileName) {
        return new ImportOrder(fileName, null, null, null, null);
    }
}
