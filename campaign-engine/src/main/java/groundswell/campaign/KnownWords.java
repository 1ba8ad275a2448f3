package groundswell.campaign;

import groundswell.audience.Audience;
import groundswell.audience.Compiled;
import groundswell.audience.FeelType;
import groundswell.audience.Scope;
import groundswell.consent.CampaignConsent;
import groundswell.consent.Consent;
import groundswell.consent.Topic;
import groundswell.contact.Attribute;
import groundswell.contact.Fact;
import groundswell.contact.ManyContacts;
import groundswell.contact.PeopleFacts;
import groundswell.content.Content;
import groundswell.delivery.SendingIdentities;
import groundswell.delivery.SendingIdentity;
import groundswell.engine.Decisions;
import groundswell.webhook.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a diagram may name: templates, topics, decision tables, and what conditions may speak of. */
@Component
class KnownWords {

    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]*)\"");

    private final JdbcClient db;
    private final Audience audience;
    private final Consent consent;
    private final Content content;
    private final Decisions tables;
    private final ManyContacts contacts;
    private final PeopleFacts facts;
    private final CampaignConsent subscriptions;
    private final Webhooks webhooks;
    private final SendingIdentities identities;

    KnownWords(
            JdbcClient db,
            Audience audience,
            Consent consent,
            Content content,
            Decisions tables,
            ManyContacts contacts,
            PeopleFacts facts,
            CampaignConsent subscriptions,
            Webhooks webhooks,
            SendingIdentities identities) {
        this.db = db;
        this.audience = audience;
        this.consent = consent;
        this.content = content;
        this.tables = tables;
        this.contacts = contacts;
        this.facts = facts;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.identities = identities;
    }

    List<String> templates() {
        return content.templates().stream().map(it -> it.key()).toList();
    }

    List<String> topics() {
        return consent.topics().stream().map(it -> it.name()).toList();
    }

    /** Those beside the company's own, which needs no name; with those that are not offered any more. */
    List<SendingIdentity> senders() {
        return identities.all().stream().filter(it -> !it.isOwn()).toList();
    }

    /** Throws InvalidContact when there is none, or not one that many may be given. */
    Attribute attribute(String name) {
        return facts.attribute(name);
    }

    Fact fact(String attribute, String value) {
        return contacts.fact(attribute, value);
    }

    String tag(String tag) {
        return contacts.tag(tag);
    }

    /** Throws InvalidConsent when a campaign cannot speak for people about it. */
    Topic topicFor(String topic, boolean subscribe) {
        return subscribe ? subscriptions.subscribable(topic) : subscriptions.withdrawable(topic);
    }

    List<groundswell.audience.Problem> calculationProblems(
            String feel, Scope scope, Attribute attribute, Set<String> steps) {
        return audience.calculate(feel, scope, WaveActions.typeOf(attribute), steps)
                        instanceof Compiled.Problems problems
                ? problems.problems()
                : List.of();
    }

    List<String> webhooks() {
        return webhooks.names();
    }

    private record Drawn(String key, String diagram) {}

    /** Which campaigns each campaign calls, in its newest version. */
    Map<String, Set<String>> calls() {
        return db.sql("""
                        select distinct on (k.id) k.key, v.diagram
                        from campaign k
                        join campaign_version v on v.campaign_id = k.id
                        order by k.id, v.version desc
                        """).query(Drawn.class).list().stream()
                .collect(Collectors.toMap(
                        Drawn::key,
                        it -> CALLED.matcher(it.diagram())
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toSet())));
    }

    List<String> decisions() {
        return tables.keys();
    }

    /** {@code steps}: the send tasks of the same diagram, by which a condition may name their letters. */
    List<groundswell.audience.Problem> conditionProblems(String feel, Scope scope, Set<String> steps) {
        return audience.compile(feel, scope, steps) instanceof Compiled.Problems problems
                ? problems.problems()
                : List.of();
    }

    /** What is wrong with something that is to be a date, or a date and time, of each contact. */
    List<groundswell.audience.Problem> dateProblems(String feel) {
        var day = audience.calculate(feel, Scope.EVERYONE, FeelType.DATE, Set.of());
        var moment = audience.calculate(feel, Scope.EVERYONE, FeelType.DATE_TIME, Set.of());
        return day instanceof Compiled.Problems problems && moment instanceof Compiled.Problems
                ? problems.problems()
                : List.of();
    }
}
