package groundswell.response;

import groundswell.audience.SegmentChanged;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who enters or leaves a segment has met us: campaigns may wait for {@code segment.entered} and {@code segment.left}. */
@Component
class SegmentNews {

    private final Response response;

    SegmentNews(Response response) {
        this.response = response;
    }

    /** In the transaction that moved them. A segment's key needs no escape in JSON. */
    @EventListener
    void tell(SegmentChanged changed) {
        var data = "{\"segment\": \"%s\"}".formatted(changed.segment());
        var noted = Stream.concat(
                        noted(changed.entered(), "segment.entered", data), noted(changed.left(), "segment.left", data))
                .toList();
        response.note(noted);
    }

    private static Stream<Noted> noted(List<Long> contacts, String name, String data) {
        return contacts.stream().map(it -> new Noted(it, name, data, null));
    }
}
