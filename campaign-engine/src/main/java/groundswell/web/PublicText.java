package groundswell.web;

import freemarker.template.TemplateMethodModelEx;
import groundswell.consent.Topic;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What public pages say, in the customer's language. */
@Component
class PublicText {

    private final MessageSource messages;

    PublicText(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key, as a function that templates call. */
    TemplateMethodModelEx in(Locale locale) {
        return arguments -> messages.getMessage(String.valueOf(arguments.get(0)), null, locale);
    }

    /** The text of a key with its values filled in. */
    String of(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** Of one topic that may be gone by now. */
    static String topic(String name, List<Topic> topics, Locale locale) {
        return topics.stream()
                .filter(it -> it.name().equals(name))
                .map(it -> it.labelIn(locale))
                .findFirst()
                .orElse(name);
    }

    /** The page may be opened by whoever the mail was forwarded to. */
    static String masked(String email) {
        int at = email.indexOf('@');
        return email.charAt(0) + "…" + email.substring(at);
    }

    /** All of Chinese reads Traditional here until there is a Simplified text. */
    static Locale locale(@Nullable String language) {
        var tag = language == null ? "en" : language.toLowerCase(Locale.ROOT);
        if (tag.startsWith("zh")) {
            return Locale.TRADITIONAL_CHINESE;
        } else if (tag.startsWith("de")) {
            return Locale.GERMAN;
        } else {
            return Locale.ENGLISH;
        }
    }
}
