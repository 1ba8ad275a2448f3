package groundswell.contact;

/** There is nobody with this number. */
public final class UnknownContact extends RuntimeException {
    UnknownContact(long id) {
        super("There is no contact %d. It may have been merged or erased.".formatted(id));
    }
}
