package groundswell.content;

import java.util.List;

/** A template as a marketer picks it; {@code version} changes with every change of its sources. */
public record TemplateInfo(String key, String name, String description, List<String> languages, String version) {}
