package sojourn.portrait;

/** How a head is tilted, from how well the halves of its face mirror each other when it is turned back. */
final class Symmetry {

    private static final int MOST = 24;
    private static final int FINE = 2;
    private static final int COARSE = 8;
    private static final int STEP = 4;
    private static final double CIRCLE = 0.42;

    private Symmetry() {}

    /** In degrees, clockwise as one sees it, 24 at most; of a face in the middle of a square. */
    static int tilt(Grey face) {
        int about = best(face, -MOST, MOST, COARSE);
        return best(face, Math.max(-MOST, about - COARSE + FINE), Math.min(MOST, about + COARSE - FINE), FINE);
    }

    private static int best(Grey face, int from, int to, int step) {
        double most = Double.NEGATIVE_INFINITY;
        int best = 0;
        for (int degrees = from; degrees <= to; degrees += step) {
            double likeness = likeness(face, degrees);
            if (likeness > most) {
                most = likeness;
                best = degrees;
            }
        }
        return best;
    }

    // the axis of a face need not be in the middle of its box
    private static double likeness(Grey face, int degrees) {
        double best = Double.NEGATIVE_INFINITY;
        for (double aside = -0.06; aside <= 0.061; aside += 0.02) {
            best = Math.max(best, correlation(face, Math.toRadians(degrees), aside * face.width()));
        }
        return best;
    }

    private static double correlation(Grey face, double angle, double aside) {
        double across = Math.cos(angle);
        double down = Math.sin(angle);
        int radius = (int) (CIRCLE * face.width());
        double middle = (face.width() - 1) / 2.0;
        double sum = 0;
        double squares = 0;
        double products = 0;
        int n = 0;
        for (int v = -radius; v <= radius; v += STEP) {
            for (int u = 1; u <= radius && u * u + v * v <= radius * radius; u += STEP) {
                int right = at(face, middle, (u + aside) * across - v * down, (u + aside) * down + v * across);
                int left = at(face, middle, (aside - u) * across - v * down, (aside - u) * down + v * across);
                sum += right + left;
                squares += (double) right * right + (double) left * left;
                products += 2.0 * right * left;
                n += 2;
            }
        }
        double mean = sum / n;
        return (products / n - mean * mean) / (squares / n - mean * mean + 1);
    }

    private static int at(Grey face, double middle, double x, double y) {
        return face.at(
                Math.clamp(Math.round(middle + x), 0, face.width() - 1),
                Math.clamp(Math.round(middle + y), 0, face.height() - 1));
    }
}
