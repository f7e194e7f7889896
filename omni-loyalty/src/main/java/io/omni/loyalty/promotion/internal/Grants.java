package io.omni.loyalty.promotion.internal;

import io.omni.core.money.LargestRemainder;
import java.util.ArrayList;
import java.util.List;

/** Works out what a column takes off each unit. */
final class Grants {

    private Grants() {}

    static void of(Choice choice, Piles piles, List<Grant> grants) {
        Column column = choice.column();
        switch (column.candidate().shape()) {
            case EACH, CHEAPEST, DEAREST, SAME, OTHER -> rewards(choice, piles, grants);
            case BUNDLE, TOTAL -> spread(choice, piles, grants);
            case GIFT -> {}
        }
    }

    private static void rewards(Choice choice, Piles piles, List<Grant> grants) {
        Column column = choice.column();
        int candidate = column.candidate().index();
        for (int i = 0; i < column.pile().length; i++) {
            int pile = column.pile()[i];
            long off = Math.min(column.candidate().cut().off(piles.price[pile]), piles.room(pile));
            int full = column.need()[i] - column.reward()[i];
            add(grants, candidate, pile, full * choice.times(), 0);
            add(grants, candidate, pile, column.reward()[i] * choice.times(), off);
        }
    }

    private static void spread(Choice choice, Piles piles, List<Grant> grants) {
        Column column = choice.column();
        int size = column.pile().length;
        long[] weight = new long[size];
        long[] room = new long[size];
        for (int i = 0; i < size; i++) {
            weight[i] = column.need()[i] * piles.price[column.pile()[i]];
            room[i] = column.need()[i] * piles.room(column.pile()[i]);
        }
        long[] parts = Spread.over(column.saving(), weight, room);
        for (int i = 0; i < size; i++) {
            evenly(grants, column.candidate().index(), column.pile()[i], column.need()[i], choice.times(), parts[i]);
        }
    }

    /** Units that cost the same get the same, but for a minor unit that some get more. */
    private static void evenly(List<Grant> grants, int candidate, int pile, int units, int times, long part) {
        int more = (int) (part % units);
        add(grants, candidate, pile, more * times, part / units + 1);
        add(grants, candidate, pile, (units - more) * times, part / units);
    }

    private static void add(List<Grant> grants, int candidate, int pile, int units, long off) {
        if (units > 0) {
            grants.add(new Grant(candidate, pile, units, off));
        }
    }

    static List<Grant> capped(List<Grant> grants, long cap) {
        long sum = 0;
        long[] weights = new long[grants.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = grants.get(i).units() * grants.get(i).off();
            sum += weights[i];
        }
        if (sum <= cap) {
            return grants;
        }
        long[] parts = LargestRemainder.split(cap, weights);
        List<Grant> less = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Grant grant = grants.get(i);
            evenly(less, grant.candidate(), grant.pile(), grant.units(), 1, parts[i]);
        }
        return less;
    }
}
