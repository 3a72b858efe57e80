package io.dunning.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads codes from their images, as a phone or a counter would. */
final class Scanner {

    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

    private Scanner() {}

    static Result scan(byte[] png) {
        return scan(image(png));
    }

    static Result scan(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128),
                                    DecodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (NotFoundException e) {
            throw new AssertionError("no code is found in an image of " + width + " x " + height, e);
        }
    }

    static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paints the two paths of our SVG, the white one and the black one, at so many pixels per unit. */
    static BufferedImage painted(String svg, int width, int height, int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        List<MatchResult> rectangles = RECTANGLE.matcher(svg).results().toList();
        for (int i = 0; i < rectangles.size(); i++) {
            MatchResult r = rectangles.get(i);
            graphics.setColor(i == 0 ? Color.WHITE : Color.BLACK);
            graphics.fillRect(number(r, 1) * scale, number(r, 2) * scale, number(r, 3) * scale, number(r, 4) * scale);
        }
        graphics.dispose();
        return image;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
