package groundswell.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * One call as it came.
 *
 * @param headers by their names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProviderCall(Map<String, String> headers, byte[] body) {

    ProviderCall {
        headers = Map.copyOf(headers);
    }

    /** Empty when it is missing. */
    String header(String name) {
        return Objects.requireNonNullElse(headers.get(name), "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
