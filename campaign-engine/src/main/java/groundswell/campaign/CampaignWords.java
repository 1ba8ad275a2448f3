package groundswell.campaign;

import java.util.List;

/** What the fields of the designer offer for choice, by the names that diagrams use. */
public record CampaignWords(
        List<Word> templates,
        List<Word> topics,
        List<Word> decisions,
        List<EventWord> events,
        List<Word> campaigns,
        List<Word> attributes,
        List<Word> groups,
        List<Word> senders) {

    public record Word(String key, String label) {}

    public record EventWord(String name, String label) {}
}
