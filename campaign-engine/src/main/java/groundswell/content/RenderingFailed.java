package groundswell.content;

import org.jspecify.annotations.Nullable;

/** One message could not be written; the message says which field or line is to blame and holds no data of a contact. */
public final class RenderingFailed extends IllegalStateException {

    RenderingFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
