package groundswell.web;

import groundswell.response.Response;
import groundswell.response.Touch;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other systems tell what contacts did there. */
@RestController
class EventController {

    private final Response response;
    private final JsonMapper json;

    EventController(Response response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    record EventBody(
            @Nullable String contact,
            @Nullable String name,
            @Nullable Instant at,
            @Nullable Map<String, JsonNode> data,
            @Nullable String id) {}

    @PostMapping("/api/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('MARKETER')")
    Batch.Answer touch(@RequestBody JsonNode body) {
        var batch = Batch.read(body, EventBody.class, json);
        var touched = response.touch(batch.readable().stream().map(this::touch).toList());
        touched.rejected().forEach(it -> batch.reject(it.index(), it.problem()));
        return batch.answer(touched.accepted(), touched.duplicates());
    }

    private Touch touch(EventBody event) {
        var data = event.data() == null ? null : json.writeValueAsString(event.data());
        return new Touch(event.contact(), event.name(), event.at(), data, event.id());
    }
}
