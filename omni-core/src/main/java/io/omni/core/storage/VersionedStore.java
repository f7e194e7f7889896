package io.omni.core.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps aggregates of one kind, each under its id and with a version, so that of two writers who read the same state one learns that it
 * lost.
 *
 * <p>Rules, by the numbers that the suites of {@code omni-tck} carry:
 *
 * <ul>
 *   <li><b>V-1</b> {@link #find} gives the aggregate as it was last kept, or as this unit of work saved it; empty if it was never saved.
 *   <li><b>V-2</b> {@link #save} with {@link Version#NONE} stores a new aggregate; if one is there already it is a {@link ConcurrencyConflict}.
 *   <li><b>V-3</b> With the version found, it replaces the aggregate and returns a greater version.
 *   <li><b>V-4</b> With any other version it is a {@link ConcurrencyConflict}, and nothing is changed.
 *   <li><b>V-5</b> Of several writers who save over the same version, exactly one succeeds.
 *   <li><b>V-6</b> What a unit of work saved is gone when the unit fails, and is kept when it ends; outside a unit each save is its own.
 *   <li><b>V-7</b> {@link #findBy} gives the aggregates that have the key, in the order of their ids' text, only those after the given id,
 *       at most as many as asked for: calling it with the last id of the page before visits every one exactly once.
 *   <li><b>V-8</b> An index follows the aggregate: after a save it is found by its new keys and by no old one, in this unit of work at once.
 *   <li><b>V-9</b> {@link #remove} with the version found takes the aggregate away: from then on it is neither found nor listed, in this unit
 *       of work at once. With any other version, or where nothing is stored, it is a {@link ConcurrencyConflict}, and nothing is changed. Of
 *       several who save or remove over the same version, exactly one succeeds. An aggregate that is stored anew under its id afterwards has
 *       a version of its own, which may have been given before: do not use the id of what was removed for something else.
 * </ul>
 *
 * @param <I> the type of the id
 * @param <A> the type of the aggregate, an immutable value
 */
public interface VersionedStore<I, A> {

    /**
     * Finds an aggregate.
     *
     * @param id its id
     * @return the aggregate with its version, or empty
     */
    Optional<Versioned<A>> find(I id);

    /**
     * Saves an aggregate over the version that was found.
     *
     * @param aggregate the aggregate to keep
     * @param expected the version found, or {@link Version#NONE} for a new one
     * @return the version to name at the next save
     * @throws ConcurrencyConflict if another version is stored
     */
    Version save(A aggregate, Version expected);

    /**
     * Finds a page of the aggregates that have a key.
     *
     * @param index the name of an index that the {@link AggregateType} declares
     * @param key the key
     * @param after only aggregates after this id, or null for the first page
     * @param limit at most this many, at least 1
     * @return the page, shorter than the limit only if it is the last
     * @throws IllegalArgumentException if there is no such index or the limit is less than 1
     */
    List<Versioned<A>> findBy(String index, String key, @Nullable I after, int limit);

    /**
     * Removes an aggregate over the version that was found.
     *
     * @param id its id
     * @param expected the version found
     * @throws ConcurrencyConflict if another version is stored, or none
     */
    void remove(I id, Version expected);
}
