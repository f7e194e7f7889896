package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.internal.Candidate.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists all ways to use promotions once, at one step of pricing. */
final class Columns {

    private static final int MOST = 20_000;

    private final Piles piles;
    private final List<Column> columns = new ArrayList<>();
    private boolean overflowed;

    Columns(Piles piles) {
        this.piles = piles;
    }

    /** Whether there are too many of them to list. */
    boolean overflowed() {
        return overflowed;
    }

    List<Column> columns() {
        return columns;
    }

    void add(Candidate candidate) {
        switch (candidate.shape()) {
            case EACH -> eachUnit(candidate);
            case TOTAL -> total(candidate);
            case GIFT -> keep(new Column(candidate, new int[0], new int[0], new int[0], candidate.worth()));
            case SAME -> same(candidate);
            default -> new Sets(candidate, candidate.parts()).list();
        }
    }

    private void keep(Column column) {
        if (column.saving() <= 0) {
            return;
        }
        if (columns.size() >= MOST) {
            overflowed = true;
        } else {
            columns.add(column);
        }
    }

    private void eachUnit(Candidate candidate) {
        boolean[] lines = candidate.parts()[0];
        int[] one = {1};
        for (int pile = 0; pile < piles.size; pile++) {
            if (lines[piles.line[pile]]) {
                long off = Math.min(candidate.cut().off(piles.price[pile]), piles.room(pile));
                keep(new Column(candidate, new int[] {pile}, one, one, off));
            }
        }
    }

    private void total(Candidate candidate) {
        boolean[] lines = candidate.parts()[0];
        int[] pile = new int[piles.size];
        int[] need = new int[piles.size];
        int size = 0;
        long total = 0;
        long room = 0;
        for (int i = 0; i < piles.size; i++) {
            if (lines[piles.line[i]]) {
                pile[size] = i;
                need[size++] = piles.count[i];
                total += piles.count[i] * piles.price[i];
                room += piles.count[i] * piles.room(i);
            }
        }
        long basis = candidate.basis() < 0 ? total : candidate.basis();
        Cut cut = null;
        for (Candidate.Step step : candidate.tiers()) {
            if (step.from() <= basis) {
                cut = step.cut();
            }
        }
        if (cut != null) {
            int[] some = Arrays.copyOf(need, size);
            keep(new Column(candidate, Arrays.copyOf(pile, size), some, new int[size], Math.min(cut.off(total), room)));
        }
    }

    private void same(Candidate candidate) {
        Set<Integer> done = new HashSet<>();
        for (int i = 0; i < piles.size; i++) {
            int sku = piles.sku[i];
            if (candidate.parts()[0][piles.line[i]] && done.add(sku)) {
                boolean[] lines = candidate.parts()[0].clone();
                for (int j = 0; j < piles.size; j++) {
                    lines[piles.line[j]] &= piles.sku[j] == sku;
                }
                new Sets(candidate, new boolean[][] {lines}).list();
            }
        }
    }

    /** All sets of units that fill the parts of a promotion. */
    private final class Sets {

        private final Candidate candidate;
        private final boolean[][] parts;
        private final int[] taken = new int[piles.size];
        private final int[] last = new int[piles.size];
        private final Set<List<Integer>> seen = new HashSet<>();

        Sets(Candidate candidate, boolean[][] parts) {
            this.candidate = candidate;
            this.parts = parts;
        }

        void list() {
            fill(0, 0, candidate.sizes()[0]);
        }

        private void fill(int part, int pile, int left) {
            if (overflowed) {
                return;
            }
            if (left == 0) {
                if (part + 1 == parts.length) {
                    emit();
                } else {
                    fill(part + 1, 0, candidate.sizes()[part + 1]);
                }
                return;
            }
            if (pile == piles.size) {
                return;
            }
            boolean isLast = part + 1 == parts.length;
            int most = parts[part][piles.line[pile]] ? Math.min(left, piles.count[pile] - taken[pile]) : 0;
            for (int units = most; units >= 0; units--) {
                taken[pile] += units;
                last[pile] += isLast ? units : 0;
                fill(part, pile + 1, left - units);
                taken[pile] -= units;
                last[pile] -= isLast ? units : 0;
            }
        }

        private void emit() {
            int size = 0;
            int[] pile = new int[piles.size];
            int[] need = new int[piles.size];
            for (int i = 0; i < piles.size; i++) {
                if (taken[i] > 0) {
                    pile[size] = i;
                    need[size++] = taken[i];
                }
            }
            pile = Arrays.copyOf(pile, size);
            need = Arrays.copyOf(need, size);
            if (candidate.shape() == Shape.BUNDLE) {
                bundle(pile, need);
            } else {
                keep(rewarded(pile, need, reward(pile, need)));
            }
        }

        private void bundle(int[] pile, int[] need) {
            if (parts.length > 1 && !seen.add(Arrays.stream(taken).boxed().toList())) {
                return;
            }
            long total = 0;
            long room = 0;
            for (int i = 0; i < pile.length; i++) {
                total += need[i] * piles.price[pile[i]];
                room += need[i] * piles.room(pile[i]);
            }
            keep(new Column(
                    candidate,
                    pile,
                    need,
                    new int[pile.length],
                    Math.min(candidate.cut().off(total), room)));
        }

        private int[] reward(int[] pile, int[] need) {
            int[] reward = new int[pile.length];
            if (candidate.shape() == Shape.OTHER) {
                for (int i = 0; i < pile.length; i++) {
                    reward[i] = last[pile[i]];
                }
                return reward;
            }
            Integer[] order = new Integer[pile.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            int sign = candidate.shape() == Shape.DEAREST ? -1 : 1;
            Arrays.sort(order, (a, b) -> sign * Long.compare(piles.price[pile[a]], piles.price[pile[b]]));
            int left = candidate.sizes()[1];
            for (int i : order) {
                reward[i] = Math.min(left, need[i]);
                left -= reward[i];
            }
            return reward;
        }

        private Column rewarded(int[] pile, int[] need, int[] reward) {
            long saving = 0;
            for (int i = 0; i < pile.length; i++) {
                saving += reward[i] * Math.min(candidate.cut().off(piles.price[pile[i]]), piles.room(pile[i]));
            }
            return new Column(candidate, pile, need, reward, saving);
        }
    }
}
