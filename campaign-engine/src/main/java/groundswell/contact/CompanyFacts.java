package groundswell.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft laid over what is known of a company, read as it is kept; null is nothing. */
record CompanyFacts(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String note) {

    /** What people paste: the address of the website, of which the domain is kept. */
    private static final Pattern AROUND_DOMAIN = Pattern.compile("^(?:https?://)?(?:www\\.)?|[/?#:].*$");

    /** Throws {@link InvalidContact} that names every field that is wrong. */
    static CompanyFacts of(CompanyDraft draft, @Nullable CompanyFacts known) {
        var problems = new ArrayList<FieldProblem>();
        var facts = new CompanyFacts(
                read(draft.name(), known == null ? null : known.name(), CompanyFacts::nameOf, problems),
                read(draft.domain(), known == null ? null : known.domain(), CompanyFacts::domainOf, problems),
                read(draft.country(), known == null ? null : known.country(), Places::country, problems),
                read(draft.note(), known == null ? null : known.note(), CompanyFacts::noteOf, problems));
        if (facts.name() == null && problems.stream().noneMatch(it -> it.field().equals("name"))) {
            problems.add(new FieldProblem("name", "A company needs a name.", null));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
        return facts;
    }

    private static @Nullable String read(
            @Nullable String said,
            @Nullable String known,
            UnaryOperator<@Nullable String> reader,
            List<FieldProblem> problems) {
        try {
            return said == null ? known : PlainText.strip(said).isEmpty() ? null : reader.apply(said);
        } catch (InvalidContact e) {
            problems.addAll(e.problems());
            return known;
        }
    }

    static @Nullable String nameOf(String text) {
        return PlainText.line("Company", "name", text);
    }

    private static @Nullable String noteOf(String text) {
        return PlainText.lines("The note", "note", text);
    }

    private static String domainOf(String text) {
        var typed = PlainText.strip(text).toLowerCase(Locale.ROOT);
        var domain = DomainName.normal(AROUND_DOMAIN.matcher(typed).replaceAll(""));
        if (DomainName.toAscii(domain) == null) {
            throw InvalidContact.of(
                    "domain", "“%s” is not a domain.".formatted(Places.shown(text)), "Write it like example.com.");
        }
        return domain;
    }

    @Nullable
    String domainKey() {
        return domain == null ? null : DomainName.toAscii(domain);
    }
}
