package groundswell.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything known of one contact by the name of the attribute, while drafts are laid over it. */
class ContactFacts {

    private final List<Attribute> attributes;
    private final Map<String, Attribute> registry = new LinkedHashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    ContactFacts(List<Attribute> registry) {
        this.attributes = List.copyOf(registry);
        registry.forEach(attribute -> attribute.names().forEach(name -> this.registry.put(name, attribute)));
    }

    void add(Contact known) {
        put("externalId", known.externalId());
        put("email", new EmailAddress(known.email()));
        put("firstName", known.firstName());
        put("lastName", known.lastName());
        put("language", known.language());
        put("country", known.country());
        put("timeZone", known.timeZone());
        put("createdAt", known.createdAt());
        put("tags", known.tags().isEmpty() ? null : known.tags());
        put("company", known.company());
        known.attributes().forEach((key, value) -> put(key, value instanceof Number n ? decimal(n) : value));
    }

    void add(ContactDraft draft) {
        draft.builtIn().forEach(this::read);
        if (draft.tags() != null) {
            readTags(draft.tags());
        }
        if (draft.attributes() != null) {
            draft.attributes().forEach(this::addAttribute);
        }
    }

    void read(String name, String text) {
        var attribute = registry.get(name);
        if (attribute == null) {
            throw new IllegalStateException("The registry has no attribute " + name);
        }
        try {
            put(attribute.key(), FactReader.read(attribute, text));
        } catch (InvalidContact e) {
            problems.addAll(e.problems());
        }
    }

    /** What is known stays; tags of both are kept. */
    void giveWayTo(ContactFacts known) {
        var tags =
                Stream.concat(known.tags().stream(), tags().stream()).distinct().toList();
        facts.putAll(known.facts);
        put("tags", tags.isEmpty() ? null : tags);
    }

    void isKnownSince(Instant moment) {
        put("createdAt", moment);
    }

    /** Under the number of the contact whose facts these are to be. */
    Contact asContact(Contact known) {
        return new Contact(
                known.id(),
                text("externalId"),
                String.valueOf(get("email")),
                text("firstName"),
                text("lastName"),
                text("language"),
                text("country"),
                text("timeZone"),
                attributes(),
                tags(),
                Objects.equals(company(), known.company()) ? known.companyId() : null,
                company(),
                get("createdAt") instanceof Instant at ? at : known.createdAt());
    }

    @Nullable
    String company() {
        return text("company");
    }

    private @Nullable String text(String name) {
        var fact = get(name);
        return fact == null ? null : fact.toString();
    }

    boolean isJust(Contact known) {
        var before = new ContactFacts(attributes);
        before.add(known);
        return facts.equals(before.facts);
    }

    void refuse(String field, String message, @Nullable String hint) {
        problems.add(new FieldProblem(field, message, hint));
    }

    void refuseIfAnythingIsWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
    }

    @Nullable
    Object get(String name) {
        return facts.get(name);
    }

    @Nullable
    String email() {
        return get("email") instanceof EmailAddress address ? address.key() : null;
    }

    List<Attribute> registry() {
        return attributes;
    }

    List<String> tags() {
        return get("tags") instanceof List<?> tags
                ? tags.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Adds a problem for each required attribute that is not known, unless it was not known before either. */
    void refuseLacking(@Nullable Contact known) {
        var before = new ContactFacts(attributes);
        if (known != null) {
            before.add(known);
        }
        attributes.stream()
                .filter(it ->
                        it.required() && get(it.key()) == null && !it.key().equals("email"))
                .filter(it -> known == null || before.get(it.key()) != null)
                .forEach(it -> refuse(
                        it.isOwn() ? "attributes." + it.name() : it.name(),
                        "%s is required.".formatted(it.label()),
                        known == null ? "A new contact needs it." : "It can be changed but not removed."));
    }

    /** What has no column of its own. */
    Map<String, Object> attributes() {
        var own = new HashMap<>(facts);
        attributes.stream()
                .filter(attribute -> attribute.columnName() != null)
                .forEach(attribute -> own.remove(attribute.key()));
        return own;
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    private void addAttribute(String name, @Nullable Object value) {
        var attribute = registry.get(name);
        if (attribute == null) {
            refuse("attributes." + name, "There is no attribute called “" + Places.shown(name) + "”.", nearest(name));
        } else if (attribute.columnName() != null) {
            refuse("attributes." + name, "“" + name + "” is not among the attributes.", "Give it beside them.");
        } else if (value instanceof Collection<?> items) {
            readAll(attribute, items);
        } else {
            read(name, value == null ? "" : value.toString());
        }
    }

    private String nearest(String name) {
        return Nearest.to(name, attributes.stream().map(Attribute::name).toList());
    }

    private void readTags(Collection<?> tags) {
        try {
            var read = Texts.tags(tags);
            put("tags", read.isEmpty() ? null : read);
        } catch (InvalidContact e) {
            problems.addAll(e.problems());
        }
    }

    private void readAll(Attribute attribute, Collection<?> items) {
        if (attribute.type() != AttributeType.LIST) {
            refuse(
                    "attributes." + attribute.name(),
                    "%s holds one value, not a list.".formatted(attribute.label()),
                    "Give one.");
            return;
        }
        try {
            put(attribute.key(), Texts.list(attribute, items));
        } catch (InvalidContact e) {
            problems.addAll(e.problems());
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value == null) {
            facts.remove(name);
        } else if (name.equals("company") && value.toString().equalsIgnoreCase(company())) {
            // the same company in other capitals, which are its own
            return;
        } else {
            facts.put(name, value);
        }
    }
}
