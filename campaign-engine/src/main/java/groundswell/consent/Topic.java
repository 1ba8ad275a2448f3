package groundswell.consent;

/** A purpose for which we write, and what allows us to. */
public record Topic(String name, String label, LegalBasis legalBasis) {}
