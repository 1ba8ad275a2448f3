package groundswell.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door: which templates there are, and how a message reads for one contact. Safe for many threads at once. */
@Component
public class Content implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Letters> templates = new TreeMap<>();
    private final FormAddresses forms;
    private final Watchdog watchdog = new Watchdog(PATIENCE);

    @Autowired
    Content(@Value("${groundswell.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this(ShippedTemplates.read(), baseUrl);
    }

    Content(List<TemplateSource> sources, String baseUrl) {
        this.forms = new FormAddresses(baseUrl);
        var problems = new ArrayList<TemplateProblem>();
        for (var source : sources) {
            templates.put(source.key(), Letters.of(source, forms, problems));
        }
        if (!problems.isEmpty()) {
            throw new TemplatesRefused(problems);
        }
    }

    public List<TemplateInfo> templates() {
        return templates.values().stream()
                .map(Letters::info)
                .sorted(Comparator.comparing(TemplateInfo::name))
                .toList();
    }

    public Optional<TemplateInfo> find(String key) {
        return Optional.ofNullable(templates.get(key)).map(Letters::info);
    }

    /** The version to record with each message; it changes with every change of the template's sources. */
    public String version(String key) {
        return template(key).info().version();
    }

    /** The template's language that fits a contact best: Chinese by script, then the base language, then English. */
    public String languageFor(String key, @Nullable String contactLanguage) {
        return Languages.best(template(key).info().languages(), contactLanguage);
    }

    /** The addresses of the links in the HTML, numbered by their place in this list. */
    public List<String> links(String key, String language) {
        return letter(key, language).links();
    }

    /**
     * Writes the message in {@link #languageFor} this language. The fields are {@code contact}, {@code orders},
     * {@code optIn}, {@code company}, {@code unsubscribeUrl}, {@code preferencesUrl}, {@code confirmUrl} and
     * {@code surveyUrl}, the last by the survey's key: text, numbers, dates, lists and maps.
     *
     * @throws RenderingFailed when this contact lacks a field that the template has no default for
     */
    public Rendering render(String key, @Nullable String language, Map<String, ?> fields, LinkWriter links) {
        return letter(key, language).render(fields, links, watchdog);
    }

    /** Everything that is wrong with a template, or nothing; it is not kept. */
    public List<TemplateProblem> check(TemplateSource source) {
        var problems = new ArrayList<TemplateProblem>();
        Letters.of(source, forms, problems);
        return problems;
    }

    @Override
    public void close() {
        watchdog.close();
    }

    private Letter letter(String key, @Nullable String language) {
        var template = template(key);
        return template.letter(Languages.best(template.info().languages(), language));
    }

    private Letters template(String key) {
        var template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("There is no template " + key + "; there are " + templates.keySet());
        }
        return template;
    }

    /** A template that was let in, one letter per language. */
    private record Letters(TemplateInfo info, Map<String, Letter> byLanguage) {

        static Letters of(TemplateSource source, FormAddresses forms, List<TemplateProblem> problems) {
            var letters = new LinkedHashMap<String, Letter>();
            for (var language : source.languages()) {
                letters.put(language, Letter.read(source, language, forms, problems));
            }
            if (letters.isEmpty()) {
                problems.add(new TemplateProblem(source.key(), "template.json", 1, 1, "Name at least one language."));
            }
            var info = new TemplateInfo(
                    source.key(), source.name(), source.description(), source.languages(), source.version());
            return new Letters(info, letters);
        }

        Letter letter(String language) {
            var letter = byLanguage.get(language);
            if (letter == null) {
                throw new IllegalStateException("Template " + info.key() + " is not written in " + language);
            }
            return letter;
        }
    }
}
