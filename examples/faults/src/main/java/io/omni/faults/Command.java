package io.omni.faults;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a caller asks for. It has a text of one line, so that a worker can tell of it before it is carried out and somebody else can give it
 * again.
 *
 * @param id the id of its posting
 * @param verb what is done
 * @param mode in whose transaction
 * @param hold the hold that it makes or changes
 * @param until when that expires; empty for never
 * @param units how many of what; for an extension how many the caller believes to be held
 */
record Command(
        PostingId id,
        Verb verb,
        Mode mode,
        Optional<HoldId> hold,
        Optional<Instant> until,
        SortedMap<String, Long> units) {

    private static final String NOTHING = "-";
    private static final String BOOK = "faults-stock";
    private static final String PLACE = "floor";

    Command {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    static AccountId shelf(String sku) {
        return AccountId.of(BOOK, sku, PLACE);
    }

    HoldId heldBy() {
        return hold.orElseThrow(() -> new IllegalStateException(this + " is about no hold: give it one"));
    }

    CommandId commandId() {
        return new CommandId(id.value());
    }

    /** The posting, the same at each repetition. */
    Posting posting() {
        PostingBuilder posting = Posting.of(id, verb.cause());
        units.forEach((sku, quantity) -> verb.write(posting, shelf(sku), quantity, this));
        return posting.events(mode.leavesASlip() ? List.of() : events()).build();
    }

    List<RecordedEvent> events() {
        return RecordedEvent.of(
                commandId(), id.issuedAt(), List.of(new Traded(new SlipId(id.toString()), verb, units.firstKey())));
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                id.toString(),
                verb.name(),
                mode.name(),
                hold.map(HoldId::toString).orElse(NOTHING),
                until.map(Instant::toString).orElse(NOTHING),
                units.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue())
                        .collect(Collectors.joining(",")));
    }

    static Command parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Command(
                new PostingId(UUID.fromString(parts[0])),
                Verb.valueOf(parts[1]),
                Mode.valueOf(parts[2]),
                given(parts[3]).map(hold -> new HoldId(UUID.fromString(hold))),
                given(parts[4]).map(Instant::parse),
                units(parts[5]));
    }

    private static Optional<String> given(String part) {
        return part.equals(NOTHING) ? Optional.empty() : Optional.of(part);
    }

    private static SortedMap<String, Long> units(String part) {
        Map<String, Long> units = new TreeMap<>();
        for (String line : part.split(",", -1)) {
            String[] both = line.split("=", -1);
            units.put(both[0], Long.valueOf(both[1]));
        }
        return new TreeMap<>(units);
    }
}
