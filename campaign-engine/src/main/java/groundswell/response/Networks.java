package groundswell.response;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranges of addresses (RFC 4632) and what whoever comes out of them is taken for. No name is ever looked up. */
final class Networks {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

    /** By bits of the address, by length of the range. */
    private final Map<Integer, TreeMap<Integer, Map<BigInteger, Cause>>> ranges = new HashMap<>();

    /** One a line: {@code 192.0.2.0/24}, and the cause behind it when it is another than {@link Cause#NETWORK}. */
    Networks(List<String> lines) {
        lines.forEach(this::add);
    }

    private void add(String line) {
        var words = line.split("\\s+", -1);
        var parts = words[0].split("/", -1);
        var address = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("“" + line + "” does not begin with a range"));
        int bits = address.getAddress().length * Byte.SIZE;
        int length = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (length < 1 || length > bits) {
            throw new IllegalArgumentException("“%s”: a range has 1 to %d bits".formatted(line, bits));
        }
        var cause = words.length == 1 ? Cause.NETWORK : MachineLists.cause(words[1]);
        ranges.computeIfAbsent(bits, it -> new TreeMap<>())
                .computeIfAbsent(length, it -> new HashMap<>())
                .put(beginning(address, bits, length), cause);
    }

    /** The longest range wins; null: none of ours. */
    @Nullable
    Cause causeOf(@Nullable String ip) {
        var address = address(ip).orElse(null);
        if (address == null) {
            return null;
        }
        int bits = address.getAddress().length * Byte.SIZE;
        for (var ofLength :
                ranges.getOrDefault(bits, new TreeMap<>()).descendingMap().entrySet()) {
            var cause = ofLength.getValue().get(beginning(address, bits, ofLength.getKey()));
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    private static BigInteger beginning(InetAddress address, int bits, int length) {
        return new BigInteger(1, address.getAddress()).shiftRight(bits - length);
    }

    /** Of a literal only: anything else would be asked of a name server. */
    static Optional<InetAddress> address(@Nullable String ip) {
        if (ip == null || !(V4.matcher(ip).matches() || V6.matcher(ip).matches())) {
            return Optional.empty();
        }
        for (var part : V4.matcher(ip).matches() ? ip.split("\\.", -1) : new String[0]) {
            if (Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(InetAddress.getByName(ip));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
