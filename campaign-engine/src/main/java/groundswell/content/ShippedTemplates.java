package groundswell.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Finds the templates on the classpath: one folder each below {@code templates/}, with a {@code template.json}. */
final class ShippedTemplates {

    private static final JsonMapper JSON = new JsonMapper();

    private ShippedTemplates() {}

    private record Description(String name, String description, List<String> languages) {}

    static List<TemplateSource> read() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*/template.json");
            var sources = new ArrayList<TemplateSource>();
            for (var resource : found) {
                sources.add(source(resource));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("The templates on the classpath cannot be read", e);
        }
    }

    private static TemplateSource source(Resource resource) throws IOException {
        var folder = resource.getURI().toString().replaceAll("/template\\.json$", "");
        var key = folder.substring(folder.lastIndexOf('/') + 1);
        var about = JSON.readValue(text(resource), Description.class);
        Map<String, String> files = new HashMap<>();
        for (var language : about.languages()) {
            for (var part : List.of("subject", "html", "text")) {
                var name = language + "." + part + ".ftl";
                var file = resource.createRelative(name);
                if (file.exists()) {
                    files.put(name, text(file));
                }
            }
        }
        return new TemplateSource(
                key, about.name(), Objects.requireNonNullElse(about.description(), ""), about.languages(), files);
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}
