package io.dunning.loadlist;

/**
 * Which receivables stand in a list, and whether they stand there with one content only.
 *
 * <p>All that a load keeps of its rows: 64 bits of id and 64 bits of content each, 16 bytes a slot in a table at most three
 * quarters full (10 million rows: 268 MB, half as much again for the moment in which it grows). Two ids that share their 64
 * bits, which happens in one of 300,000 lists of that size, reject both rows as contradicting each other and lose nothing.
 */
final class ContentIndex {

    private static final long TAKEN = 1;
    private static final long CONTRADICTED = 0;

    /** Id and content by turns; an id of 0 is a free slot. The lowest bit of a content says that it was taken. */
    private long[] slots = new long[2 * 1024];

    private int size;

    /** Adds a row; whether its receivable is new to the list. */
    boolean add(long id, long content) {
        int slot = slot(slots, solid(id));
        boolean isNew = slots[slot] == 0;
        if (isNew) {
            slots[slot] = solid(id);
            slots[slot + 1] = contentOf(content);
            size++;
            growIfFull();
        } else if (slots[slot + 1] != contentOf(content)) {
            slots[slot + 1] = CONTRADICTED;
        }
        return isNew;
    }

    int size() {
        return size;
    }

    /** Whether another row says something else about the same receivable. */
    boolean isContradicted(long id) {
        return (slots[slot(slots, solid(id)) + 1] & ~TAKEN) == CONTRADICTED;
    }

    /** Whether a row is one that was added. */
    boolean holds(long id, long content) {
        int slot = slot(slots, solid(id));
        long held = slots[slot + 1] & ~TAKEN;
        return slots[slot] != 0 && (held == CONTRADICTED || held == contentOf(content));
    }

    /** Takes a receivable; false from the second time on. */
    boolean take(long id) {
        int content = slot(slots, solid(id)) + 1;
        boolean first = (slots[content] & TAKEN) == 0;
        slots[content] |= TAKEN;
        return first;
    }

    /** Puts back all that was taken. */
    void putBack() {
        for (int content = 1; content < slots.length; content += 2) {
            slots[content] &= ~TAKEN;
        }
    }

    private void growIfFull() {
        if (size < slots.length / 8 * 3) {
            return;
        }
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (int old = 0; old < slots.length; old += 2) {
            if (slots[old] != 0) {
                int slot = slot(larger, slots[old]);
                larger[slot] = slots[old];
                larger[slot + 1] = slots[old + 1];
            }
        }
        slots = larger;
    }

    /** Where the id stands, or would stand. The bits are a digest's, so they spread by themselves. */
    private static int slot(long[] slots, long id) {
        int mask = slots.length - 2;
        int slot = (int) (id << 1) & mask;
        while (slots[slot] != 0 && slots[slot] != id) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private static long solid(long id) {
        return id == 0 ? 1 : id;
    }

    private static long contentOf(long bits) {
        long even = bits & ~TAKEN;
        return even == CONTRADICTED ? 2 : even;
    }
}
