package groundswell.campaign;

import groundswell.campaign.RehearsalScript.Ask;
import groundswell.campaign.RehearsalScript.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of a kind of people: what is known, what was answered on their way, or not yet at all. */
final class RehearsalAnswers {

    private final Map<String, Question> questions;
    private final Map<String, Rate> rates;

    RehearsalAnswers(Map<String, Question> questions, Map<String, Rate> rates) {
        this.questions = questions;
        this.rates = rates;
    }

    /** Which share says yes, of those with this behind them. */
    Rate rate(String question, @Nullable RehearsalMemory memory) {
        var asked = Objects.requireNonNull(questions.get(question));
        if (asked.answersALetter()
                && !RehearsalMemory.hasWritten(memory, asked.event() == null ? asked.subject() : null)) {
            return Rate.NEVER;
        }
        return Objects.requireNonNull(rates.get(question));
    }

    /** Null while it depends on what nobody knows yet. */
    @Nullable
    Boolean value(Ask ask, RehearsalKind kind, @Nullable RehearsalMemory memory) {
        if (ask instanceof Ask.Known known) {
            return kind.knows(known.column());
        } else if (ask instanceof Ask.Not not) {
            var value = value(not.part(), kind, memory);
            return value == null ? null : Boolean.valueOf(!value);
        } else if (ask instanceof Ask.All all) {
            return joined(all.parts(), false, kind, memory);
        } else if (ask instanceof Ask.Any any) {
            return joined(any.parts(), true, kind, memory);
        } else if (ask instanceof Ask.Open open) {
            return value(open, kind, memory);
        }
        throw new IllegalStateException("Nothing is known of " + ask);
    }

    /** One part that is {@code decisive} decides for all. */
    private @Nullable Boolean joined(
            List<Ask> parts, boolean decisive, RehearsalKind kind, @Nullable RehearsalMemory memory) {
        boolean open = false;
        for (var part : parts) {
            var value = value(part, kind, memory);
            if (value != null && value == decisive) {
                return decisive;
            }
            open |= value == null;
        }
        return open ? null : Boolean.valueOf(!decisive);
    }

    private @Nullable Boolean value(Ask.Open open, RehearsalKind kind, @Nullable RehearsalMemory memory) {
        if (open.already() >= 0 && kind.knows(open.already())) {
            return true;
        }
        var question = Objects.requireNonNull(questions.get(open.question()));
        if (question.about().equals("received")) {
            return RehearsalMemory.hasWritten(memory, question.subject());
        }
        return rate(open.question(), memory).equals(Rate.NEVER)
                ? Boolean.FALSE
                : RehearsalMemory.answer(memory, open.question());
    }

    /** The first question on which the answer depends. */
    Optional<String> undecided(Ask ask, RehearsalKind kind, @Nullable RehearsalMemory memory) {
        if (value(ask, kind, memory) != null) {
            return Optional.empty();
        } else if (ask instanceof Ask.Open open) {
            return Optional.of(open.question());
        } else if (ask instanceof Ask.Not not) {
            return undecided(not.part(), kind, memory);
        }
        var parts = ask instanceof Ask.All all ? all.parts() : ((Ask.Any) ask).parts();
        return parts.stream()
                .flatMap(it -> undecided(it, kind, memory).stream())
                .findFirst();
    }
}
