package groundswell.content;

import org.jspecify.annotations.Nullable;

/** Puts the addresses of one message into its HTML: a tracked one per link, the picture that notices an opening, and a link for machines. */
@FunctionalInterface
public interface LinkWriter {

    /** Leaves every link as it was written. */
    LinkWriter PLAIN = (number, url) -> url;

    /** The address that stands for {@code url}, the link with this number in {@link Content#links}. */
    String click(int number, String url);

    /** The address of the opening picture, or null for a message without one. */
    default @Nullable String openPixel() {
        return null;
    }

    /** The address of a link that no person sees and only a machine follows, or null for a message without one. */
    default @Nullable String trap() {
        return null;
    }
}
