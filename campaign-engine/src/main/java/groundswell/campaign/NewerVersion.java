package groundswell.campaign;

/** Somebody else has published meanwhile; nothing was published. */
public class NewerVersion extends RuntimeException {

    private final long campaignId;
    private final transient VersionInfo newest;

    NewerVersion(long campaignId, String name, int basedOn, VersionInfo newest) {
        super(
                basedOn == 0
                        ? "There is a campaign “" + name + "” with this key already. Give yours another key."
                        : "“" + name + "” has version " + newest.version() + " meanwhile"
                                + (newest.publishedBy() == null ? "" : ", published by " + newest.publishedBy())
                                + "; yours was begun from version " + basedOn + ".");
        this.campaignId = campaignId;
        this.newest = newest;
    }

    public long campaignId() {
        return campaignId;
    }

    public VersionInfo newest() {
        return newest;
    }
}
