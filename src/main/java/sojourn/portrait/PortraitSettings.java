package sojourn.portrait;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the lines are drawn, each with its source; docs/portrait-checks.md shows the series of pictures behind those that were measured here.
 *
 * @param places how many pictures are looked at at once; each takes up to some 200 MB and one processor
 * @param waitSeconds how long one may wait for a place
 */
@ConfigurationProperties("sojourn.portrait")
record PortraitSettings(
        @DefaultValue("2") int places,
        @DefaultValue("20") int waitSeconds,
        @DefaultValue Frame frame,
        @DefaultValue Light light,
        @DefaultValue Detail detail,
        @DefaultValue Output output) {

    /**
     * @param width least of the picture, in pixels (ISO/IEC 19794-5, full frontal)
     * @param height as well
     * @param pixels least of the face's box: 60 between the eyes (ISO/IEC 29794-5 gives that 38 of 100), which are 0.43 of the box apart
     * @param enough of the face's box: 80 between the eyes, below it the reviewer is told
     * @param second a face at least so wide as a share of the largest is another person (16 % of its area; measured here)
     */
    record Frame(
            @DefaultValue("480") int width,
            @DefaultValue("640") int height,
            @DefaultValue("140") int pixels,
            @DefaultValue("186") int enough,
            @DefaultValue("0.4") double second,
            @DefaultValue Place place) {}

    /**
     * Shares of the largest 3:4 part of the picture, or of the box.
     *
     * @param far the face's least width (a smaller one is not looked for, ISO/IEC 29794-5; gates that do not crop ask for 0.30)
     * @param near its greatest width (gates ask for two thirds of the area at most)
     * @param margin to the nearest edge, of the box (5 % of the picture; measured here: with less the detector loses the face)
     * @param full from this width on hair and chin may be cut (measured here)
     * @param headroom above the box, of the box; the hair needs it (measured here)
     */
    record Place(
            @DefaultValue("0.20") double far,
            @DefaultValue("0.75") double near,
            @DefaultValue("0.10") double margin,
            @DefaultValue("0.60") double full,
            @DefaultValue("0.25") double headroom) {}

    /**
     * Shares of 1.
     *
     * @param dark least mean luminance. ISO/IEC 29794-5 has its middle at 0.20; darker skin in good light lies there, so the line is below
     * @param dim below it the reviewer is told
     * @param bright greatest mean luminance (ISO/IEC 29794-5: 0.80 is the middle; measured here)
     * @param extremes white and black pixels
     * @param balance least likeness of the cheeks, else the reviewer is told (measured here)
     */
    record Light(
            @DefaultValue("0.15") double dark,
            @DefaultValue("0.25") double dim,
            @DefaultValue("0.85") double bright,
            @DefaultValue Extremes extremes,
            @DefaultValue("0.20") double balance) {}

    /**
     * Shares of the pixels.
     *
     * @param glare white in the face, from which the reviewer is told (ISO/IEC 29794-5: 4 % are worth 20 of 100)
     * @param white in a picture without a face, from which it is the light's fault (measured here)
     * @param shadow black in the face, from which the reviewer is told (a quarter; ISO/IEC 29794-5 is far more lenient)
     */
    record Extremes(
            @DefaultValue("0.04") double glare,
            @DefaultValue("0.40") double white,
            @DefaultValue("0.25") double shadow) {}

    /**
     * @param blurred least sharpness (measured here: a face 500 pixels wide blurred by 4)
     * @param soft sharpness below which the reviewer is told (measured here: blurred by 2 to 3)
     * @param flat least spread of the luminance, as a share of 1 (measured here)
     * @param dull entropy in bits below which the reviewer is told (ISO/IEC 29794-5: 6 bits are worth 75 of 100)
     * @param noise above which the reviewer is told, as a share of 1 (measured here)
     * @param surroundings how the head and what is behind it may be
     */
    record Detail(
            @DefaultValue("20") double blurred,
            @DefaultValue("40") double soft,
            @DefaultValue("0.04") double flat,
            @DefaultValue("6.0") double dull,
            @DefaultValue("0.015") double noise,
            @DefaultValue Surroundings surroundings) {}

    /**
     * @param grey least colour of the whole picture, as a share of 1 (measured here: a grey one has none, a dark one 0.02)
     * @param tilt in degrees, from which the reviewer is told (ISO/IEC 19794-5 asks for 8 at most)
     * @param background mean gradient above which the reviewer is told (ISO/IEC 29794-5: 100 is worth 55 of 100)
     */
    record Surroundings(
            @DefaultValue("0.01") double grey,
            @DefaultValue("8") double tilt,
            @DefaultValue("60") double background) {}

    /**
     * @param bytes of the picture at most (Hikvision's terminals take 200 KB)
     * @param width of the picture when the upload has as many pixels, else 480; the height is 4/3 of it (terminals take 960 at most)
     */
    record Output(
            @DefaultValue("190000") int bytes,
            @DefaultValue("600") int width) {}
}
