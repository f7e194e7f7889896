package io.omni.faults;

import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.util.List;

/** Counts what is carried out in units of work. All workers write the same few, so that a lost update would show. */
record Tally(TallyId id, long commands) {

    static final AggregateType<TallyId, Tally> TYPE =
            AggregateType.of("faults-tally", Tally.class, Tally::id, TallyId::value);

    static final List<TallyId> ALL = List.of(new TallyId("red"), new TallyId("green"));

    static TallyId of(Command command) {
        return ALL.get(Math.floorMod(command.id().hashCode(), ALL.size()));
    }

    static void countOne(VersionedStore<TallyId, Tally> tallies, TallyId id) {
        Versioned<Tally> found = tallies.find(id).orElse(new Versioned<>(new Tally(id, 0), Version.NONE));
        tallies.save(new Tally(id, found.aggregate().commands() + 1), found.version());
    }
}
