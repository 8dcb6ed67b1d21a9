package sojourn.portrait;

import java.util.Arrays;

/**
 * 64 bits that hardly change when the same picture is made smaller, brighter, or written anew: the signs of the lowest frequencies of its
 * luminance (DCT, against their median). It compares pictures, not people, and recognises nobody.
 */
final class Likeness {

    private static final int SIDE = 32;
    private static final int LOWEST = 8;

    private static final double[][] WAVES = waves();

    private Likeness() {}

    /** Of a grey picture of 32 × 32 pixels. */
    static long of(Grey small) {
        double[] frequencies = new double[LOWEST * LOWEST];
        for (int v = 0; v < LOWEST; v++) {
            for (int u = 0; u < LOWEST; u++) {
                // from 1: the lowest of all is only how bright the picture is
                frequencies[v * LOWEST + u] = frequency(small, u + 1, v + 1);
            }
        }
        double[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (double frequency : frequencies) {
            bits = bits << 1 | (frequency > median ? 1 : 0);
        }
        return bits;
    }

    private static double frequency(Grey small, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += small.at(x, y) * WAVES[u][x] * WAVES[v][y];
            }
        }
        return sum;
    }

    private static double[][] waves() {
        double[][] waves = new double[LOWEST + 1][SIDE];
        for (int u = 0; u <= LOWEST; u++) {
            for (int x = 0; x < SIDE; x++) {
                waves[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return waves;
    }
}
