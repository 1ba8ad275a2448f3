package groundswell.campaign;

import groundswell.audience.Asked;
import groundswell.audience.Audience;
import groundswell.audience.Why;
import groundswell.campaign.Admission.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody may come into a campaign: by the same condition and the same rules as those who let people in. */
@Component
class Admissions {

    private final JdbcClient db;
    private final Versions versions;
    private final Audience audience;
    private final Clock clock;

    Admissions(JdbcClient db, Versions versions, Audience audience, Clock clock) {
        this.db = db;
        this.versions = versions;
        this.audience = audience;
        this.clock = clock;
    }

    private record Standing(
            String state,
            boolean entering,
            @Nullable OffsetDateTime lastAsked,
            boolean heldBefore,
            @Nullable OffsetDateTime lastEntered,
            boolean inside) {}

    Admission of(long campaignId, long contactId) {
        var start = versions.newestOf(campaignId).plan().start();
        var standing = standing(campaignId, contactId);
        var today = audience.why(start.entrance(), contactId);
        var asked = standing.lastAsked();
        var awaited = start.awaited();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean tooSoon = standing.lastEntered() != null
                && start.reentry().again()
                && standing.lastEntered().isAfter(start.reentry().notSince(now));
        return new Admission(
                answer(start, standing, today, tooSoon),
                start.entrance(),
                today,
                asked == null ? null : asked.toInstant(),
                asked == null ? null : audience.whyThen(start.entrance(), Asked.of(contactId, asked.toInstant())),
                tooSoon ? again(start.reentry(), standing.lastEntered()) : null,
                awaited == null ? null : awaited.event());
    }

    private Standing standing(long campaignId, long contactId) {
        return db.sql("""
                        select k.state,
                               exists (
                                   select from entry n where n.campaign_id = k.id and n.state = 'OPEN') as entering,
                               (select max(n.moment)
                                from entry n
                                where n.campaign_id = k.id and n.occasion <> 'events') as last_asked,
                               exists (
                                   select from condition_held h
                                   where h.campaign_id = k.id and h.contact_id = :contact) as held_before,
                               runs.last_entered,
                               coalesce(runs.inside, false) as inside
                        from campaign k
                        left join lateral (
                            select max(e.entered_at) as last_entered, bool_or(w.ended_at is null) as inside
                            from enrollment e
                            join wave w on w.id = e.wave_id
                            where e.contact_id = :contact and e.campaign_id = k.id
                        ) runs on true
                        where k.id = :campaign
                        """)
                .param("campaign", campaignId)
                .param("contact", contactId)
                .query(Standing.class)
                .single();
    }

    private static Answer answer(Step.Start start, Standing standing, Why today, boolean tooSoon) {
        var state = CampaignState.valueOf(standing.state());
        if (standing.inside()) {
            return Answer.INSIDE;
        } else if (state == CampaignState.DRAFT) {
            return Answer.NOT_LAUNCHED;
        } else if (standing.lastEntered() != null && !start.reentry().again()) {
            return Answer.ONLY_ONCE;
        } else if (tooSoon) {
            return Answer.TOO_SOON;
        } else if (!today.holds()) {
            return Answer.NOT_IN_AUDIENCE;
        } else if (state == CampaignState.STOPPED || state == CampaignState.FINISHED) {
            return start.recurs() || state == CampaignState.STOPPED ? Answer.OVER : Answer.CAME_LATER;
        } else if (state == CampaignState.PAUSED) {
            return Answer.PAUSED;
        } else if (standing.entering()) {
            return Answer.ENTERING;
        }
        return waiting(start, standing);
    }

    private static Answer waiting(Step.Start start, Standing standing) {
        if (start.awaited() != null) {
            return Answer.WAITS_FOR_EVENT;
        } else if (start.becomesTrue() != null && standing.heldBefore()) {
            return Answer.HELD_BEFORE;
        }
        return start.schedule() == null ? Answer.CAME_LATER : Answer.WAITS_FOR_SCHEDULE;
    }

    private static @Nullable Instant again(Reentry reentry, @Nullable OffsetDateTime lastEntered) {
        return reentry.after() == null || lastEntered == null
                ? null
                : lastEntered.plus(reentry.after()).toInstant();
    }
}
