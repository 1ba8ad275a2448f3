package groundswell.content;

/** One finished message: a subject of one line, both bodies, and the language they are in. */
public record Rendering(String subject, String html, String text, String language) {}
