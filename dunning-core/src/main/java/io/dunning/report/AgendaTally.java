package io.dunning.report;

import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Gathers lines into sections: all are counted and summed, the most pressing are kept. */
final class AgendaTally {

    /** The lines of one kind. */
    private static final class Lines {
        private final PriorityQueue<AgendaLine> pressing = new PriorityQueue<>(AgendaLine.ORDER.reversed());
        private final Map<String, Amount> sums = new TreeMap<>();
        private long count;
    }

    private final int linesMax;
    private final Map<AgendaKind, Lines> byKind = new EnumMap<>(AgendaKind.class);

    AgendaTally(int linesMax) {
        this.linesMax = linesMax;
    }

    void add(AgendaLine line) {
        Lines lines = byKind.computeIfAbsent(line.kind(), k -> new Lines());
        lines.count++;
        Amount open = line.open();
        if (open != null) {
            lines.sums.merge(open.currency().getCurrencyCode(), open, Amount::plus);
        }
        lines.pressing.add(line);
        if (lines.pressing.size() > linesMax) {
            lines.pressing.remove();
        }
    }

    List<AgendaSection> sections() {
        List<AgendaSection> sections = new ArrayList<>();
        byKind.forEach((kind, lines) -> sections.add(new AgendaSection(
                kind,
                lines.count,
                List.copyOf(lines.sums.values()),
                lines.pressing.stream().sorted(AgendaLine.ORDER).toList())));
        return sections;
    }
}
