package io.omni.inventory.lot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that commands about lots share. */
final class NamedLots {

    private NamedLots() {}

    static void requireName(String command, LotId lot) {
        if (lot.isUnassigned()) {
            throw new IllegalArgumentException(
                    "%s is about %s, which is no lot: name one".formatted(command, LotId.UNASSIGNED));
        }
    }

    static void requireDifferent(String command, List<LotUnits> units) {
        Set<LotId> seen = new HashSet<>();
        for (LotUnits line : units) {
            if (!seen.add(line.lot())) {
                throw new IllegalArgumentException(
                        "%s has two lines for lot %s: add them up".formatted(command, line.lot()));
            }
        }
    }
}
