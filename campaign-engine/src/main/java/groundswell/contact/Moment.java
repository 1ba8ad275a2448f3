package groundswell.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened between a contact and us; {@code kind} is a word such as sent, clicked, consent. */
public record Moment(
        Instant at, String kind, String title, @Nullable String detail) {}
