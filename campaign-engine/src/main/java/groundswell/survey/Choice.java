package groundswell.survey;

/** One of the answers that a question offers. */
public record Choice(String value, LocalText text) {}
