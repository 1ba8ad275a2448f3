package groundswell.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array whose elements are read one by one, so that a bad one spoils no other. */
final class Batch<T> {

    private static final int MOST = 10_000;

    private final List<T> readable = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /** {@code index} is the element's place in what was sent, from 0. */
    record Rejected(int index, String problem) {}

    /** What the sender is told: 202, because what follows from the events is still to come. */
    record Answer(int accepted, int duplicates, List<Rejected> rejected) {}

    private Batch() {}

    static <T> Batch<T> read(JsonNode body, Class<T> type, JsonMapper json) {
        if (!body.isArray()) {
            throw refused(HttpStatus.BAD_REQUEST, "Send a JSON array, such as [{…}, {…}].");
        } else if (body.size() > MOST) {
            throw refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Send at most %,d elements at once; these are %,d.".formatted(MOST, body.size()));
        }
        var batch = new Batch<T>();
        for (int i = 0; i < body.size(); i++) {
            batch.add(i, body.get(i), type, json);
        }
        return batch;
    }

    private static ErrorResponseException refused(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    private void add(int index, JsonNode element, Class<T> type, JsonMapper json) {
        if (!element.isObject()) {
            rejected.add(new Rejected(index, "This is not a JSON object."));
            return;
        }
        try {
            readable.add(json.treeToValue(element, type));
            places.add(index);
        } catch (JacksonException e) {
            rejected.add(new Rejected(index, "%s cannot be read: write it as documented.".formatted(field(e))));
        }
    }

    private static String field(JacksonException problem) {
        if (!(problem instanceof DatabindException databind)) {
            return "This";
        }
        var field = new StringBuilder();
        for (var step : databind.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.isEmpty() ? "This" : field.toString();
    }

    List<T> readable() {
        return readable;
    }

    /** The refusal of an element that could be read, named by its place among those. */
    void reject(int readableIndex, String problem) {
        rejected.add(new Rejected(places.get(readableIndex), problem));
    }

    Answer answer(int accepted, int duplicates) {
        var inOrder = rejected.stream()
                .sorted(Comparator.comparingInt(Rejected::index))
                .toList();
        return new Answer(accepted, duplicates, inOrder);
    }
}
