package groundswell.contact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported. Without a mapping (column to attribute) the columns are matched by their names; with a
 * topic, everybody in the file is recorded to have consented to it, and the proof says where.
 */
public record ImportOrder(
        String fileName,
        @Nullable Map<String, @Nullable String> mapping,
        @Nullable String charset,
        @Nullable String consentTopic,
        @Nullable String consentProof) {

    public static ImportOrder of(String fileName) {
        return new ImportOrder(fileName, null, null, null, null);
    }
}
