package groundswell.content;

import freemarker.core.InvalidReferenceException;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A template in one language, parsed once and rendered for each contact. */
final class Letter {

    /** Line breaks, other control characters and the marks that turn a line's direction end or disguise a subject. */
    private static final Pattern NOT_IN_A_LINE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+");

    private final String language;
    private final Template subject;
    private final Template html;
    private final Template text;
    private final List<String> links;

    private Letter(String language, Template subject, Fence.Admitted html, Template text) {
        this.language = language;
        this.subject = subject;
        this.html = html.template();
        this.text = text;
        this.links = html.links();
    }

    /** Adds what is wrong to {@code problems}; the letter is of use only when nothing was added. */
    static Letter read(TemplateSource source, String language, FormAddresses forms, List<TemplateProblem> problems) {
        var locale = Locale.forLanguageTag(language);
        var subject = admit(source, "subject", locale, forms, problems);
        var html = admit(source, "html", locale, forms, problems);
        var text = admit(source, "text", locale, forms, problems);
        return new Letter(language, subject.template(), html, text.template());
    }

    private static Fence.Admitted admit(
            TemplateSource source, String part, Locale locale, FormAddresses forms, List<TemplateProblem> problems) {
        var language = locale.toLanguageTag();
        var name = language + "." + part + ".ftl";
        var text = source.files().get(name);
        var file = new SourceFile(source.key(), name, text == null ? "" : forms.writeOut(text, language));
        if (text == null || text.isBlank()) {
            problems.add(
                    file.problem(0, "This file is missing or empty. Each language needs a subject, HTML and text."));
            return new Fence.Admitted(Fence.nothing(file), List.of());
        }
        return Fence.admit(file, locale, problems);
    }

    List<String> links() {
        return links;
    }

    Rendering render(Map<String, ?> fields, LinkWriter writer, Watchdog watchdog) {
        var model = new Model(fields, new Tracked(writer), writer.openPixel(), writer.trap());
        try (var watch = watchdog.watch()) {
            return new Rendering(
                    NOT_IN_A_LINE
                            .matcher(process(subject, model, watch))
                            .replaceAll(" ")
                            .strip(),
                    readable(process(html, model, watch)),
                    readable(process(text, model, watch)),
                    language);
        }
    }

    /** Without control characters. They are rare and this is done for every message, so it looks before it copies. */
    private static String readable(String body) {
        for (int i = 0; i < body.length(); i++) {
            if (isControl(body.charAt(i))) {
                return body.codePoints()
                        .filter(character -> !isControl(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return body;
    }

    /** As {@link Character#isISOControl}, without line breaks and tabs; almost everything is told by one comparison. */
    private static boolean isControl(int character) {
        return character < ' ' ? character != '\n' && character != '\t' : character >= 0x7F && character <= 0x9F;
    }

    private static String process(Template template, Model model, Watchdog.Watch watch) {
        var out = new CappedWriter();
        try {
            var environment = template.createProcessingEnvironment(model, out);
            environment.setTimeZone(model.timeZone());
            environment.process();
            return out.toString();
        } catch (InvalidReferenceException e) {
            throw failed(
                    template,
                    e,
                    "the field " + e.getBlamedExpressionString() + " is empty and the template gives"
                            + " no default for it, such as ${" + e.getBlamedExpressionString() + "!\"…\"}");
        } catch (TemplateException e) {
            throw failed(
                    template,
                    e,
                    Objects.requireNonNullElse(e.getBlamedExpressionString(), "a field")
                            + " cannot be written like this");
        } catch (CappedWriter.TooLong e) {
            throw new RenderingFailed(template.getName() + ": the message grows over 1 MB", e);
        } catch (StackOverflowError e) {
            throw new RenderingFailed(template.getName() + ": too many brackets inside one another", e);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        } catch (RuntimeException e) {
            if (watch.hasBitten()) {
                throw new RenderingFailed(template.getName() + ": writing the message took over two seconds", e);
            }
            throw e;
        }
    }

    /** FreeMarker's own message may quote values of the contact; it stays in the cause, without them in ours. */
    private static RenderingFailed failed(Template template, TemplateException e, String why) {
        return new RenderingFailed(template.getName() + ", line " + e.getLineNumber() + ": " + why, e);
    }

    /** The fields of the message; the slots of its links cannot be taken by a field of that name. */
    private record Model(
            Map<String, ?> fields,
            Tracked tracked,
            @Nullable String pixel,
            @Nullable String trap) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            return switch (name) {
                case MailHtml.LINKS -> tracked;
                case MailHtml.PIXEL -> pixel == null ? null : new SimpleScalar(pixel);
                case MailHtml.TRAP -> trap == null ? null : new SimpleScalar(trap);
                default -> Fence.FIELDS.wrap(fields.get(name));
            };
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        TimeZone timeZone() {
            return fields.get("contact") instanceof Map<?, ?> contact && contact.get("timeZone") instanceof String zone
                    ? TimeZone.getTimeZone(zone)
                    : TimeZone.getTimeZone("UTC");
        }
    }

    /** Asks for the address of a link when the HTML gets there. */
    private final class Tracked implements TemplateSequenceModel {

        private final LinkWriter writer;

        Tracked(LinkWriter writer) {
            this.writer = writer;
        }

        @Override
        public TemplateModel get(int number) {
            return new SimpleScalar(writer.click(number, links.get(number)));
        }

        @Override
        public int size() {
            return links.size();
        }
    }
}
