package dev.baton.web.api;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture for somebody who gave none: five by five fields, alike on both sides, always the same for the same id. */
final class Identicon {

    private static final int FIELDS = 5;
    private static final int FIELD = 24;
    private static final int MARGIN = 12;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Identicon() {}

    /** A PNG. */
    static byte[] png(long id) {
        int side = FIELDS * FIELD + 2 * MARGIN;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        long bits = mixed(id);
        drawing.setColor(new Color(0xf2f3f5));
        drawing.fillRect(0, 0, side, side);
        drawing.setColor(Color.getHSBColor((bits >>> 40 & 0xff) / 256f, 0.55f, 0.62f));
        for (int column = 0; column < FIELDS; column++) {
            int mirrored = Math.min(column, FIELDS - 1 - column);
            for (int row = 0; row < FIELDS; row++) {
                if ((bits >>> mirrored * FIELDS + row & 1) != 0) {
                    drawing.fillRect(MARGIN + column * FIELD, MARGIN + row * FIELD, FIELD, FIELD);
                }
            }
        }
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Neighbours in number must not look alike. */
    private static long mixed(long id) {
        long bits = id * GOLDEN;
        bits ^= bits >>> 31;
        bits *= GOLDEN;
        return bits ^ bits >>> 29;
    }
}
