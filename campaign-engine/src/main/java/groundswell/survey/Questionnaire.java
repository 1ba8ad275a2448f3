package groundswell.survey;

import groundswell.contact.EmailAddress;
import groundswell.contact.InvalidContact;
import groundswell.survey.AnswerProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions of one page, and what is read from an answer to them. */
public record Questionnaire(LocalText title, LocalText description, LocalText thanks, List<Question> questions) {

    /** PostgreSQL stores neither U+0000 nor half a surrogate pair; the other controls are nobody's intention. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    public Optional<Question> find(String name) {
        return questions.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Reads what a browser sent: the values by the name of the field. */
    public Filled read(Map<String, List<String>> given) {
        var tidy = new HashMap<String, List<String>>();
        given.forEach((name, values) -> tidy.put(
                name,
                values.stream()
                        .map(Questionnaire::tidy)
                        .filter(value -> !value.isEmpty())
                        .toList()));
        Map<String, Object> answers = new LinkedHashMap<>();
        Set<String> hidden = new LinkedHashSet<>();
        var problems = new ArrayList<AnswerProblem>();
        boolean commented = false;
        for (var question : questions) {
            var values = tidy.getOrDefault(question.name(), List.of());
            if (!isAsked(question, tidy, hidden)) {
                hidden.add(question.name());
            } else if (values.isEmpty()) {
                if (question.required()) {
                    problems.add(AnswerProblem.of(question.name(), Kind.MISSING));
                }
            } else {
                var problem = problemOf(question, values);
                if (problem == null) {
                    answers.put(question.name(), answer(question, values));
                    commented |= !question.kind().isChosen();
                } else {
                    problems.add(problem);
                }
            }
        }
        given.keySet().stream()
                .filter(name -> find(name).isEmpty())
                .forEach(name -> problems.add(AnswerProblem.of(name, Kind.UNKNOWN_QUESTION)));
        return new Filled(answers, hidden, commented, problems);
    }

    private static String tidy(String value) {
        var lines = value.replace("\r\n", "\n").replace('\r', '\n');
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }

    private static boolean isAsked(Question question, Map<String, List<String>> given, Set<String> hidden) {
        var condition = question.visibleIf();
        return condition == null
                || (!hidden.contains(condition.question())
                        && condition.holdsFor(given.getOrDefault(condition.question(), List.of())));
    }

    private static @Nullable AnswerProblem problemOf(Question question, List<String> values) {
        if (question.kind().isChosen()) {
            boolean offered = values.stream().allMatch(question::offers)
                    && (question.kind() == QuestionKind.CHECKBOX || values.size() == 1);
            return offered ? null : AnswerProblem.of(question.name(), Kind.NOT_OFFERED);
        }
        var text = values.get(0);
        if (text.codePointCount(0, text.length()) > question.longest()) {
            return new AnswerProblem(question.name(), Kind.TOO_LONG, question.longest());
        }
        return question.inputType().equals("email") && !isAddress(text)
                ? AnswerProblem.of(question.name(), Kind.NO_ADDRESS)
                : null;
    }

    private static boolean isAddress(String text) {
        try {
            return !new EmailAddress(text).value().isEmpty();
        } catch (InvalidContact e) {
            return false;
        }
    }

    private static Object answer(Question question, List<String> values) {
        var first = values.get(0);
        return switch (question.kind()) {
            case RATING -> Integer.valueOf(first);
            case BOOLEAN -> Boolean.valueOf(first);
            case CHECKBOX -> values.stream().distinct().toList();
            case RADIOGROUP, TEXT, COMMENT -> first;
        };
    }

    /** The answers that bring a conditional question onto the page. */
    public List<String> answersThatShow(Question question) {
        var condition = question.visibleIf();
        if (condition == null) {
            return List.of();
        }
        return find(condition.question()).stream()
                .flatMap(it -> it.choices().stream())
                .map(Choice::value)
                .filter(condition::holdsFor)
                .toList();
    }
}
