package groundswell.contact;

import org.jspecify.annotations.Nullable;

/** What is wrong with one field, and what to do, in a sentence each. */
public record FieldProblem(
        String field, String message, @Nullable String hint) {}
