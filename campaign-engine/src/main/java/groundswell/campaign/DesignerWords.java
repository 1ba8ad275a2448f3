package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.KnownWords.Named;
import groundswell.campaign.CampaignWords.EventWord;
import groundswell.campaign.CampaignWords.Word;
import groundswell.consent.Consent;
import groundswell.content.Content;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what may be chosen in a diagram, from the modules that know it. */
@Component
class DesignerWords {

    /** What our own modules tell the router; others may send any name of their own. */
    private static final List<String> TOLD = List.of(
            "opened",
            "clicked",
            "replied",
            "bounced",
            "complained",
            "unsubscribed",
            "survey.answered",
            "form.sent",
            "consent.given",
            "consent.requested",
            "consent.withdrawn",
            "purchased");

    private static final String CONTACT = "contact";

    private final JdbcClient db;
    private final Content content;
    private final Consent consent;
    private final KnownWords known;
    private final Audience audience;

    DesignerWords(JdbcClient db, Content content, Consent consent, KnownWords known, Audience audience) {
        this.db = db;
        this.content = content;
        this.consent = consent;
        this.known = known;
        this.audience = audience;
    }

    CampaignWords all() {
        var templates = content.templates().stream()
                .map(it -> new Word(it.key(), it.name()))
                .toList();
        var topics = consent.topics().stream()
                .map(it -> new Word(it.name(), it.label()))
                .toList();
        var decisions = known.decisions().stream().map(it -> new Word(it, it)).toList();
        var attributes = audience.words().names().stream()
                .filter(it -> it.family().equals(CONTACT))
                .map(DesignerWords::attribute)
                .toList();
        var senders = known.senders().stream()
                .filter(it -> !it.withdrawn())
                .map(it -> new Word(it.key(), it.name() + " <" + it.address() + ">"))
                .toList();
        return new CampaignWords(templates, topics, decisions, events(), campaigns(), attributes, List.of(), senders);
    }

    private static Word attribute(Named it) {
        return new Word(it.name().substring(CONTACT.length() + 1), it.label());
    }

    private List<Word> campaigns() {
        return db.sql("select key, name as label from campaign order by name, key")
                .query(Word.class)
                .list();
    }

    /** Ours, and those that published campaigns wait for. */
    private List<EventWord> events() {
        var names = new LinkedHashSet<>(TOLD);
        names.addAll(db.sql("""
                        select distinct event
                        from campaign_version v
                        cross join lateral (
                            select unnest(regexp_matches(v.diagram, 'name="event" value="([A-Za-z][A-Za-z0-9._-]*)"', 'g'))
                        ) as found (event)
                        where v.version = (select max(version) from campaign_version n where n.campaign_id = v.campaign_id)
                        order by event
                        """).query(String.class).list());
        return names.stream().map(it -> new EventWord(it, it)).toList();
    }
}
