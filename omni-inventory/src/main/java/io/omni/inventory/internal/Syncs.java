package io.omni.inventory.internal;

import io.omni.core.command.Commands;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockSynced;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncMark;
import io.omni.inventory.stock.SyncStock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the book in line with that of another system. */
public final class Syncs {

    private static final AggregateType<SyncMark.Id, SyncMark> TYPE =
            AggregateType.of("sync-mark", SyncMark.class, SyncMark::id, SyncMark.Id::text);

    private final Levels levels;
    private final Bookings bookings;
    private final VersionedStore<SyncMark.Id, SyncMark> marks;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param levels tells what is on hand
     * @param bookings where units are booked
     * @param storage where it is kept what was said last
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public Syncs(Levels levels, Bookings bookings, Storage storage, Commands commands, InstantSource clock) {
        this.levels = levels;
        this.bookings = bookings;
        this.marks = storage.aggregates(TYPE);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Posts the differences.
     *
     * @param command how many units there are
     * @return what came of it
     */
    public StockSynced sync(SyncStock command) {
        return commands.carryOut(command, StockSynced.class, () -> decide(command));
    }

    /** The marks are saved first: of two syncs of one key at once, one loses there, before it has read what is on hand. */
    private StockSynced decide(SyncStock command) {
        Map<StockKey, StockSynced.Result> results = new TreeMap<>();
        Map<StockKey, Long> wanted = new TreeMap<>();
        Instant now = clock.instant();
        command.lines().stream().sorted(Comparator.comparing(SyncLine::key)).forEach(line -> {
            SyncMark mark =
                    new SyncMark(new SyncMark.Id(command.source(), line.key()), command.version(), line.onHand(), now);
            Optional<Versioned<SyncMark>> known = marks.find(mark.id());
            long version = known.map(found -> found.aggregate().version()).orElse(-1L);
            if (version >= command.version()) {
                results.put(line.key(), new StockSynced.Result(line.key(), version, true, 0));
            } else {
                marks.save(mark, known.map(Versioned::version).orElse(Version.NONE));
                wanted.put(line.key(), line.onHand().units());
            }
        });
        Map<StockKey, Long> changes = differences(wanted, now);
        changes.forEach(
                (key, change) -> results.put(key, new StockSynced.Result(key, command.version(), false, change)));
        post(command, changes);
        return new StockSynced(command.source(), List.copyOf(results.values()));
    }

    private Map<StockKey, Long> differences(Map<StockKey, Long> wanted, Instant now) {
        Map<StockKey, Long> differences = new TreeMap<>(wanted);
        for (StockLevel level : levels.of(wanted.keySet(), now)) {
            differences.merge(level.key(), Math.negateExact(level.onHand()), Math::addExact);
        }
        return differences;
    }

    private void post(SyncStock command, Map<StockKey, Long> changes) {
        PostingBuilder posting = Posting.of(PostingId.of(command.id().step("units")), MovementType.SYNCED.cause())
                .asked(command);
        changes.forEach((key, change) -> {
            if (change > 0) {
                posting.in(StockBook.onHand(key), change, StockBook.SYNC);
            } else if (change < 0) {
                posting.out(StockBook.onHand(key), Math.negateExact(change), StockBook.SYNC, Floor.NONE);
            }
        });
        if (changes.values().stream().anyMatch(change -> change != 0)) {
            bookings.post(posting.build());
        }
    }
}
