package groundswell.web;

import groundswell.contact.Attribute;
import groundswell.contact.AttributeDraft;
import groundswell.contact.AttributeType;
import groundswell.contact.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of contacts: the registry of attributes. */
@RestController
@RequestMapping("/api/attributes")
@PreAuthorize("hasRole('MARKETER')")
class FieldController {

    private final Fields fields;

    FieldController(Fields fields) {
        this.fields = fields;
    }

    record FieldList(List<Field> items, @Nullable String next) {}

    /** {@code builtIn}: every contact has it, and its name is fixed. {@code note} says whom a new rule leaves out. */
    record Field(
            String key,
            String name,
            AttributeType type,
            String label,
            List<String> choices,
            boolean required,
            boolean unique,
            boolean personal,
            List<String> formerNames,
            boolean builtIn,
            @Nullable String note) {

        static Field of(Attribute it, @Nullable String note) {
            return new Field(
                    it.key(),
                    it.name(),
                    it.type(),
                    it.label(),
                    it.choices(),
                    it.required(),
                    it.unique(),
                    it.personal(),
                    it.formerNames(),
                    it.columnName() != null,
                    note);
        }
    }

    @GetMapping
    FieldList list() {
        return new FieldList(fields.all().stream().map(it -> Field.of(it, null)).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Field add(@RequestBody AttributeDraft draft) {
        var added = fields.add(draft);
        return Field.of(added.attribute(), added.note());
    }

    @PatchMapping("/{name}")
    Field change(@PathVariable String name, @RequestBody AttributeDraft draft) {
        var changed = fields.change(name, draft);
        return Field.of(changed.attribute(), changed.note());
    }
}
