package sojourn.portrait;

import java.awt.image.BufferedImage;

/** How bright each pixel of a picture is, 0 to 255 (the luma of ITU-R BT.601, row by row). */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Grey(int width, int height, byte[] pixels) {

    static Grey of(BufferedImage colours) {
        int width = colours.getWidth();
        int height = colours.getHeight();
        int[] rgb = Canvas.pixels(Canvas.plain(colours));
        byte[] grey = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int red = rgb[i] >> 16 & 0xff;
            int green = rgb[i] >> 8 & 0xff;
            int blue = rgb[i] & 0xff;
            grey[i] = (byte) ((red * 299 + green * 587 + blue * 114 + 500) / 1000);
        }
        return new Grey(width, height, grey);
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }
}
