package io.omni.faults;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.PostingId;
import io.omni.faults.Finding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was put into holds and taken out of them, by the commands that are there, whatever the ledger did with them.
 *
 * @param held units that each hold was made with
 * @param taken units that were settled or released
 */
record Takings(Map<AccountId, Long> held, Map<AccountId, Long> taken) {

    static Takings of(Collection<Command> commands, Set<PostingId> posted) {
        Map<AccountId, Long> held = new TreeMap<>();
        Map<AccountId, Long> taken = new TreeMap<>();
        commands.stream()
                .filter(command -> command.hold().isPresent() && posted.contains(command.id()))
                .forEach(command -> command.units().forEach((sku, units) -> {
                    AccountId hold = Command.shelf(sku).held(command.heldBy());
                    held.merge(hold, command.verb() == Verb.HOLD ? units : 0, Long::sum);
                    taken.merge(hold, command.verb().isOutOfAHold() ? units : 0, Long::sum);
                }));
        return new Takings(held, taken);
    }

    long left(AccountId hold) {
        return held.getOrDefault(hold, 0L) - taken.getOrDefault(hold, 0L);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        taken.forEach((hold, units) -> {
            long most = held.getOrDefault(hold, 0L);
            if (units > most) {
                findings.add(new Finding(
                        Kind.HOLD_TWICE, "%d were taken out of %s, which held %d".formatted(units, hold, most)));
            }
        });
        return findings;
    }
}
