package groundswell.contact;

/**
 * Writes a label as ASCII, RFC 3492. Not {@link java.net.IDN}, because that follows IDNA 2003, which reads
 * {@code straße.de} as {@code strasse.de}: another domain, with another owner.
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int FIRST_NON_ASCII = 0x80;

    private Punycode() {}

    static String encode(String label) {
        var points = label.codePoints().toArray();
        var out = new StringBuilder();
        for (var point : points) {
            if (point < FIRST_NON_ASCII) {
                out.append((char) point);
            }
        }
        var basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        var handled = basic;
        var delta = 0;
        var bias = INITIAL_BIAS;
        for (var next = FIRST_NON_ASCII; handled < points.length; next++) {
            var smallest = smallestFrom(next, points);
            delta = Math.addExact(delta, Math.multiplyExact(smallest - next, handled + 1));
            next = smallest;
            for (var point : points) {
                if (point < next) {
                    delta++;
                } else if (point == next) {
                    append(out, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
        }
        return out.toString();
    }

    private static int smallestFrom(int least, int[] points) {
        var smallest = Integer.MAX_VALUE;
        for (var point : points) {
            if (point >= least && point < smallest) {
                smallest = point;
            }
        }
        return smallest;
    }

    private static void append(StringBuilder out, int delta, int bias) {
        var rest = delta;
        for (var k = BASE; ; k += BASE) {
            var threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapt(int delta, int points, boolean first) {
        var rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        var k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
