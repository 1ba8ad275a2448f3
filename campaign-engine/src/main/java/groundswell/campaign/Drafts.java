package groundswell.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is being drawn: kept as it is, however incomplete, and never written over by somebody who has not seen it. */
@Component
public class Drafts {

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last changed first, without their diagrams. */
    public List<Draft> list() {
        return db.sql("""
                        select id, name, key, campaign_id, based_on, revision, updated_at, updated_by
                        from campaign_draft
                        order by updated_at desc, id desc
                        """).query(Draft.class).list();
    }

    /** Throws NoSuchElementException when there is no such draft. */
    public Draft get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no draft " + id));
    }

    /** The text as it was saved. Throws NoSuchElementException when there is no such draft. */
    public String diagram(long id) {
        return db.sql("select diagram from campaign_draft where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no draft " + id));
    }

    /**
     * Keeps a new one.
     *
     * @param campaignId the campaign of which it will be the next version; null for a new campaign
     * @param basedOn the version from which it was begun; null means that campaign's newest
     * @throws DraftRefused when it is no XML, has a DOCTYPE or no name, or is too large
     */
    public Draft create(String name, String diagram, @Nullable Long campaignId, @Nullable Integer basedOn, String by) {
        var key = DraftText.keyIn(diagram);
        if (campaignId != null && !isCampaign(campaignId)) {
            throw new DraftRefused(
                    "campaignId", "There is no campaign " + campaignId + ".", "Leave it out for a new campaign.");
        }
        long id = db.sql("""
                        insert into campaign_draft
                            (name, key, diagram, campaign_id, based_on, created_at, updated_at, updated_by)
                        values (:name, :key, :diagram, :campaign,
                                coalesce(:basedOn::int,
                                         (select max(version) from campaign_version where campaign_id = :campaign::bigint),
                                         0),
                                :now, :now, :by)
                        returning id
                        """)
                .param("name", named(name))
                .param("key", key)
                .param("diagram", diagram)
                .param("campaign", campaignId)
                .param("basedOn", basedOn)
                .param("now", now())
                .param("by", by)
                .query(Long.class)
                .single();
        return get(id);
    }

    /**
     * Saves a change. Saving the same text again, as a browser does that has missed the answer, is no conflict.
     *
     * @param revision the one that was seen last
     * @throws DraftConflict when somebody else was faster; nothing was changed
     * @throws DraftRefused as {@link #create}
     */
    public Draft save(long id, String name, String diagram, int revision, String by) {
        var key = DraftText.keyIn(diagram);
        int rows = db.sql("""
                        update campaign_draft
                        set name = :name, key = :key, diagram = :diagram, revision = revision + 1,
                            updated_at = :now, updated_by = :by
                        where id = :id and revision = :revision
                        """)
                .param("name", named(name))
                .param("key", key)
                .param("diagram", diagram)
                .param("now", now())
                .param("by", by)
                .param("id", id)
                .param("revision", revision)
                .update();
        var kept = get(id);
        if (rows == 0 && !(kept.name().equals(named(name)) && diagram(id).equals(diagram))) {
            throw new DraftConflict(kept);
        }
        return kept;
    }

    /**
     * Throws it away; one that is gone already is fine.
     *
     * @param revision the one that was seen last; null deletes whatever is there
     * @throws DraftConflict when somebody has saved a change since
     */
    public void delete(long id, @Nullable Integer revision) {
        if (!threwAway(id, revision)) {
            find(id).ifPresent(it -> {
                throw new DraftConflict(it);
            });
        }
    }

    /**
     * Throws it away because it was published; what somebody has saved since stays.
     *
     * @param revision the one that was published; null: whatever is there
     */
    public void published(long id, @Nullable Integer revision) {
        threwAway(id, revision);
    }

    private boolean threwAway(long id, @Nullable Integer revision) {
        return db.sql("delete from campaign_draft where id = :id and (:revision::int is null or revision = :revision)")
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                > 0;
    }

    private Optional<Draft> find(long id) {
        return db.sql("""
                        select id, name, key, campaign_id, based_on, revision, updated_at, updated_by
                        from campaign_draft
                        where id = :id
                        """).param("id", id).query(Draft.class).optional();
    }

    private boolean isCampaign(long id) {
        return db.sql("select exists (select from campaign where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String named(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw new DraftRefused(
                    "name",
                    stripped.isEmpty() ? "The draft has no name." : "The name is longer than 200 characters.",
                    "Call it after the campaign, such as Win-back in spring.");
        }
        return stripped;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
