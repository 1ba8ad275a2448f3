package groundswell.content;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Lets a template in only after it was checked, and into a FreeMarker that could do nothing with what slipped through. */
final class Fence {

    static final int LARGEST = 256 * 1024;

    static final Fields FIELDS = new Fields();
    private static final Configuration TEXT = configuration(PlainTextOutputFormat.INSTANCE);
    private static final Configuration HTML = configuration(HTMLOutputFormat.INSTANCE);

    private Fence() {}

    /** A parsed file and, in HTML, the addresses its links had. */
    record Admitted(Template template, List<String> links) {}

    /** Adds what is wrong to {@code problems}; the answer is of use only when nothing was added. */
    static Admitted admit(SourceFile file, Locale locale, List<TemplateProblem> problems) {
        var found = new ArrayList<TemplateProblem>();
        try {
            return check(file, locale, found);
        } catch (ParseException e) {
            if (found.isEmpty()) {
                found.add(file.problem(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()), words(e)));
            }
        } catch (StackOverflowError e) {
            found.add(file.problem(0, "There are too many brackets inside one another."));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from a string does not fail", e);
        } finally {
            found.sort(Comparator.comparingInt(TemplateProblem::line).thenComparingInt(TemplateProblem::column));
            problems.addAll(found);
        }
        return new Admitted(nothing(file), List.of());
    }

    static Template nothing(SourceFile file) {
        return Template.getPlainTextTemplate(file.path(), "", TEXT);
    }

    private static Admitted check(SourceFile file, Locale locale, List<TemplateProblem> found) throws IOException {
        if (file.text().length() > LARGEST) {
            found.add(file.problem(0, "This is too long: a file of a template has at most 256 kB."));
            return new Admitted(nothing(file), List.of());
        }
        found.addAll(Tags.problems(file));
        var template = parse(file, file.text(), locale);
        if (found.isEmpty()) {
            found.addAll(Grammar.problems(file, template));
        }
        List<String> links = List.of();
        if (file.isHtml() && found.isEmpty()) {
            var html = MailHtml.read(file, template);
            found.addAll(html.problems());
            links = html.links();
            template = parse(file, html.withSlots(), locale);
        }
        _CoreAPI.addThreadInterruptedChecks(template);
        return new Admitted(template, links);
    }

    private static Template parse(SourceFile file, String text, Locale locale) throws IOException {
        var template = new Template(file.path(), new StringReader(text), file.isHtml() ? HTML : TEXT);
        template.setLocale(locale);
        return template;
    }

    private static String words(ParseException e) {
        var detail = e.getEditorMessage().lines().findFirst().orElse("").strip();
        return "From here on it cannot be read; a bracket, a quotation mark or a closing tag may be missing. (" + detail
                + ")";
    }

    private static Configuration configuration(OutputFormat format) {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(null);
        configuration.clearSharedVariables();
        configuration.setObjectWrapper(FIELDS);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setOutputFormat(format);
        if (format == HTMLOutputFormat.INSTANCE) {
            configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
            // In HTML white space does no harm, and the places in the tree stay true to the source.
            configuration.setWhitespaceStripping(false);
        }
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setTabSize(1);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setDateFormat("long");
        configuration.setTimeFormat("short");
        configuration.setDateTimeFormat("long_short");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        configuration.setSQLDateAndTimeTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }
}
