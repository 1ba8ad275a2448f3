package groundswell.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pages written in SurveyJS JSON, as far as they can be asked without JavaScript. What it does not know it
 * refuses, so that nobody is asked half a question.
 */
final class DefinitionReader {

    private static final JsonMapper JSON = new JsonMapper();
    /** Also a name in HTML, in CSS and in FEEL. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_COMMENT = 2_000;
    private static final List<String> INPUT_TYPES = List.of("text", "email", "tel");

    private DefinitionReader() {}

    /** The definitions on the classpath by key, which is the name of their folder. */
    static Map<String, JsonNode> shipped(String kind, String file) {
        var pattern = "classpath*:templates/" + kind + "/*/" + file;
        Map<String, JsonNode> found = new TreeMap<>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var folders = resource.getURI().toString().split("/", -1);
                try (var in = resource.getInputStream()) {
                    found.put(folders[folders.length - 2], JSON.readTree(in));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The definitions at " + pattern + " cannot be read", e);
        }
    }

    static Questionnaire questionnaire(String key, JsonNode json) {
        try {
            var questions = questions(json);
            refuseUnanswerable(questions);
            return new Questionnaire(
                    text(json.path("title")),
                    text(json.path("description")),
                    text(json.path("completedHtml")),
                    questions);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The page " + key + " cannot be asked: " + e.getMessage(), e);
        }
    }

    private static List<Question> questions(JsonNode json) {
        var questions = new ArrayList<Question>();
        for (var page : json.path("pages")) {
            for (var element : page.path("elements")) {
                questions.add(question(element));
            }
        }
        return questions;
    }

    private static Question question(JsonNode json) {
        var name = json.path("name").asString("");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a question is called \"" + name + "\"; use letters and digits");
        }
        var kind = kind(name, json.path("type").asString(""));
        var visibleIf = json.path("visibleIf").asString("");
        var inputType = json.path("inputType").asString("text");
        if (!INPUT_TYPES.contains(inputType)) {
            throw new IllegalArgumentException(name + " has the inputType " + inputType + "; known are " + INPUT_TYPES);
        }
        return new Question(
                name,
                kind,
                text(json.path("title")),
                json.path("isRequired").asBoolean(false),
                choices(kind, json),
                optional(json.path("minRateDescription")),
                optional(json.path("maxRateDescription")),
                inputType,
                json.path("maxLength").asInt(kind == QuestionKind.COMMENT ? LONGEST_COMMENT : LONGEST_LINE),
                visibleIf.isEmpty() ? null : VisibleIf.read(visibleIf));
    }

    private static QuestionKind kind(String name, String type) {
        for (var kind : QuestionKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(name + " has the type " + type + ", which a page cannot ask");
    }

    private static List<Choice> choices(QuestionKind kind, JsonNode json) {
        return switch (kind) {
            case RATING ->
                IntStream.rangeClosed(
                                json.path("rateMin").asInt(1),
                                json.path("rateMax").asInt(5))
                        .mapToObj(String::valueOf)
                        .map(number -> new Choice(number, LocalText.of(number)))
                        .toList();
            case BOOLEAN ->
                List.of(
                        new Choice("true", text(json.path("labelTrue"))),
                        new Choice("false", text(json.path("labelFalse"))));
            case RADIOGROUP, CHECKBOX -> offered(json);
            case TEXT, COMMENT -> List.of();
        };
    }

    private static List<Choice> offered(JsonNode json) {
        var choices = new ArrayList<Choice>();
        for (var choice : json.path("choices")) {
            var value = choice.path("value").asString("");
            if (!VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("a choice has the value \"" + value + "\"; use letters and digits");
            }
            choices.add(new Choice(value, text(choice.path("text"))));
        }
        return choices;
    }

    static LocalText text(JsonNode json) {
        if (json.isString()) {
            return LocalText.of(json.asString());
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        json.properties()
                .forEach(it -> byLanguage.put(it.getKey(), it.getValue().asString("")));
        return new LocalText(byLanguage);
    }

    private static @Nullable LocalText optional(JsonNode json) {
        return json.isMissingNode() ? null : text(json);
    }

    /** A condition looks back at something that was chosen: only that can be shown and hidden without JavaScript. */
    private static void refuseUnanswerable(List<Question> questions) {
        var chosen = new HashSet<String>();
        var names = new HashSet<String>();
        for (var question : questions) {
            var condition = question.visibleIf();
            if (!names.add(question.name())) {
                throw new IllegalArgumentException("there are two questions called " + question.name());
            } else if (condition != null && !chosen.contains(condition.question())) {
                throw new IllegalArgumentException(
                        question.name() + " depends on " + condition.question() + ", which is not chosen before it");
            } else if (question.kind().isChosen()) {
                chosen.add(question.name());
            }
        }
    }
}
