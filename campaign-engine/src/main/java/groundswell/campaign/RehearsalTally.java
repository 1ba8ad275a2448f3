package groundswell.campaign;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the people of a rehearsal. */
final class RehearsalTally {

    private static final long HOUR = 3600;

    private final Map<String, Crowd> arrived = new LinkedHashMap<>();
    private final Map<String, Crowd> flows = new LinkedHashMap<>();
    private final Map<String, Crowd> ended = new LinkedHashMap<>();
    private final Map<String, Crowd> staying = new LinkedHashMap<>();
    private final Map<String, SortedMap<Long, Crowd>> mails = new LinkedHashMap<>();
    private final Map<String, SortedMap<Long, Crowd>> asked = new LinkedHashMap<>();
    private final Map<String, Map<String, Crowd>> unwritten = new LinkedHashMap<>();
    private final Map<String, Long> entrances = new TreeMap<>();
    private final SortedMap<Long, Crowd> ends = new TreeMap<>();

    private boolean endless;

    void entrance(String entrance, long people) {
        entrances.merge(entrance, people, Long::sum);
    }

    void arrived(String element, Crowd people) {
        add(arrived, element, people);
    }

    void went(String flow, Crowd people) {
        add(flows, flow, people);
    }

    void ended(String element, Instant at, Crowd people) {
        add(ended, element, people);
        add(ends, at.getEpochSecond() / HOUR, people);
    }

    /** They stand there and nothing is known that would ever move them on. */
    void stays(String element, Crowd people) {
        add(staying, element, people);
    }

    /** They are on their way still when a year is over. */
    void underWay(String element, Crowd people) {
        stays(element, people);
        endless = true;
    }

    void written(String element, Instant at, Crowd people) {
        add(mails.computeIfAbsent(element, it -> new TreeMap<>()), at.getEpochSecond() / HOUR, people);
    }

    void unwritten(String element, String reason, Crowd people) {
        add(unwritten.computeIfAbsent(element, it -> new TreeMap<>()), reason, people);
    }

    /** One of ours is asked about them. */
    void asked(String element, Instant at, Crowd people) {
        add(asked.computeIfAbsent(element, it -> new TreeMap<>()), at.getEpochSecond() / HOUR, people);
    }

    private static <K> void add(Map<K, Crowd> map, K key, Crowd people) {
        map.merge(key, people, Crowd::plus);
    }

    boolean isEndless() {
        return endless;
    }

    Map<String, Long> entrances() {
        return entrances;
    }

    Map<String, Crowd> arrived() {
        return arrived;
    }

    Map<String, Crowd> flows() {
        return flows;
    }

    Map<String, Crowd> ended() {
        return ended;
    }

    Map<String, Crowd> staying() {
        return staying;
    }

    /** By element and hour since 1970. */
    Map<String, SortedMap<Long, Crowd>> mails() {
        return mails;
    }

    /** By element and hour since 1970. */
    Map<String, SortedMap<Long, Crowd>> asked() {
        return asked;
    }

    /** By element and reason. */
    Map<String, Map<String, Crowd>> unwritten() {
        return unwritten;
    }

    /** How many have left the campaign, by hour since 1970. */
    SortedMap<Long, Crowd> ends() {
        return ends;
    }
}
