package groundswell.response;

import static java.util.Objects.requireNonNull;

import groundswell.response.Company.Seen;
import groundswell.response.HitTable.Judged;
import groundswell.response.HitTable.Written;
import groundswell.response.MessageFacts.MessageFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges hits by what each says and by what those of one message say together; the same for new and for old ones. */
final class HitJudge {

    private final HitTable table;
    private final MessageFacts messages;
    private final MachineLists lists;

    HitJudge(HitTable table, MessageFacts messages, MachineLists lists) {
        this.table = table;
        this.messages = messages;
        this.lists = lists;
    }

    /** Writes new hits, and what they tell of hits that were written some minutes before. */
    void write(List<Hit> hits) {
        var filter = lists.filter();
        var facts = messages.of(hits.stream().map(Hit::messageId).collect(Collectors.toSet()));
        var known =
                hits.stream().filter(it -> facts.containsKey(it.messageId())).toList();
        if (known.isEmpty()) {
            return;
        }
        var before = before(known, facts);
        Map<Long, List<Seen<Object>>> companies = new HashMap<>();
        before.forEach(it -> company(companies, it.messageId()).add(seen(it)));
        known.forEach(it -> company(companies, it.messageId()).add(seen(it)));
        var machines = machines(companies);

        Map<Written, Judgement> changed = new HashMap<>();
        for (var it : before) {
            var cause = machines.get(it);
            if (cause != null && it.verdict() != Verdict.MACHINE) {
                changed.put(it, Judgement.machine(cause));
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (var it : known) {
            var fact = requireNonNull(facts.get(it.messageId()));
            var alone = filter.judge(it.visit(), fact.sentAt(), it.at());
            judged.add(new Judged(it, fact, together(alone, machines.get(it))));
        }
        // The other way round, a batch that has to be written again would be written twice.
        table.judge(changed);
        table.add(judged);
    }

    private List<Written> before(List<Hit> hits, Map<Long, MessageFact> facts) {
        var moments = hits.stream().map(Hit::at).sorted().toList();
        Map<Long, Long> contacts = new HashMap<>();
        facts.forEach((message, fact) -> contacts.put(message, fact.contactId()));
        return table.written(
                contacts,
                moments.get(0).minus(Company.AROUND_THE_TRAP),
                moments.get(moments.size() - 1).plus(Company.AROUND_THE_TRAP));
    }

    /** Judges old hits by the lists of today; those about which everybody still thinks the same are left out. */
    Map<Written, Judgement> again(List<Written> hits, MachineFilter filter) {
        var facts = messages.of(hits.stream().map(Written::messageId).collect(Collectors.toSet()));
        Map<Long, List<Seen<Object>>> companies = new HashMap<>();
        hits.forEach(it -> company(companies, it.messageId()).add(seen(it)));
        var machines = machines(companies);
        Map<Written, Judgement> changed = new HashMap<>();
        for (var it : hits) {
            var fact = facts.get(it.messageId());
            Instant sentAt = fact == null ? it.at().toInstant().minus(Company.AROUND_THE_TRAP) : fact.sentAt();
            var alone = filter.judge(it.visit(), sentAt, it.at().toInstant());
            var now = together(alone, machines.get(it));
            // Without a cause it was judged by what was not kept in those days.
            boolean unexplained = it.verdict() == Verdict.MACHINE && it.cause() == null && !now.isMachine();
            if (!unexplained && (now.verdict() != it.verdict() || now.cause() != it.cause())) {
                changed.put(it, now);
            }
        }
        return changed;
    }

    private static Judgement together(Judgement alone, @Nullable Cause company) {
        return company == null || alone.isMachine() ? alone : Judgement.machine(company);
    }

    private static List<Seen<Object>> company(Map<Long, List<Seen<Object>>> companies, long message) {
        return companies.computeIfAbsent(message, it -> new ArrayList<>());
    }

    private static Map<Object, Cause> machines(Map<Long, List<Seen<Object>>> companies) {
        Map<Object, Cause> machines = new HashMap<>();
        for (var hits : companies.values()) {
            Company.bursting(hits).forEach(it -> machines.put(it, Cause.BURST));
            Company.trapped(hits).forEach(it -> machines.put(it, Cause.TRAP));
        }
        return machines;
    }

    private static Seen<Object> seen(Hit it) {
        return new Seen<>(
                it, it.kind(), it.url(), it.visit().userAgent(), it.visit().ip(), it.at());
    }

    private static Seen<Object> seen(Written it) {
        return new Seen<>(
                it, it.kind(), it.url(), it.userAgent(), it.ip(), it.at().toInstant());
    }
}
