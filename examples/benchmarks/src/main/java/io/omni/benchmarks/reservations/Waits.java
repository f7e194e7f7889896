package io.omni.benchmarks.reservations;

import io.omni.benchmarks.reservations.baseline.Seller;
import io.omni.core.id.CommandId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How long callers waited for their answers in a stretch of time, in which each asked as soon as it had its last answer. */
final class Waits {

    private static final InstantSource CLOCK = InstantSource.system();

    private final long nanos;
    private final long[] each;

    private Waits(long nanos, long[] each) {
        this.nanos = nanos;
        this.each = each;
    }

    /**
     * Lets callers reserve.
     *
     * @param seed different in each process
     */
    static Waits of(Seller seller, Workload workload, int callers, long nanos, long seed) throws Exception {
        return Crowd.run(callers, caller -> {
                    SplittableRandom random = new SplittableRandom(seed + caller);
                    return reserve(seller, workload, random, nanos);
                })
                .stream()
                .reduce(new Waits(0, new long[0]), Waits::and);
    }

    private static Waits reserve(Seller seller, Workload workload, SplittableRandom random, long nanos)
            throws Exception {
        long[] waited = new long[1 << 10];
        int count = 0;
        long begun = System.nanoTime();
        long now = begun;
        while (now - begun < nanos) {
            List<String> basket = workload.basket(random);
            UUID id = CommandId.next(CLOCK).value();
            long asked = System.nanoTime();
            if (!seller.reserve(id, basket)) {
                throw new IllegalStateException("%s was refused of %s, of which there is plenty".formatted(basket, id));
            }
            now = System.nanoTime();
            if (count == waited.length) {
                waited = Arrays.copyOf(waited, 2 * count);
            }
            waited[count++] = now - asked;
        }
        return new Waits(now - begun, Arrays.copyOf(waited, count));
    }

    /** Those of more callers in the same stretch of time. */
    Waits and(Waits others) {
        return new Waits(
                Math.max(nanos, others.nanos),
                LongStream.concat(Arrays.stream(each), Arrays.stream(others.each))
                        .toArray());
    }

    Turn turn() {
        if (each.length == 0) {
            throw new IllegalStateException("nobody was answered within %d ns".formatted(nanos));
        }
        long[] sorted = each.clone();
        Arrays.sort(sorted);
        return new Turn(
                each.length * 1e9 / nanos, sorted[each.length / 2], sorted[(int) (each.length * 0.99)], each.length);
    }

    /** One line, for another process. */
    @Override
    public String toString() {
        return Arrays.stream(each).mapToObj(Long::toString).collect(Collectors.joining(" ", nanos + " ", ""));
    }

    static Waits parse(String line) {
        String[] words = line.strip().split(" ", -1);
        List<String> rest = new ArrayList<>(List.of(words).subList(1, words.length));
        try {
            return new Waits(
                    Long.parseLong(words[0]),
                    rest.stream().mapToLong(Long::parseLong).toArray());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' are no waits: give nanoseconds".formatted(line), e);
        }
    }
}
