package groundswell.web;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.survey.AnswerProblem;
import groundswell.survey.Invitation;
import groundswell.survey.Recorded;
import groundswell.survey.Survey;
import groundswell.survey.Surveys;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/**
 * Answering a survey without a login. GET shows the page, with the score chosen that was clicked in the mail, and
 * changes nothing, because scanners follow links; POST counts, once per invitation.
 */
@Controller
@RequestMapping("/s/{token}")
@PreAuthorize("permitAll()")
class SurveyController {

    private static final int IDS = 4;

    private final LinkTokens tokens;
    private final Contacts contacts;
    private final Surveys surveys;
    private final QuestionsView questions;
    private final PublicText text;

    SurveyController(LinkTokens tokens, Contacts contacts, Surveys surveys, QuestionsView questions, PublicText text) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.surveys = surveys;
        this.questions = questions;
        this.text = text;
    }

    private record Link(Contact contact, Invitation invitation, Survey survey, Locale locale) {}

    @GetMapping
    String ask(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale browser) {
        return read(token, browser)
                .map(link -> page(model, response, token, link, typed, List.of()))
                .orElseGet(() -> unknown(model, response, browser));
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale browser) {
        return read(token, browser)
                .map(link -> take(model, response, token, link, typed))
                .orElseGet(() -> unknown(model, response, browser));
    }

    private Optional<Link> read(String token, Locale browser) {
        return tokens.read(Purpose.SURVEY, token)
                .filter(ids -> ids.length == IDS)
                .flatMap(ids -> contacts.find(ids[0])
                        .flatMap(contact -> surveys.byNumber(ids[3])
                                .map(survey -> new Link(
                                        contact,
                                        new Invitation(contact.id(), idOrNull(ids[1]), idOrNull(ids[2])),
                                        survey,
                                        localeOf(contact, browser)))));
    }

    /** A link that was made outside of any campaign has zeros there. */
    private static @Nullable Long idOrNull(long id) {
        return id == 0 ? null : id;
    }

    private static Locale localeOf(Contact contact, Locale browser) {
        var language = contact.language();
        return PublicText.locale(language == null ? browser.toLanguageTag() : language);
    }

    private String take(
            Model model, HttpServletResponse response, String token, Link link, Map<String, List<String>> typed) {
        var filled = link.survey().page().read(typed);
        if (!filled.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, response, token, link, typed, filled.problems());
        }
        var recorded = surveys.record(
                link.survey(), link.invitation(), filled, link.locale().toLanguageTag());
        prepare(model, response, link.locale());
        model.addAttribute("title", text.of("survey.thanks", link.locale()));
        model.addAttribute("thanks", link.survey().page().thanks().in(link.locale()));
        model.addAttribute("note", recorded == Recorded.CHANGED ? text.of("survey.changed", link.locale()) : "");
        return "thanks";
    }

    private String page(
            Model model,
            HttpServletResponse response,
            String token,
            Link link,
            Map<String, List<String>> typed,
            List<AnswerProblem> problems) {
        var page = link.survey().page();
        prepare(model, response, link.locale());
        model.addAttribute("token", token);
        model.addAttribute("title", page.title().in(link.locale()));
        model.addAttribute("description", page.description().in(link.locale()));
        model.addAttribute("questions", questions.of(page, typed, problems, link.locale()));
        model.addAttribute("again", !problems.isEmpty());
        model.addAttribute(
                "unknown",
                problems.stream()
                        .filter(it -> it.kind() == AnswerProblem.Kind.UNKNOWN_QUESTION)
                        .map(it -> questions.sentence(it, link.locale()))
                        .findFirst()
                        .orElse(""));
        return "survey";
    }

    private String unknown(Model model, HttpServletResponse response, Locale browser) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        prepare(model, response, PublicText.locale(browser.toLanguageTag()));
        return "unknown-link";
    }

    private void prepare(Model model, HttpServletResponse response, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("text", text.in(locale));
        model.addAttribute("language", locale.toLanguageTag());
    }
}
