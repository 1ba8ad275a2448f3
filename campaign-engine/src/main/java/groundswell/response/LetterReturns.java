package groundswell.response;

import groundswell.response.MessageFacts.MessageFact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Touchpoints of letters that came back or were answered by mail. */
final class LetterReturns {

    /** Told in timelines by the module that keeps what was written. */
    static final List<String> KINDS = List.of(Touchpoints.REPLY, Touchpoints.BOUNCE, Touchpoints.COMPLAINT);

    private final JdbcClient db;

    LetterReturns(JdbcClient db) {
        this.db = db;
    }

    boolean add(String kind, long messageId, MessageFact fact, Verdict verdict, String id, Instant at) {
        return db.sql("""
                        with happened as (
                            insert into touchpoint (contact_id, kind, at, verdict, message_id, enrollment_id, campaign_id,
                                                    template, element_id, source_id)
                            values (:contact, :kind, :at, :verdict, :message, :enrollment, :campaign, :template, :element,
                                    :id)
                            on conflict (contact_id, source_id) where source_id is not null do nothing
                            returning contact_id, kind, at, campaign_id, enrollment_id, template
                        )
                        insert into touchpoint_inbox (contact_id, kind, at, campaign_id, enrollment_id, data)
                        select contact_id, kind, at, campaign_id, enrollment_id, jsonb_build_object('template', template)
                        from happened
                        """)
                        .param("contact", fact.contactId())
                        .param("kind", kind)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("verdict", verdict.name())
                        .param("message", messageId)
                        .param("enrollment", fact.enrollmentId())
                        .param("campaign", fact.campaignId())
                        .param("template", fact.template())
                        .param("element", fact.elementId())
                        .param("id", id)
                        .update()
                == 1;
    }
}
