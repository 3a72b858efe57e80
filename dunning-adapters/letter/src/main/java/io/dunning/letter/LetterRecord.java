package io.dunning.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter with its key as it lies in the open batch: all that is needed to print it, so that a change of stationery doesn't change letters
 * that are handed over already.
 *
 * @param key that of its dispatch
 */
record LetterRecord(String key, Letter letter) {

    /** The first bytes of a file, with the version of what follows. */
    private static final int FORM_2 = 0x4c455432;

    private static final int LENGTH_MAX = 16_000_000;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM_2);
            text(out, key);
            paper(out, letter.paper());
            texts(out, letter.recipient());
            out.writeLong(letter.date().toEpochDay());
            text(out, letter.reference());
            text(out, letter.subject());
            texts(out, letter.paragraphs());
            slips(out, letter.payments());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException where these are not the bytes of a record, or not all of them */
    static LetterRecord of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORM_2) {
                throw new IOException("not a letter, or one of a later version");
            }
            String key = text(in);
            Letter letter = new Letter(
                    paper(in),
                    texts(in),
                    LocalDate.ofEpochDay(in.readLong()),
                    text(in),
                    text(in),
                    texts(in),
                    slips(in));
            return new LetterRecord(key, letter);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("a letter's file is damaged", e);
        }
    }

    private static void paper(DataOutputStream out, LetterPaper paper) throws IOException {
        text(out, paper.language());
        texts(out, paper.sender());
        text(out, paper.returnLine());
        texts(out, paper.footer());
        text(out, paper.words().date());
        text(out, paper.words().reference());
        text(out, paper.words().page());
        AddressWindow window = paper.window();
        double[] lengths = {
            window.left(), window.top(), window.width(), window.height(), window.recipientDown(), window.clear()
        };
        for (double length : lengths) {
            out.writeDouble(length);
        }
        out.writeInt(window.folds().size());
        for (double fold : window.folds()) {
            out.writeDouble(fold);
        }
        out.writeInt(paper.pagesMax());
    }

    private static LetterPaper paper(DataInputStream in) throws IOException {
        return new LetterPaper(
                text(in),
                texts(in),
                text(in),
                texts(in),
                new LetterWords(text(in), text(in), text(in)),
                window(in),
                in.readInt());
    }

    private static AddressWindow window(DataInputStream in) throws IOException {
        double left = in.readDouble();
        double top = in.readDouble();
        double width = in.readDouble();
        double height = in.readDouble();
        double recipientDown = in.readDouble();
        double clear = in.readDouble();
        List<Double> folds = new ArrayList<>();
        for (int more = count(in); more > 0; more--) {
            folds.add(in.readDouble());
        }
        return new AddressWindow(left, top, width, height, recipientDown, clear, folds);
    }

    private static void slips(DataOutputStream out, List<LetterSlip> slips) throws IOException {
        out.writeInt(slips.size());
        for (LetterSlip slip : slips) {
            slip.code().modules().writeTo(out);
            text(out, slip.alternative());
            texts(out, slip.lines());
        }
    }

    private static List<LetterSlip> slips(DataInputStream in) throws IOException {
        List<LetterSlip> slips = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            slips.add(new LetterSlip(new PaymentCode(Modules.readFrom(in)), text(in), texts(in)));
        }
        return slips;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > LENGTH_MAX || count > in.available()) {
            throw new IOException("a letter's file is damaged");
        }
        return count;
    }
}
