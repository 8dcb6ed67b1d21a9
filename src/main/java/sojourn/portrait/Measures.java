package sojourn.portrait;

import org.jspecify.annotations.Nullable;

/**
 * What was measured in a picture; a reviewer's and an operator's numbers, after ISO/IEC 29794-5 where that needs no learned network.
 *
 * @param width of the picture upright, in pixels
 * @param height as well
 * @param colour how far red, green and blue lie apart on average, 0 (grey) to 1
 * @param place where the face is; absent when none was found or none was looked for
 * @param light on the face, or where one should be
 * @param detail how much can be seen of it
 */
public record Measures(
        int width, int height, double colour, @Nullable Place place, Light light, Detail detail) {

    /**
     * The largest face.
     *
     * @param faces how many were found, of any size
     * @param second the width of the second largest, as a share of the largest's; 0 when there is one
     * @param pixels how wide it is, in pixels of the picture as it was read
     * @param share of the width of the largest 3:4 part of the picture
     * @param margin between its box and the nearest edge, as a share of the box
     * @param headroom above its box, as a share of the box
     */
    public record Place(int faces, double second, int pixels, double share, double margin, double headroom) {}

    /**
     * All from 0 to 1.
     *
     * @param mean luminance
     * @param dark the share of pixels with luminance 0 to 25 of 255
     * @param bright the share of pixels with luminance 247 to 255 of 255
     * @param balance how alike the two cheeks are (intersection of their histograms)
     */
    public record Light(double mean, double dark, double bright, double balance) {}

    /**
     * On the face at 160 × 160 pixels and 256 steps of grey.
     *
     * @param sharpness variance of the Laplacian, less what noise adds to it, as if the luminance were spread as usual
     * @param spread standard deviation of the luminance, as a share of 1
     * @param entropy of the histogram of luminance, in bits, 0 to 8
     * @param noise its standard deviation, as a share of 1 (Immerkær's estimate)
     * @param tilt of the head, in degrees, clockwise; from how well its halves mirror each other
     * @param background mean gradient left, right and above the head, in steps of grey (Sobel)
     */
    public record Detail(
            double sharpness, double spread, double entropy, double noise, double tilt, double background) {}
}
