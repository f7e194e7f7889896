package io.omni.tck;

import io.omni.core.storage.AggregateType;
import java.util.Set;

/**
 * The aggregate that the suites store.
 *
 * @param id names it
 * @param place where it is: the one key of the index {@code place}
 * @param tags what is stuck on it: the keys of the index {@code tag}, none or several
 * @param moves how often it was moved
 */
public record Parcel(ParcelId id, String place, Set<String> tags, int moves) {

    /** How parcels are stored: by their label, with the indexes {@code place} and {@code tag}. */
    public static final AggregateType<ParcelId, Parcel> TYPE = AggregateType.of(
                    "tck-parcel", Parcel.class, Parcel::id, ParcelId::value)
            .withIndex("place", parcel -> Set.of(parcel.place()))
            .withIndex("tag", Parcel::tags);

    /** Copies the tags. */
    public Parcel {
        tags = Set.copyOf(tags);
    }

    static Parcel at(String id, String place, String... tags) {
        return new Parcel(new ParcelId(id), place, Set.of(tags), 0);
    }

    Parcel movedTo(String next) {
        return new Parcel(id, next, tags, moves + 1);
    }

    Parcel tagged(String... next) {
        return new Parcel(id, place, Set.of(next), moves);
    }
}
