package groundswell.contact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The part of the door for companies. Names are compared without their capitals, domains as those of addresses. */
@Component
public class Companies {

    private static final int TRIES = 3;

    private final CompanyTable table;
    private final TransactionTemplate transaction;

    Companies(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
        this.table = new CompanyTable(db, clock);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Those whose name or domain begins with {@code q}, by name; all without it. */
    public Page<Company> search(@Nullable String q, @Nullable String cursor, int limit) {
        var text = q == null || q.indexOf(0) >= 0 ? "" : PlainText.strip(q);
        var found = table.startingWith(text, after(cursor), limit + 1);
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(List.copyOf(shown), more ? before(shown.get(limit - 1)) : null, table.count(text));
    }

    public Optional<Company> find(long id) {
        return table.find(id);
    }

    /** Throws {@link InvalidContact} when there is one of this name or domain. */
    public Company add(CompanyDraft draft) {
        var facts = CompanyFacts.of(draft, null);
        return retried(() -> {
            refuseTaken(facts, -1);
            long id = table.insert(facts).orElseThrow(() -> new DuplicateKeyException("Made meanwhile"));
            return table.find(id).orElseThrow();
        });
    }

    /** What the draft is silent about stays; empty when there is no such company. */
    public Optional<Company> change(long id, CompanyDraft draft) {
        return retried(() -> table.lock(id).map(known -> {
            var facts = CompanyFacts.of(draft, known);
            if (!facts.equals(known)) {
                refuseTaken(facts, id);
                table.update(id, facts);
            }
            return table.find(id).orElseThrow();
        }));
    }

    /** Its contacts stay and lose it. How many; empty when there is no such company. */
    public Optional<Long> delete(long id) {
        return Objects.requireNonNull(transaction.execute(status -> table.delete(id)));
    }

    private <T> T retried(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException e) {
                // somebody else took the name between our look and our write: now it is there to be named
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void refuseTaken(CompanyFacts facts, long otherThan) {
        var problems = new ArrayList<FieldProblem>();
        for (var other : table.like(facts, otherThan)) {
            boolean byDomain =
                    other.domain() != null && Objects.equals(DomainName.toAscii(other.domain()), facts.domainKey());
            boolean byName = !byDomain || table.keyOf(other.name()).equals(table.keyOf(String.valueOf(facts.name())));
            if (byName) {
                problems.add(new FieldProblem(
                        "name",
                        "There is a company “%s” already.".formatted(Places.shown(other.name())),
                        "Capitals make no difference. Use that one, or add what tells them apart."));
            }
            if (byDomain) {
                problems.add(new FieldProblem(
                        "domain",
                        "%s is the domain of “%s”.".formatted(other.domain(), Places.shown(other.name())),
                        "Leave it empty, or correct it there."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidContact(problems);
        }
    }

    private String before(Company last) {
        var key = table.keyOf(last.name()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.indexOf(0) < 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: refused below
        }
        throw InvalidContact.of("cursor", "This is not a cursor of a list of companies.", "Begin again without one.");
    }
}
