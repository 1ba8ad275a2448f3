package groundswell.contact;

/** A contact has another address from now on; published in the transaction that gives it, for those who join it. */
public record AddressChanged(long contactId, EmailAddress from, EmailAddress to) {}
