package groundswell.demo;

import groundswell.campaign.Campaigns;
import groundswell.campaign.DiagramRefused;
import groundswell.consent.Consent;
import groundswell.consent.ConsentEntry;
import groundswell.consent.Speaker;
import groundswell.consent.SuppressionReason;
import groundswell.contact.AttributeType;
import groundswell.contact.Contacts;
import groundswell.contact.EmailAddress;
import groundswell.contact.ImportOrder;
import groundswell.fixtures.ConsentFact;
import groundswell.fixtures.DemoWorld;
import groundswell.fixtures.Person;
import groundswell.fixtures.Purchase;
import groundswell.fixtures.Refusal;
import groundswell.job.JobId;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import groundswell.lifecycle.Lifecycle;
import groundswell.lifecycle.Order;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the customers of the demo company and its campaigns, through the same doors that a
 * shop would use. The campaigns come last: where they are, everything is there; an interrupted load begins again.
 */
@Component
@ConditionalOnBooleanProperty("groundswell.demo")
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final List<String> CAMPAIGNS = List.of(
            "newsletter",
            "win-back",
            "satisfaction-survey",
            "welcome",
            "demand-generation",
            "birthday",
            "cross-sell",
            "sunset",
            "renewal-reminder",
            "welcome-series");
    private static final int BATCH = 5_000;

    private final Contacts contacts;
    private final Jobs jobs;
    private final Lifecycle lifecycle;
    private final Consent consent;
    private final Campaigns campaigns;
    private final Clock clock;

    DemoLoader(Contacts contacts, Jobs jobs, Lifecycle lifecycle, Consent consent, Campaigns campaigns, Clock clock) {
        this.contacts = contacts;
        this.jobs = jobs;
        this.lifecycle = lifecycle;
        this.consent = consent;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        var missing =
                CAMPAIGNS.stream().filter(it -> campaigns.find(it).isEmpty()).toList();
        // People come first: where one campaign is, they are there. A newer version may only have more campaigns.
        if (!missing.isEmpty()) {
            attributes();
        }
        if (missing.size() == CAMPAIGNS.size()) {
            load();
        }
        for (var campaign : missing) {
            publish(campaign);
        }
    }

    private void publish(String campaign) throws IOException {
        var diagram = new ClassPathResource("workflows/" + campaign + ".bpmn").getContentAsByteArray();
        try {
            campaigns.publish(diagram, null);
        } catch (DiagramRefused e) {
            log.warn("The demo goes on without the campaign {}: {}", campaign, e.getMessage());
        }
    }

    private void load() throws IOException, InterruptedException {
        log.info("Loading the demo: customers, orders and campaigns of {}", DemoWorld.COMPANY);
        var world = DemoWorld.at(clock.instant());
        people(world);
        inBatches(world.purchases().map(DemoLoader::order).toList(), lifecycle::record);
        lifecycle.settle();
        consents(world);
        world.refusals().forEach(it -> consent.suppress(new EmailAddress(it.email()), reason(it), "Demo"));
    }

    /** Campaigns name them, so they are declared where a newer version only brings a campaign, too. */
    private void attributes() {
        attribute(Person.CITY, AttributeType.TEXT, "City");
        attribute(Person.BIRTHDAY, AttributeType.DATE, "Birthday");
        attribute(Person.CUSTOMER_SINCE, AttributeType.DATE, "Customer since");
        attribute(Person.SCORE, AttributeType.NUMBER, "Score");
        attribute(Person.FAVOURITE_CATEGORY, AttributeType.TEXT, "Favourite category");
        attribute(Person.RENEWAL_DATE, AttributeType.DATE, "Subscription ends");
    }

    /** One that is there stays as people here have made it. */
    private void attribute(String name, AttributeType type, String label) {
        if (contacts.attributes().stream()
                .noneMatch(it -> it.name().equals(name) || it.formerNames().contains(name))) {
            contacts.define(name, type, label);
        }
    }

    private void people(DemoWorld world) throws IOException, InterruptedException {
        var csv = new StringWriter();
        world.contactsCsv(csv);
        var file = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
        await(contacts.startImport(file, ImportOrder.of("harbour-tea-and-coffee.csv")));
    }

    private void await(JobId id) throws InterruptedException {
        for (var job = jobs.find(id.value()).orElseThrow();
                job.state() != JobState.DONE;
                job = jobs.find(id.value()).orElseThrow()) {
            if (job.state() == JobState.FAILED) {
                throw new IllegalStateException("The demo's customers were not taken in: " + job.problem());
            }
            Thread.sleep(50);
        }
    }

    private void consents(DemoWorld world) {
        var facts = world.consents().toList();
        var ids = contacts.idsOf(
                facts.stream().map(ConsentFact::personId).distinct().toList());
        var entries = facts.stream()
                .filter(it -> ids.containsKey(it.personId()))
                .map(it -> new ConsentEntry(
                        Objects.requireNonNull(ids.get(it.personId())),
                        it.topic(),
                        it.given(),
                        it.at(),
                        it.how(),
                        null,
                        it.wording(),
                        null,
                        Speaker.PERSON))
                .toList();
        inBatches(entries, consent::record);
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> door) {
        for (int from = 0; from < all.size(); from += BATCH) {
            door.accept(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private static Order order(Purchase purchase) {
        var lines = purchase.lines().stream()
                .map(it -> new Order.Line(it.sku(), it.category(), BigDecimal.valueOf(it.quantity()), it.unitPrice()))
                .toList();
        return new Order(purchase.personId(), purchase.externalId(), purchase.at(), purchase.currency(), lines, null);
    }

    private static SuppressionReason reason(Refusal refusal) {
        return switch (refusal.reason()) {
            case HARD_BOUNCE -> SuppressionReason.HARD_BOUNCE;
            case COMPLAINT -> SuppressionReason.COMPLAINT;
        };
    }
}
