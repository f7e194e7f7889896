package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Remembers which events a consumer has handled, in the unit of work in which it writes: what comes again is not handled again. For
 * consumers that write to the storage of Omni and get their events from elsewhere, a broker or a file say; one that subscribes in
 * {@link Events#onInUnit} needs none of it. Safe for use by several threads.
 *
 * <p>An event is remembered for a window after it was handled. Choose it longer than any repetition can take.
 */
public final class HandledEvents {

    private static final String DAY = "day";

    /** Days are numbered around a circle, so that those to be forgotten can be named without a look at what is stored. */
    private static final int CIRCLE = 64;

    private static final Duration LONGEST_WINDOW = Duration.ofDays(60);

    /** How handled events are stored. */
    public static final AggregateType<HandledEvent.Id, HandledEvent> TYPE =
            AggregateType.<HandledEvent.Id, HandledEvent>of(
                            "handled-event", HandledEvent.class, HandledEvent::id, HandledEvent.Id::toString)
                    .withIndex(DAY, handled -> Set.of(key(dayOf(handled.handledAt()))));

    private final UnitOfWork unitOfWork;
    private final VersionedStore<HandledEvent.Id, HandledEvent> store;
    private final InstantSource clock;
    private final Duration window;

    /**
     * Creates the memory.
     *
     * @param storage where it is kept, beside what the consumers write
     * @param clock tells when an event is handled
     * @param window how long it is remembered, up to 60 days
     */
    public HandledEvents(Storage storage, InstantSource clock, Duration window) {
        if (window.isNegative() || window.isZero() || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "handled events cannot be remembered for %s: give more than nothing and at most 60 days"
                            .formatted(window));
        }
        this.unitOfWork = storage.unitOfWork();
        this.store = storage.aggregates(TYPE);
        this.clock = clock;
        this.window = window;
    }

    /**
     * Makes a consumer that passes each event on once.
     *
     * @param consumer names it, for ever
     * @param handler what to call, in a unit of work
     * @param <E> the type of the events
     * @return the consumer
     */
    public <E extends Event> Consumer<Received<E>> once(
            SubscriptionId consumer, Consumer<? super Received<E>> handler) {
        return received -> once(consumer, received.id(), () -> handler.accept(received));
    }

    /**
     * Handles an event unless it was handled before.
     *
     * @param consumer names the consumer, for ever
     * @param event the event
     * @param work what to do; run in a unit of work, and so perhaps more than once (U-6)
     * @return whether it was done; false if the event was handled before
     */
    public boolean once(SubscriptionId consumer, EventId event, Runnable work) {
        HandledEvent.Id id = new HandledEvent.Id(consumer, event);
        return unitOfWork.execute(() -> {
            if (store.find(id).isPresent()) {
                return false;
            }
            store.save(new HandledEvent(id, clock.instant()), Version.NONE);
            work.run();
            return true;
        });
    }

    /**
     * Forgets events that were handled longer ago than the window, a day's after the day has passed. Housekeeping.
     *
     * @param limit at most this many, at least 1
     * @return how many
     */
    public int forget(int limit) {
        Instant before = clock.instant().minus(window);
        int forgotten = 0;
        for (String key : keysBefore(before)) {
            if (forgotten < limit) {
                forgotten += forget(key, before, limit - forgotten);
            }
        }
        return forgotten;
    }

    private int forget(String key, Instant before, int limit) {
        return unitOfWork.execute(() -> {
            List<Versioned<HandledEvent>> old = store.findBy(DAY, key, null, limit).stream()
                    .filter(found -> found.aggregate().handledAt().isBefore(before))
                    .toList();
            old.forEach(found -> store.remove(found.aggregate().id(), found.version()));
            return old.size();
        });
    }

    /** Those of all days but the ones within the window, and the next one, which a worker whose clock is ahead may have begun. */
    private List<String> keysBefore(Instant before) {
        long firstKept = dayOf(before);
        long lastKept = dayOf(clock.instant()) + 1;
        return LongStream.range(lastKept + 1 - CIRCLE, firstKept)
                .mapToObj(HandledEvents::key)
                .toList();
    }

    private static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    private static String key(long day) {
        return String.valueOf(Math.floorMod(day, CIRCLE));
    }
}
