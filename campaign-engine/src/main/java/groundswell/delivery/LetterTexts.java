package groundswell.delivery;

import groundswell.content.Content;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that were handed over, by number: a template's version in one language. */
@Component
class LetterTexts {

    private final JdbcClient db;
    private final Content content;
    private final Clock clock;
    /** There are as many as templates, languages and changes of them. */
    private final Map<Text, Integer> known = new ConcurrentHashMap<>();

    LetterTexts(JdbcClient db, Content content, Clock clock) {
        this.db = db;
        this.content = content;
        this.clock = clock;
    }

    private record Text(String template, String language, String version) {}

    /** The number of the text that a contact who speaks this language gets. */
    int idOf(String template, @Nullable String contactLanguage) {
        var text = new Text(template, content.languageFor(template, contactLanguage), content.version(template));
        return known.computeIfAbsent(text, this::kept);
    }

    private int kept(Text text) {
        db.sql("""
                        insert into letter_text (template, language, version, first_at)
                        values (:template, :language, :version, :now)
                        on conflict (template, language, version) do nothing
                        """)
                .param("template", text.template())
                .param("language", text.language())
                .param("version", text.version())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("""
                        select id
                        from letter_text
                        where template = :template and language = :language and version = :version
                        """)
                .param("template", text.template())
                .param("language", text.language())
                .param("version", text.version())
                .query(Integer.class)
                .single();
    }
}
