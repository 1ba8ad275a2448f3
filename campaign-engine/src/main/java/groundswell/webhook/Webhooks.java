package groundswell.webhook;

import groundswell.contact.Attribute;
import groundswell.contact.Contacts;
import groundswell.contact.People;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door: which systems are told about people in campaigns, and what became of it. */
@Service
public class Webhooks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final int MOST_FAILURES = 50;

    private final WebhookTable table;
    private final CallTable calls;
    private final Caller caller;
    private final Contacts contacts;
    private final ObjectProvider<WebhookUse> uses;
    private final WebhookSettings settings;
    private final Clock clock;

    Webhooks(
            WebhookTable table,
            CallTable calls,
            Caller caller,
            Contacts contacts,
            ObjectProvider<WebhookUse> uses,
            WebhookSettings settings,
            Clock clock) {
        this.table = table;
        this.calls = calls;
        this.caller = caller;
        this.contacts = contacts;
        this.uses = uses;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code secret}: null unless it was made just now; it is never shown again. */
    public record Saved(Webhook webhook, @Nullable String secret) {}

    /** {@code status}: null without an answer; {@code problem}: null when it was taken. */
    public record Tried(@Nullable Integer status, @Nullable String problem) {}

    public List<Webhook> list() {
        return table.list(null);
    }

    public List<String> names() {
        return table.names();
    }

    public Optional<Webhook> find(String name) {
        return table.list(name).stream().findFirst();
    }

    /** Makes one of this name, or changes it; throws {@link InvalidWebhook}, and then nothing is changed. */
    @Transactional
    public Saved put(String name, @Nullable String url, @Nullable Collection<String> fields) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidWebhook.of(
                    "name",
                    "“" + name + "” cannot be the name of a webhook.",
                    "Write it in small letters with hyphens, such as crm.");
        }
        var address = url == null ? "" : url.strip();
        var target = Target.of(address, settings.allowPrivate());
        target.addresses(settings.allowPrivate());
        var keys = keys(fields == null ? List.of() : fields);
        var secret = Signature.secret();
        boolean added = table.add(name, target, address, secret, keys);
        if (!added) {
            table.change(name, target, address, keys);
        }
        return new Saved(get(name), added ? Signature.shown(secret) : null);
    }

    private List<String> keys(Collection<String> fields) {
        var known = contacts.attributes();
        return fields.stream()
                .distinct()
                .map(field -> known.stream()
                        .filter(it -> it.names().contains(field))
                        .findFirst()
                        .map(Attribute::key)
                        .orElseThrow(() -> InvalidWebhook.of(
                                "fields",
                                "There is no attribute called “" + field + "”.",
                                "There are: "
                                        + String.join(
                                                ", ",
                                                known.stream()
                                                        .map(Attribute::name)
                                                        .toList()) + ".")))
                .toList();
    }

    /** From now on only the new secret is used. Throws NoSuchElementException. */
    @Transactional
    public Saved newSecret(String name) {
        var secret = Signature.secret();
        var webhook = get(name);
        table.newSecret(name, secret);
        return new Saved(webhook, Signature.shown(secret));
    }

    /**
     * Forgets it and its calls.
     *
     * @throws WebhookInUse when a campaign on its way names it
     */
    @Transactional
    public void delete(String name) {
        var users = uses.stream().flatMap(it -> it.usersOf(name).stream()).toList();
        if (!users.isEmpty()) {
            throw new WebhookInUse("“" + name + "” is used by " + String.join(", ", users) + ".");
        }
        if (!table.delete(name)) {
            throw unknown(name);
        }
    }

    /** Calls it once, now, with a message that is about nobody. Throws NoSuchElementException. */
    public Tried test(String name) {
        var webhook = get(name);
        var secret = table.secretOf(name).orElseThrow(() -> unknown(name));
        var now = clock.instant();
        var id = "msg_" + UUID.randomUUID();
        var body = CallBody.test(now.toString());
        var signature = Signature.of(secret, id, now.getEpochSecond(), body);
        try {
            var target = Target.of(webhook.url(), settings.allowPrivate());
            int status = caller.call(new Caller.Request(target, id, now.getEpochSecond(), signature, body));
            return new Tried(status, status / 100 == 2 ? null : WebhookWorker.problem(status));
        } catch (IOException e) {
            return new Tried(null, "No answer: " + e.getMessage());
        } catch (InvalidWebhook e) {
            return new Tried(null, e.getMessage());
        }
    }

    /** The newest calls that failed, whether they are made again or not. */
    public List<WebhookCall> failures(String name) {
        get(name);
        return calls.failures(name, MOST_FAILURES);
    }

    /** Calls again what was given up: one call, or with null all of them; answers how many. */
    public int retry(String name, @Nullable Long call) {
        get(name);
        return calls.retry(name, call);
    }

    /**
     * Queues one call for each of them, once for each step that somebody takes; in the caller's transaction.
     *
     * @param people yields {@code enrollment_id} too
     * @param campaign the campaign's key
     */
    public int queue(People people, String name, long campaignId, String campaign, String elementId, int visit) {
        return calls.queue(people, name, campaignId, campaign, elementId, visit);
    }

    private Webhook get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private static NoSuchElementException unknown(String name) {
        return new NoSuchElementException("There is no webhook “" + name + "”.");
    }
}
