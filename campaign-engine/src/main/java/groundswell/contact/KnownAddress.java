package groundswell.contact;

/** Somebody is to be added whose address a contact has already. */
public final class KnownAddress extends RuntimeException {

    private final transient Contact contact;

    KnownAddress(Contact contact) {
        super("This address belongs to %s already.".formatted(contact.displayName()));
        this.contact = contact;
    }

    public Contact contact() {
        return contact;
    }
}
