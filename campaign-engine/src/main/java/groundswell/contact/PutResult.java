package groundswell.contact;

public record PutResult(Contact contact, boolean created) {}
