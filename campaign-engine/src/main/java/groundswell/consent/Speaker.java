package groundswell.consent;

/** Who said a word in the ledger. */
public final class Speaker {

    /** The contact himself, behind a link that only his mailbox had. */
    public static final String PERSON = "person";

    /** Whoever filled in a form; nobody proved that it was the contact. */
    public static final String FORM = "form";

    public static final String IMPORT = "import";
    public static final String PURCHASE = "purchase";
    public static final String CAMPAIGN = "campaign";

    private Speaker() {}

    /** One of ours, on behalf of the contact. */
    public static String user(String name) {
        return "user:" + name;
    }
}
