package groundswell.consent;

import groundswell.contact.People;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the door for what a campaign says for its people: one statement each, in the caller's transaction. */
@Component
public class CampaignConsent {

    private final JdbcClient db;
    private final ManyRefusals refusals;
    private final TopicTable topics;
    private final Clock clock;

    CampaignConsent(JdbcClient db, ManyRefusals refusals, Clock clock) {
        this.db = db;
        this.refusals = refusals;
        this.topics = new TopicTable(db);
        this.clock = clock;
    }

    /** Throws {@link InvalidConsent} for a topic from which nobody can withdraw. */
    public Topic withdrawable(@Nullable String topic) {
        return refusals.withdrawable(topic);
    }

    /** Throws {@link InvalidConsent} for a topic to which people can only agree themselves. */
    public Topic subscribable(@Nullable String name) {
        var topic = refusals.withdrawable(name);
        if (topic.optIn() == OptInKind.DOUBLE) {
            throw InvalidConsent.of(
                    "topic",
                    "“%s” is confirmed by each person himself (double opt-in), so no campaign can agree for him."
                            .formatted(topic.label()),
                    "Ask in a letter that leads to a form, or let the topic be agreed to without confirmation.");
        }
        return topic;
    }

    /**
     * Whoever never said a word about the topic agrees to it from now on; a withdrawal stands. Nobody does when the topic
     * needs a confirmation by now.
     */
    public int subscribe(People people, String topic, String source) {
        return bound(people, topic, source, """
                insert into consent_entry (contact_id, topic, given, at, how, source, said_by)
                select p.contact_id, t.name, true, :people_now, 'campaign', :people_source, :people_by
                from (%s) p
                join topic t on t.name = :people_topic and t.opt_in = 'SINGLE' and t.legal_basis <> 'CONTRACT'
                left join consent k on k.contact_id = p.contact_id and k.topic = t.name
                where p.contact_id > 0 and (k.contact_id is null or k.given and k.until is not null)
                order by p.contact_id
                """).update();
    }

    /** Whoever could be written to about the topic no longer can. */
    public int unsubscribe(People people, String topic, String source) {
        boolean unasked = topics.find(topic)
                .filter(it -> it.legalBasis() == LegalBasis.LEGITIMATE_INTEREST)
                .isPresent();
        return bound(people, topic, source, """
                insert into consent_entry (contact_id, topic, given, at, how, source, said_by)
                select p.contact_id, :people_topic, false, :people_now, 'campaign', :people_source, :people_by
                from (%s) p
                left join consent k on k.contact_id = p.contact_id and k.topic = :people_topic
                where p.contact_id > 0 and coalesce(k.given, :people_unasked)
                order by p.contact_id
                """)
                .param("people_unasked", unasked)
                .update();
    }

    private JdbcClient.StatementSpec bound(People people, String topic, String source, String sql) {
        return db.sql(sql.formatted(people.sql()))
                .params(people.parameters())
                .param("people_topic", topic)
                .param("people_source", source)
                .param("people_by", Speaker.CAMPAIGN)
                .param("people_now", OffsetDateTime.now(clock));
    }
}
