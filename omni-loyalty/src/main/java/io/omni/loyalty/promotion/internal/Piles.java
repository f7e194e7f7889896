package io.omni.loyalty.promotion.internal;

import java.util.Arrays;
import java.util.Comparator;

/** The units of a basket at one step of pricing, those of one line at one price together. */
final class Piles {

    final int size;
    final int[] line;
    final int[] count;
    final long[] price;
    final long[] floor;
    final int[] sku;

    Piles(int[] line, int[] count, long[] price, long[] floor, int[] sku) {
        this.size = line.length;
        this.line = line;
        this.count = count;
        this.price = price;
        this.floor = floor;
        this.sku = sku;
    }

    /** What can be taken off a unit. */
    long room(int pile) {
        return price[pile] - floor[pile];
    }

    long total(boolean[] lines) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (lines[line[i]]) {
                sum += count[i] * price[i];
            }
        }
        return sum;
    }

    /** These piles after some grants. */
    Piles after(Iterable<Grant> grants) {
        int[] untouched = count.clone();
        int more = 0;
        for (Grant grant : grants) {
            untouched[grant.pile()] -= grant.units();
            more++;
        }
        int[][] parts = new int[size + more][];
        long[] prices = new long[size + more];
        int next = 0;
        for (int i = 0; i < size; i++) {
            prices[next] = price[i];
            parts[next] = new int[] {i, untouched[i], next++};
        }
        for (Grant grant : grants) {
            prices[next] = price[grant.pile()] - grant.off();
            parts[next] = new int[] {grant.pile(), grant.units(), next++};
        }
        return merged(parts, prices);
    }

    private Piles merged(int[][] parts, long[] prices) {
        int[][] kept = Arrays.stream(parts)
                .filter(part -> part[1] > 0)
                .sorted(Comparator.<int[]>comparingInt(part -> line[part[0]])
                        .thenComparing(Comparator.<int[]>comparingLong(part -> prices[part[2]])
                                .reversed()))
                .toArray(int[][]::new);
        int[] lines = new int[kept.length];
        int[] counts = new int[kept.length];
        long[] merged = new long[kept.length];
        long[] floors = new long[kept.length];
        int[] skus = new int[kept.length];
        int size = 0;
        for (int[] part : kept) {
            int pile = part[0];
            if (size > 0 && lines[size - 1] == line[pile] && merged[size - 1] == prices[part[2]]) {
                counts[size - 1] += part[1];
                continue;
            }
            lines[size] = line[pile];
            counts[size] = part[1];
            merged[size] = prices[part[2]];
            floors[size] = floor[pile];
            skus[size++] = sku[pile];
        }
        return new Piles(
                Arrays.copyOf(lines, size),
                Arrays.copyOf(counts, size),
                Arrays.copyOf(merged, size),
                Arrays.copyOf(floors, size),
                Arrays.copyOf(skus, size));
    }
}
