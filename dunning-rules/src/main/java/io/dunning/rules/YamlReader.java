package io.dunning.rules;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML by its events, so that nothing is constructed and nothing resolved. Tags, anchors and aliases are refused: a
 * policy needs none, and a reader would have to follow them.
 */
final class YamlReader extends TreeReader {

    private final Iterator<Event> events;

    YamlReader(String file, String text, Faults faults) {
        super(file, faults);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(BYTES_MAX)
                .setMaxAliasesForCollections(0)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
        skipTo(Event.ID.DocumentStart);
    }

    @Override
    Token next() {
        Event event = event();
        if (event instanceof NodeEvent node) {
            refuseMarks(node);
        }
        return switch (event.getEventId()) {
            case MappingStart -> new Token(Kind.MAPPING, place(event), "", false);
            case SequenceStart -> new Token(Kind.SEQUENCE, place(event), "", false);
            case MappingEnd, SequenceEnd -> new Token(Kind.END, place(event), "", false);
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                yield new Token(Kind.SCALAR, place(event), scalar.getValue(), !scalar.isPlain());
            }
            // The fault is added already; the empty text lets the rest be read.
            case Alias -> new Token(Kind.SCALAR, place(event), "", true);
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment ->
                throw unreadable(place(event).line(), "the file ends too early");
        };
    }

    @Override
    void finish() {
        skipTo(Event.ID.DocumentEnd);
        if (event().getEventId() != Event.ID.StreamEnd) {
            throw unreadable(0, "the file holds several documents; a policy is one");
        }
    }

    private void skipTo(Event.ID wanted) {
        Event event = event();
        while (event.getEventId() != wanted) {
            if (event.getEventId() == Event.ID.StreamEnd) {
                throw unreadable(0, "the file is empty");
            }
            event = event();
        }
        if (event instanceof DocumentStartEvent start && !start.getTags().isEmpty()) {
            faults.add(place(event), "", "tag directives are not used in policies", "");
        }
    }

    private void refuseMarks(NodeEvent node) {
        if (node instanceof AliasEvent) {
            faults.add(place(node), "", "aliases (*) are not used in policies; write the value out", "");
        } else if (node.getAnchor().isPresent()) {
            faults.add(place(node), "", "anchors (&) are not used in policies; write the value out", "");
        }
        boolean tagged = node instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || node instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent();
        if (tagged) {
            faults.add(place(node), "", "tags (!) are not used in policies; write a plain value", "");
        }
    }

    private Event event() {
        try {
            return events.next();
        } catch (MarkedYamlEngineException e) {
            throw unreadable(
                    e.getProblemMark().map(m -> m.getLine() + 1).orElse(0),
                    "this is not valid YAML; check indentation, quotes and colons around here");
        } catch (YamlEngineException | java.util.NoSuchElementException e) {
            throw unreadable(0, "this is not valid YAML");
        }
    }

    private Place place(Event event) {
        return new Place(file, event.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }
}
