package io.dunning.letter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Modules as a PNG of two colours that knows its size on paper. */
final class PngImage {

    private static final int DPI_MIN = 100;
    private static final int DPI_MAX = 2400;
    private static final int MICROMETRES_PER_INCH = 25_400;
    private static final int PIXELS_PER_MODULE_MIN = 2;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private PngImage() {}

    static byte[] of(Modules modules, int dpi) {
        if (dpi < DPI_MIN || dpi > DPI_MAX) {
            throw new IllegalArgumentException("an image has " + DPI_MIN + " to " + DPI_MAX + " dots per inch");
        }
        int scale = pixelsPerModule(modules, dpi);
        if (scale < PIXELS_PER_MODULE_MIN) {
            throw new IllegalArgumentException(dpi + " dots per inch are too few for this code");
        }
        long pixelsPerMetre = 1_000_000L * scale * modules.bits().getWidth() / modules.micrometres();
        return png(painted(modules, scale), pixelsPerMetre);
    }

    /** The nearest whole number. */
    private static int pixelsPerModule(Modules modules, int dpi) {
        long dotMicrometres = (long) MICROMETRES_PER_INCH * modules.bits().getWidth();
        return (int) ((2L * dpi * modules.micrometres() + dotMicrometres) / (2 * dotMicrometres));
    }

    private static BufferedImage painted(Modules modules, int scale) {
        BufferedImage image =
                new BufferedImage(modules.width() * scale, modules.height() * scale, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        modules.paint((x, y, width, height) -> graphics.fillRect(x * scale, y * scale, width * scale, height * scale));
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image, long pixelsPerMetre) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not ImageIO's own stream, which would write to a temporary file.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, sized(writer, image, pixelsPerMetre)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata sized(ImageWriter writer, BufferedImage image, long pixelsPerMetre) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", Long.toString(pixelsPerMetre));
        size.setAttribute("pixelsPerUnitYAxis", Long.toString(pixelsPerMetre));
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(size);
        metadata.mergeTree(PNG_METADATA, root);
        return metadata;
    }
}
