package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Calculation;
import groundswell.audience.FeelType;
import groundswell.audience.Scope;
import groundswell.consent.CampaignConsent;
import groundswell.contact.Attribute;
import groundswell.contact.PeopleFacts;
import groundswell.lead.LeadPoints;
import groundswell.webhook.Webhooks;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Does what a service task says, for many people with one statement; in the engine's transaction. */
@Component
class WaveActions {

    private final Audience audience;
    private final PeopleFacts facts;
    private final CampaignConsent consent;
    private final LeadPoints points;
    private final Webhooks webhooks;
    private final Clock clock;

    WaveActions(
            Audience audience,
            PeopleFacts facts,
            CampaignConsent consent,
            LeadPoints points,
            Webhooks webhooks,
            Clock clock) {
        this.audience = audience;
        this.facts = facts;
        this.consent = consent;
        this.points = points;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void act(Versions.Version version, Step.Act step, int visit, WavePeople people) {
        var action = step.action();
        if (action instanceof Action.SetAttribute set) {
            setAttribute(set, version.plan().sendTasks(), people);
        } else if (action instanceof Action.Tag tag && tag.on()) {
            facts.addTag(people.people(), tag.tag());
        } else if (action instanceof Action.Tag tag) {
            facts.removeTag(people.people(), tag.tag());
        } else if (action instanceof Action.Subscription it && it.on()) {
            consent.subscribe(people.people(), it.topic(), source(version, step));
        } else if (action instanceof Action.Subscription it) {
            consent.unsubscribe(people.people(), it.topic(), source(version, step));
        } else if (action instanceof Action.Points it) {
            points.add(people.people(), version.campaignId(), step.id(), visit, it.points());
        } else if (action instanceof Action.Call it) {
            webhooks.queue(
                    people.people(),
                    it.webhook(),
                    version.campaignId(),
                    version.plan().key(),
                    step.id(),
                    visit);
        } else {
            throw new IllegalStateException("Nothing is known of " + action);
        }
    }

    private static String source(Versions.Version version, Step.Act step) {
        return "%s, version %d, %s".formatted(version.plan().key(), version.number(), step.id());
    }

    private void setAttribute(Action.SetAttribute set, Set<String> sendTasks, WavePeople people) {
        var attribute = facts.attribute(set.attribute());
        var compiled = audience.calculate(set.value(), Scope.CAMPAIGN, typeOf(attribute), sendTasks);
        if (!(compiled instanceof Calculation value)) {
            throw new IllegalStateException("The value " + set.value() + " is no longer valid: " + compiled);
        }
        facts.set(people.people(value, clock.instant()), attribute);
    }

    static FeelType typeOf(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT, CHOICE -> FeelType.TEXT;
            case NUMBER -> FeelType.NUMBER;
            case DATE -> FeelType.DATE;
            case DATETIME -> FeelType.DATE_TIME;
            case BOOLEAN -> FeelType.BOOLEAN;
            case LIST -> FeelType.LIST;
        };
    }
}
