package io.dunning.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to damage a text. */
enum Mutation {
    FLIP_A_BIT {
        @Override
        byte[] of(byte[] text, Random random) {
            byte[] changed = text.clone();
            changed[random.nextInt(text.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    SET_A_BYTE {
        @Override
        byte[] of(byte[] text, Random random) {
            byte[] changed = text.clone();
            changed[random.nextInt(text.length)] = (byte) random.nextInt(256);
            return changed;
        }
    },
    CHANGE_A_DIGIT {
        @Override
        byte[] of(byte[] text, Random random) {
            byte[] changed = text.clone();
            int at = random.nextInt(text.length);
            while (changed[at] < '0' || changed[at] > '9') {
                at = (at + 1) % changed.length;
            }
            changed[at] = (byte) ('0' + random.nextInt(10));
            return changed;
        }
    },
    SWAP_TWO_BYTES {
        @Override
        byte[] of(byte[] text, Random random) {
            byte[] changed = text.clone();
            int one = random.nextInt(text.length);
            int other = random.nextInt(text.length);
            changed[one] = text[other];
            changed[other] = text[one];
            return changed;
        }
    },
    DELETE_BYTES {
        @Override
        byte[] of(byte[] text, Random random) {
            int from = random.nextInt(text.length);
            int to = Math.min(text.length, from + 1 + random.nextInt(3));
            return joined(Arrays.copyOf(text, from), new byte[0], Arrays.copyOfRange(text, to, text.length));
        }
    },
    INSERT_A_BYTE {
        @Override
        byte[] of(byte[] text, Random random) {
            int at = random.nextInt(text.length + 1);
            byte[] more = {(byte) random.nextInt(256)};
            return joined(Arrays.copyOf(text, at), more, Arrays.copyOfRange(text, at, text.length));
        }
    },
    CUT_OFF {
        @Override
        byte[] of(byte[] text, Random random) {
            return Arrays.copyOf(text, random.nextInt(text.length));
        }
    },
    DELETE_A_LINE {
        @Override
        byte[] of(byte[] text, Random random) {
            List<String> lines = lines(text);
            lines.remove(random.nextInt(lines.size()));
            return text(lines);
        }
    },
    DELETE_SOME_LINES {
        @Override
        byte[] of(byte[] text, Random random) {
            List<String> lines = lines(text);
            int from = random.nextInt(lines.size());
            lines.subList(from, from + 1 + random.nextInt(lines.size() - from)).clear();
            return text(lines);
        }
    },
    REPEAT_A_LINE {
        @Override
        byte[] of(byte[] text, Random random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            lines.add(random.nextInt(lines.size()), lines.get(at));
            return text(lines);
        }
    },
    SWAP_TWO_LINES {
        @Override
        byte[] of(byte[] text, Random random) {
            List<String> lines = lines(text);
            int one = random.nextInt(lines.size());
            String moved = lines.set(random.nextInt(lines.size()), lines.get(one));
            lines.set(one, moved);
            return text(lines);
        }
    },
    CUT_A_LINE_SHORT {
        @Override
        byte[] of(byte[] text, Random random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            lines.set(
                    at, lines.get(at).substring(0, random.nextInt(lines.get(at).length() + 1)));
            return text(lines);
        }
    };

    abstract byte[] of(byte[] text, Random random);

    static Mutation any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    private static List<String> lines(byte[] text) {
        return new ArrayList<>(List.of(new String(text, ISO_8859_1).split("\n")));
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
