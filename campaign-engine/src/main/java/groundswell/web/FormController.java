package groundswell.web;

import groundswell.contact.InvalidContact;
import groundswell.survey.AnswerProblem;
import groundswell.survey.AnswerProblem.Kind;
import groundswell.survey.Filled;
import groundswell.survey.Form;
import groundswell.survey.Forms;
import groundswell.web.FormDesk.Sent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms for everybody, in the browser's language or in {@code ?lang=}. What is typed is never lost to a problem. */
@Controller
@RequestMapping("/f/{key}")
@PreAuthorize("permitAll()")
class FormController {

    private static final String LANGUAGE = "lang";
    private static final String ID = "formId";
    private static final String CONSENT = "consent";
    /** People do not see this field; programs fill in everything. */
    private static final String TRAP = "homepage";

    private static final List<String> OURS = List.of(LANGUAGE, ID, CONSENT, TRAP);
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Forms forms;
    private final FormDesk desk;
    private final SenderLimit limit;
    private final QuestionsView questions;
    private final PublicText text;

    FormController(Forms forms, FormDesk desk, SenderLimit limit, QuestionsView questions, PublicText text) {
        this.forms = forms;
        this.desk = desk;
        this.limit = limit;
        this.questions = questions;
        this.text = text;
    }

    /** A form in the hands of somebody. */
    private record Sheet(Form form, Locale locale, String id, boolean agreed, Map<String, List<String>> typed) {}

    @GetMapping
    String ask(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletResponse response,
            Model model,
            Locale browser) {
        var locale = localeOf(given, browser);
        return forms.find(key)
                .map(form -> page(model, response, sheet(form, given, locale), List.of(), ""))
                .orElseGet(() -> unknown(model, response, locale));
    }

    @PostMapping
    String take(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale browser) {
        var locale = localeOf(given, browser);
        return forms.find(key)
                .map(form -> take(model, request, response, sheet(form, given, locale), given.getFirst(TRAP)))
                .orElseGet(() -> unknown(model, response, locale));
    }

    private static Locale localeOf(MultiValueMap<String, String> given, Locale browser) {
        var wanted = given.getFirst(LANGUAGE);
        return PublicText.locale(wanted == null ? browser.toLanguageTag() : wanted);
    }

    private static Sheet sheet(Form form, MultiValueMap<String, String> given, Locale locale) {
        Map<String, List<String>> typed = new LinkedHashMap<>(given);
        OURS.forEach(typed::remove);
        var id = given.getFirst(ID);
        var usable = id != null && UUID_TEXT.matcher(id).matches()
                ? id
                : UUID.randomUUID().toString();
        return new Sheet(form, locale, usable, given.containsKey(CONSENT), typed);
    }

    private String take(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Sheet sheet,
            @Nullable String trapped) {
        if (trapped != null && !trapped.isEmpty()) {
            return thanks(model, response, sheet);
        }
        if (!limit.allows(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", "60");
            return page(model, response, sheet, List.of(), text.of("form.tooManyText", sheet.locale()));
        }
        var filled = sheet.form().page().read(sheet.typed());
        var problems = problemsOf(sheet, filled);
        if (problems.isEmpty()) {
            problems = keep(sheet, filled, request);
        }
        if (problems.isEmpty()) {
            return thanks(model, response, sheet);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, response, sheet, problems, text.of("questions.again", sheet.locale()));
        }
    }

    private static List<AnswerProblem> problemsOf(Sheet sheet, Filled filled) {
        var problems = new ArrayList<>(filled.problems());
        if (sheet.form().consentRequired() && !sheet.agreed()) {
            problems.add(AnswerProblem.of(CONSENT, Kind.NOT_TICKED));
        }
        return problems;
    }

    private List<AnswerProblem> keep(Sheet sheet, Filled filled, HttpServletRequest request) {
        try {
            var sent = new Sent(
                    sheet.id(), sheet.agreed(), request.getRequestURI(), request.getRemoteAddr(), sheet.locale());
            desk.take(sheet.form(), filled, sent);
            return List.of();
        } catch (InvalidContact e) {
            return e.problems().stream()
                    .map(it -> AnswerProblem.of(it.field().replace("attributes.", ""), Kind.UNREADABLE))
                    .toList();
        }
    }

    private String page(
            Model model, HttpServletResponse response, Sheet sheet, List<AnswerProblem> problems, String alert) {
        var page = sheet.form().page();
        prepare(model, response, sheet.locale());
        model.addAttribute("key", sheet.form().key());
        model.addAttribute("id", sheet.id());
        model.addAttribute("agreed", sheet.agreed());
        model.addAttribute("wording", sheet.form().wording().in(sheet.locale()));
        model.addAttribute("consentRequired", sheet.form().consentRequired());
        model.addAttribute("consentProblem", sentence(problems, it -> it.equals(CONSENT), sheet.locale()));
        model.addAttribute("title", page.title().in(sheet.locale()));
        model.addAttribute("description", page.description().in(sheet.locale()));
        model.addAttribute("questions", questions.of(page, sheet.typed(), problems, sheet.locale()));
        model.addAttribute("alert", alert);
        model.addAttribute(
                "unknown",
                sentence(problems, it -> !it.equals(CONSENT) && page.find(it).isEmpty(), sheet.locale()));
        return "form";
    }

    private String sentence(List<AnswerProblem> problems, Predicate<String> question, Locale locale) {
        return problems.stream()
                .filter(it -> question.test(it.question()))
                .map(it -> questions.sentence(it, locale))
                .findFirst()
                .orElse("");
    }

    private String thanks(Model model, HttpServletResponse response, Sheet sheet) {
        prepare(model, response, sheet.locale());
        model.addAttribute("title", text.of("form.thanks", sheet.locale()));
        model.addAttribute("thanks", sheet.form().page().thanks().in(sheet.locale()));
        // The same whether a mail is needed or not: the page does not tell strangers who has consented.
        model.addAttribute("note", sheet.agreed() ? text.of("form.confirm", sheet.locale()) : "");
        return "thanks";
    }

    private String unknown(Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        prepare(model, response, locale);
        model.addAttribute("title", text.of("form.unknown", locale));
        model.addAttribute("thanks", text.of("form.unknownText", locale));
        model.addAttribute("note", "");
        return "thanks";
    }

    private void prepare(Model model, HttpServletResponse response, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("text", text.in(locale));
        model.addAttribute("language", locale.toLanguageTag());
    }
}
