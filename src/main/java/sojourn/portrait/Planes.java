package sojourn.portrait;

import java.util.Arrays;

/** Sums over the pixels of a grey picture. */
final class Planes {

    private static final int STEPS = 256;

    private Planes() {}

    static int[] histogram(Grey grey, Box part) {
        int[] histogram = new int[STEPS];
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            for (int x = part.x(); x < part.x() + part.width(); x++) {
                histogram[grey.at(x, y)]++;
            }
        }
        return histogram;
    }

    /** Of the histogram's pixels, those between two steps, both included. */
    static double share(int[] histogram, int from, int to) {
        return (double) Arrays.stream(histogram, from, to + 1).sum() / total(histogram);
    }

    static double mean(int[] histogram) {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += (double) i * histogram[i];
        }
        return sum / total(histogram);
    }

    static double deviation(int[] histogram) {
        double mean = mean(histogram);
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += (i - mean) * (i - mean) * histogram[i];
        }
        return Math.sqrt(sum / total(histogram));
    }

    static double entropy(int[] histogram) {
        double total = total(histogram);
        return Arrays.stream(histogram)
                .filter(n -> n > 0)
                .mapToDouble(n -> -n / total * Math.log(n / total) / Math.log(2))
                .sum();
    }

    /** How much two histograms have in common, 0 to 1, in 32 steps: a cheek has too few pixels for 256. */
    static double intersection(int[] one, int[] other) {
        double common = 0;
        for (int i = 0; i < STEPS; i += 8) {
            common += Math.min(share(one, i, i + 7), share(other, i, i + 7));
        }
        return common;
    }

    /** Variance of the Laplacian with the four neighbours: what is out of focus has no edges. */
    static double sharpness(Grey grey) {
        double sum = 0;
        double squares = 0;
        int n = (grey.width() - 2) * (grey.height() - 2);
        for (int y = 1; y < grey.height() - 1; y++) {
            for (int x = 1; x < grey.width() - 1; x++) {
                int sides = grey.at(x - 1, y) + grey.at(x + 1, y) + grey.at(x, y - 1) + grey.at(x, y + 1);
                double edge = sides - 4 * grey.at(x, y);
                sum += edge;
                squares += edge * edge;
            }
        }
        return squares / n - sum / n * (sum / n);
    }

    /** J. Immerkær, Fast Noise Variance Estimation, 1996: the difference of two Laplacians does not see edges, only noise. */
    static double noise(Grey grey) {
        double sum = 0;
        for (int y = 1; y < grey.height() - 1; y++) {
            for (int x = 1; x < grey.width() - 1; x++) {
                int sides = grey.at(x - 1, y) + grey.at(x + 1, y) + grey.at(x, y - 1) + grey.at(x, y + 1);
                int corners =
                        grey.at(x - 1, y - 1) + grey.at(x + 1, y - 1) + grey.at(x - 1, y + 1) + grey.at(x + 1, y + 1);
                sum += Math.abs(corners - 2 * sides + 4 * grey.at(x, y));
            }
        }
        return Math.sqrt(Math.PI / 2) * sum / (6.0 * (grey.width() - 2) * (grey.height() - 2));
    }

    /** Mean length of the Sobel gradient. */
    static double gradient(Grey grey, Box part) {
        double sum = 0;
        for (int y = part.y() + 1; y < part.y() + part.height() - 1; y++) {
            for (int x = part.x() + 1; x < part.x() + part.width() - 1; x++) {
                int right = grey.at(x + 1, y - 1) + 2 * grey.at(x + 1, y) + grey.at(x + 1, y + 1);
                int left = grey.at(x - 1, y - 1) + 2 * grey.at(x - 1, y) + grey.at(x - 1, y + 1);
                int below = grey.at(x - 1, y + 1) + 2 * grey.at(x, y + 1) + grey.at(x + 1, y + 1);
                int above = grey.at(x - 1, y - 1) + 2 * grey.at(x, y - 1) + grey.at(x + 1, y - 1);
                sum += Math.hypot(right - left, below - above);
            }
        }
        return sum / ((part.width() - 2.0) * (part.height() - 2));
    }

    private static int total(int[] histogram) {
        return Arrays.stream(histogram).sum();
    }
}
