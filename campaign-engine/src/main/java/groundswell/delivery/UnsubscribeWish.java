package groundswell.delivery;

/** Who no longer wants what, as the address proves to which he wrote. */
public record UnsubscribeWish(long contactId, long mailingId) {}
